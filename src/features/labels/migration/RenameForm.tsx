import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelMergeEffect } from '#access/roles/labelsInRoles.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { labelCountQuery } from '#api/orthanc/labels.ts';
import { labelMessages, migrationMessages } from '#features/labels/labelMessages.ts';
import { allowedLabels } from '#features/labels/rows.ts';
import { useHolders } from '#features/labels/useHolders.ts';
import { checkLabelName } from '#lib/text/labelName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useForm } from '#ui/dialog/useForm.ts';
import { Note } from '#ui/status/Note.tsx';

interface Props {
  label: string;
  /** The other labels, to merge into. */
  others: readonly string[];
  document: RolesDocument;
  /** How long it waits, in seconds. */
  waits: number;
  onType: (name: string) => void;
  onBack: () => void;
  onStart: (to: string) => void;
}

/** Asks for the new name, then shows what it changes for whom, before anything is done. */
export function RenameForm(props: Props) {
  const { label, others } = props;
  const t = useMessages(migrationMessages);
  const words = useMessages(labelMessages);
  const [asked, setAsked] = useState<string>();
  const form = useForm({
    initialValues: { name: '' },
    problems: ({ name }) => {
      const problem = checkLabelName(name);
      if (name === label) return { name: t.form.sameName };
      return problem && problem !== 'empty' ? { name: words.nameProblems[problem] } : {};
    },
  });
  const { name } = form.values;
  if (asked !== undefined) return <Consequences {...props} to={asked} onBack={() => setAsked(undefined)} />;
  return (
    <form onSubmit={form.submit(({ name }) => setAsked(name))}>
      <Stack gap="sm">
        <TextInput
          label={t.form.name}
          {...form.text('name')}
          onChange={(event) => {
            const typed = event.currentTarget.value.trim();
            form.set({ name: typed });
            props.onType(typed);
          }}
          list="labels-to-merge-into"
          data-autofocus
        />
        <datalist id="labels-to-merge-into">
          {others.map((other) => (
            <option key={other} value={other}>
              {other}
            </option>
          ))}
        </datalist>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onBack}>
            {t.form.back}
          </Button>
          <Button type="submit" disabled={name === '' || form.error('name') !== undefined}>
            {t.form.next}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Consequences(props: Props & { to: string }) {
  const { label, to, others, document, waits } = props;
  const t = useMessages(migrationMessages);
  const { data: count } = useQuery(labelCountQuery(label));
  const allowed = allowedLabels({ allowed: [], document });
  const isAllowed = allowed.length === 0 || allowed.includes(to) || allowed.includes(label);
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {(others.includes(to) ? t.form.isMerge : t.form.isRename)(label, to)}
      </Text>
      <Text size="sm">{t.form.studies(count)}</Text>
      <MergeEffect from={label} to={to} document={document} />
      {isAllowed ? null : <Text size="sm">{t.form.notAllowed(to)}</Text>}
      <Text size="sm">{t.form.wait(waits)}</Text>
      <Text size="sm">
        {t.form.interruptible} {t.form.links}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onBack}>
          {t.form.back}
        </Button>
        <Button onClick={() => props.onStart(to)}>{t.form.start}</Button>
      </Group>
    </Stack>
  );
}

/** Who can see more after a merge. */
function MergeEffect({ from, to, document }: { from: string; to: string; document: RolesDocument }) {
  const t = useMessages(migrationMessages);
  const { seeFrom, seeTo } = labelMergeEffect(document, from, to);
  const toCount = useQuery({ ...labelCountQuery(to), enabled: seeTo.length > 0 }).data;
  const fromCount = useQuery(labelCountQuery(from)).data;
  // A label that is on no study lets no one see more, whichever roles grant it.
  const widened = [
    ...(fromCount === 0 ? [] : seeFrom.map((role) => ({ role, label: from, count: fromCount }))),
    ...(toCount === 0 ? [] : seeTo.map((role) => ({ role, label: to, count: toCount }))),
  ];
  if (widened.length === 0) return <Text size="sm">{t.form.nobodyMore}</Text>;
  return (
    <Note tone="caution" role="note" title={t.form.widens}>
      <List size="sm">
        {widened.map((one) => (
          <SeesMore key={`${one.role} ${one.label}`} {...one} />
        ))}
      </List>
    </Note>
  );
}

function SeesMore({ role, label, count }: { role: string; label: string; count: number | undefined }) {
  const t = useMessages(migrationMessages);
  const holders = useHolders(role);
  return <List.Item>{t.form.seeMore(role, holders, label, count)}</List.Item>;
}
