import { Alert, Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelMergeSight } from '#access/roles/labelsInRoles.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { labelCountQuery } from '#api/orthanc/labels.ts';
import { checkLabelName } from '#lib/text/labelName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useForm } from '#ui/dialog/useForm.ts';
import { labelMessages, moveMessages } from '#features/labels/labelMessages.ts';
import { useHolders } from '#features/labels/useHolders.ts';
import { allowedLabels } from '#features/labels/rows.ts';

interface Props {
  label: string;
  /** The other labels, to merge into. */
  others: readonly string[];
  document: RolesDocument;
  /** How long it waits, in seconds. */
  waits: number;
  onBack: () => void;
  onStart: (staying: string) => void;
}

/** Asks for the new name, then shows what it changes for whom, before anything is done. */
export function RenameForm(props: Props) {
  const { label, others } = props;
  const t = useMessages(moveMessages);
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
  if (asked !== undefined)
    return <Consequences {...props} staying={asked} onBack={() => setAsked(undefined)} />;
  return (
    <form onSubmit={form.submit(({ name }) => setAsked(name))}>
      <Stack gap="sm">
        <TextInput
          label={t.form.name}
          {...form.text('name')}
          onChange={(event) => form.set({ name: event.currentTarget.value.trim() })}
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

function Consequences(props: Props & { staying: string }) {
  const { label, staying, others, document, waits } = props;
  const t = useMessages(moveMessages);
  const { data: count } = useQuery(labelCountQuery(label));
  const allowed = allowedLabels({ allowed: [], document });
  const isAllowed = allowed.length === 0 || allowed.includes(staying) || allowed.includes(label);
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {(others.includes(staying) ? t.form.isMerge : t.form.isRename)(label, staying)}
      </Text>
      <Text size="sm">{t.form.studies(count)}</Text>
      <MergeSight going={label} staying={staying} document={document} />
      {isAllowed ? null : <Text size="sm">{t.form.notAllowed(staying)}</Text>}
      <Text size="sm">{t.form.wait(waits)}</Text>
      <Text size="sm">
        {t.form.interruptible} {t.form.links}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onBack}>
          {t.form.back}
        </Button>
        <Button onClick={() => props.onStart(staying)}>{t.form.start}</Button>
      </Group>
    </Stack>
  );
}

/** Who can see more after a merge. */
function MergeSight({
  going,
  staying,
  document,
}: {
  going: string;
  staying: string;
  document: RolesDocument;
}) {
  const t = useMessages(moveMessages);
  const { seeTheGoing, seeTheStaying } = labelMergeSight(document, going, staying);
  const stayingCount = useQuery({ ...labelCountQuery(staying), enabled: seeTheStaying.length > 0 }).data;
  const goingCount = useQuery(labelCountQuery(going)).data;
  // A label that is on no study lets no one see more, whichever roles grant it.
  const widened = [
    ...(goingCount === 0 ? [] : seeTheGoing.map((role) => ({ role, label: going, count: goingCount }))),
    ...(stayingCount === 0
      ? []
      : seeTheStaying.map((role) => ({ role, label: staying, count: stayingCount }))),
  ];
  if (widened.length === 0) return <Text size="sm">{t.form.nobodyMore}</Text>;
  return (
    <Alert color="orange" variant="light" role="note" title={t.form.widens}>
      <List size="sm">
        {widened.map((one) => (
          <SeesMore key={`${one.role} ${one.label}`} {...one} />
        ))}
      </List>
    </Alert>
  );
}

function SeesMore({ role, label, count }: { role: string; label: string; count: number | undefined }) {
  const t = useMessages(moveMessages);
  const holders = useHolders(role);
  return <List.Item>{t.form.seeMore(role, holders, label, count)}</List.Item>;
}
