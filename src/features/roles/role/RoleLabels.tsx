import { Button, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo, useMemo, useState } from 'react';
import { ALL_LABELS } from '#access/roles/profile.ts';
import { isLabel } from '#access/roles/rolesCheck.ts';
import { labelsInUseQuery } from '#api/orthanc/labels.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { Name } from '#ui/names/Name.tsx';
import { labelChoice, toggledLabel } from './labelChoice.ts';
import classes from './panel.module.css';
import { useStudiesSeen } from './studiesSeen.ts';

interface Props {
  labels: readonly string[];
  before: readonly string[];
  /** Labels that may be put on studies; empty: any. */
  available: readonly string[];
  onChange: (labels: readonly string[]) => void;
}

/** Which studies a role sees: all, or those with one of the labels ticked; with the count now and after saving. */
export function RoleLabels({ labels, before, available, onChange }: Props) {
  const { panel: t } = useMessages(rolesMessages);
  const seesAll = labels.includes(ALL_LABELS);
  return (
    <section>
      <Title order={3} mb={4}>
        {t.sees}
      </Title>
      <SeesCount before={before} after={labels} />
      <Stack gap={6} my="xs">
        <Radio size="sm" label={t.all} checked={seesAll} onChange={() => onChange([ALL_LABELS])} />
        <Radio
          size="sm"
          label={t.some}
          checked={!seesAll}
          onChange={() => onChange(before.filter((label) => label !== ALL_LABELS))}
        />
      </Stack>
      {seesAll ? null : (
        <LabelList labels={labels} available={available} before={before} onChange={onChange} />
      )}
    </section>
  );
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((label) => other.includes(label));

/** How many studies a role sees now, and would see after saving. */
function SeesCount({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const { panel: t } = useMessages(rolesMessages);
  const [now, then] = [useStudiesSeen(before), useStudiesSeen(after)];
  const words = (count: number | 'unknown' | undefined): string =>
    count === undefined ? t.counting : count === 'unknown' ? t.notCounted : t.studies(count);
  return (
    <Text size="sm" role="status">
      {same(before, after) ? t.seesNow(words(now)) : t.wouldSee(words(now), words(then))}
    </Text>
  );
}

function LabelList({ labels, before, available, onChange }: Props) {
  const { panel: t } = useMessages(rolesMessages);
  const [filter, setFilter] = useState('');
  const mayList = useCan()('listLabels') === undefined;
  const inUse = useQuery({ ...labelsInUseQuery, enabled: mayList }).data;
  const choice = useMemo(
    () => labelChoice({ inUse: inUse ?? [], available, before, filter }),
    [inUse, available, before, filter],
  );
  const extra = labels.filter((label) => !choice.all.includes(label));
  const wanted = filter.trim();
  const canAdd = isLabel(wanted) && !choice.all.includes(wanted) && !labels.includes(wanted);
  const rows = [
    ...extra.map((label) => ({ label, isInUse: false, isAllowed: available.length === 0 })),
    ...choice.shown,
  ];
  return (
    <Stack gap={6}>
      <TextInput
        aria-label={t.filterLabels}
        placeholder={t.filterLabels}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      {canAdd ? (
        <Button variant="default" size="xs" onClick={() => onChange([...labels, wanted])}>
          {t.addLabel(wanted)}
        </Button>
      ) : null}
      {rows.length === 0 && wanted === '' ? <Text size="sm">{t.noLabels}</Text> : null}
      <div
        className={classes['labels']}
        role="group"
        aria-label={t.some}
        onChange={(event) => {
          if (event.target instanceof HTMLInputElement) onChange(toggledLabel(labels, event.target.value));
        }}
      >
        {rows.map(({ label, isInUse, isAllowed }) => (
          <LabelRow
            key={label}
            label={label}
            isChecked={labels.includes(label)}
            note={[isInUse || inUse === undefined ? '' : t.notInUse, isAllowed ? '' : t.notAllowed]
              .filter(Boolean)
              .join(', ')}
          />
        ))}
      </div>
    </Stack>
  );
}

/** Listens to nothing: the list does, so that five hundred rows stay as they are when one changes. */
const LabelRow = memo(function LabelRow(props: { label: string; isChecked: boolean; note: string }) {
  return (
    <label className={classes['label']}>
      <input type="checkbox" value={props.label} checked={props.isChecked} readOnly />
      <span className={classes['labelName']}>
        <Name>{props.label}</Name>
      </span>
      {props.note ? <small>{props.note}</small> : null}
    </label>
  );
});
