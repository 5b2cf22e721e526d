import { Button, Checkbox, Group, NativeSelect } from '@mantine/core';
import { jobsMessages } from '#features/jobs/jobsMessages.ts';
import { jobKinds, jobStatuses } from '#features/jobs/rows/jobRow.ts';
import type { JobsAddress } from '#features/jobs/rows/jobsAddress.ts';
import { useMessages } from '#locales/LocaleContext.ts';

interface Props {
  address: JobsAddress;
  /** Whether jobs of others are listed as well. */
  hasOthers: boolean;
  onChange: (change: Partial<JobsAddress>) => void;
}

/** Which jobs are listed. */
export function JobFilters({ address: { state, kind, mine }, hasOthers, onChange }: Props) {
  const t = useMessages(jobsMessages);
  const words = t.filters;
  return (
    <Group component="search" gap="xs" align="flex-end" mb="xs">
      <NativeSelect
        label={words.state}
        value={state}
        data={[
          { value: '', label: words.anyState },
          ...jobStatuses.map((value) => ({ value, label: t.statuses[value] })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ state: jobStatuses.find((one) => one === currentTarget.value) ?? '' })
        }
      />
      <NativeSelect
        label={words.kind}
        value={kind}
        data={[
          { value: '', label: words.anyKind },
          ...jobKinds.map((value) => ({ value, label: t.kinds[value] })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ kind: jobKinds.find((one) => one === currentTarget.value) ?? '' })
        }
      />
      {hasOthers ? (
        <Checkbox
          label={words.mine}
          checked={mine}
          onChange={({ currentTarget }) => onChange({ mine: currentTarget.checked })}
          mb={8}
        />
      ) : null}
      {state || kind || mine ? (
        <Button variant="default" onClick={() => onChange({ state: '', kind: '', mine: false })}>
          {words.clear}
        </Button>
      ) : null}
    </Group>
  );
}
