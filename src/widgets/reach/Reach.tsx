import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { can } from '#access/can.ts';
import { ALL_LABELS, seesAll, type Profile } from '#access/roles/profile.ts';
import type { Rules } from '#access/plugin/rules.ts';
import { paths } from '#lib/paths.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useProfile, useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { Failure } from '#ui/Failure.tsx';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import { reachMessages } from './reachMessages.ts';
import { useReach } from './useReach.ts';

interface Props {
  /** What all of their roles together give. */
  held: Pick<Profile, 'permissions' | 'authorizedLabels'>;
  rules: Rules;
  isDisabled?: boolean;
}

/** How many studies someone can see, and how many by each label. */
export function Reach({ held, rules, isDisabled = false }: Props) {
  const t = useMessages(reachMessages);
  const refusal = can({ name: '', ...held }, 'view', undefined, rules);
  const reason = useCan()('search');
  const canCount = useSystem().Capabilities.HasExtendedFind;
  return (
    <Stack gap="xs" component="section" aria-labelledby="reach-title">
      <Title order={2} fz={15} id="reach-title">
        {t.title}
      </Title>
      {isDisabled ? <Text size="sm">{t.disabled}</Text> : null}
      {refusal ? (
        <Text size="sm">{refusal.kind === 'noLabels' ? t.noLabel : t.noPermission}</Text>
      ) : (reason ?? (canCount ? undefined : t.noCount)) !== undefined ? (
        <>
          <Text size="sm">{reason ?? t.noCount}</Text>
          <Labels labels={held.authorizedLabels} />
        </>
      ) : (
        <Counts granted={held.authorizedLabels} />
      )}
    </Stack>
  );
}

function Labels({ labels }: { labels: readonly string[] }) {
  return (
    <div>
      {labels
        .filter((label) => label !== ALL_LABELS)
        .map((label) => (
          <ColorChip key={label} name={label} />
        ))}
    </div>
  );
}

function Counts({ granted }: { granted: readonly string[] }) {
  const t = useMessages(reachMessages);
  const errors = useMessages(errorMessages);
  const format = useFormat();
  const isLimited = !seesAll(useProfile());
  const { plan, sum, rows, error, retry } = useReach(granted);
  return (
    <>
      {plan.sum ? (
        <Text size="sm" fw={600} role="status">
          {sum === undefined ? (error ? '–' : t.counting) : t.total(sum)}
        </Text>
      ) : null}
      {error ? (
        <Failure
          {...describeError(error, errors)}
          title={t.failed}
          retryLabel={errors.retry}
          onRetry={retry}
        />
      ) : null}
      {rows.length > 0 ? (
        <Table verticalSpacing={4} maw={480} aria-label={t.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.label}</Table.Th>
              <Table.Th ta="end">{t.studies}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ label, count }) => (
              <Table.Tr key={label ?? ''}>
                <Table.Td>{label === undefined ? t.unlabeled : <ColorChip name={label} />}</Table.Td>
                <Table.Td ta="end">
                  {count === undefined ? (
                    '–'
                  ) : label === undefined ? (
                    format.number(count)
                  ) : (
                    <Anchor component={Link} to={paths.studies({ label })} size="sm">
                      {format.number(count)}
                    </Anchor>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      {plan.uncounted > 0 ? <Text size="sm">{t.uncounted(plan.uncounted)}</Text> : null}
      {plan.foreign.length > 0 ? <Text size="sm">{t.foreign(plan.foreign)}</Text> : null}
      <Text size="xs" c="dimmed">
        {isLimited ? t.amongYours : null} {rows.length > 1 ? t.several : null}
      </Text>
    </>
  );
}
