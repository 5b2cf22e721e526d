import { Checkbox, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { serverNow } from '#api/serverClock.ts';
import { localTextOf } from '#features/shares/link/expiry.ts';
import type { ShareRow } from '#features/shares/records/shareRows.ts';
import { shareChangeMessages, shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { FormDialog } from '#ui/dialog/FormDialog.tsx';
import { useForm } from '#ui/dialog/useForm.ts';
import { hasUnseenStudies } from './linkRules.ts';
import { movedEnd, type ChosenEnd, type EndProblem } from './movedEnd.ts';

interface Props {
  row: ShareRow;
  isPending: boolean;
  failure: ReactNode;
  /** `undefined`: it never ends again, as when it was created. */
  onSubmit: (expiresAt: Date | undefined) => void;
  onClose: () => void;
}

/** Moves the end of a link: sooner, or later up to the end of its token. */
export function EndDialog({ row, isPending, failure, onSubmit, onClose }: Props) {
  const t = useMessages(shareChangeMessages);
  const create = useMessages(shareMessages);
  const format = useFormat();
  const [now] = useState(serverNow);
  const { latest } = row;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const words = (problem: EndProblem): string =>
    problem === 'afterToken' ? t.afterToken(latest ? format.moment(latest) : '') : create.problems[problem];
  const problemsOf = (chosen: ChosenEnd): { local?: string } => {
    const end = movedEnd(chosen, latest, serverNow());
    return 'problem' in end ? { local: words(end.problem) } : {};
  };
  const form = useForm({
    initialValues: {
      never: row.expiresAt === undefined,
      local: row.expiresAt ? localTextOf(row.expiresAt) : '',
    },
    problems: (chosen) => (chosen.local === '' ? {} : problemsOf(chosen)),
    missing: problemsOf,
  });
  return (
    <FormDialog
      title={t.changeEnd}
      form={form}
      submitLabel={t.saveEnd}
      reason={form.isDirty ? undefined : t.unchanged}
      isPending={isPending}
      failure={failure}
      onSubmit={(chosen) => {
        const end = movedEnd(chosen, latest, serverNow());
        if ('expiresAt' in end) onSubmit(end.expiresAt);
      }}
      onClose={onClose}
    >
      {latest ? null : <Checkbox label={create.never} {...form.check('never')} />}
      {form.values.never ? null : (
        <TextInput
          type="datetime-local"
          label={create.at}
          description={create.atZone(zone)}
          min={localTextOf(now)}
          {...(latest ? { max: localTextOf(latest) } : {})}
          {...form.text('local')}
        />
      )}
      <Text size="sm">{latest ? t.latest(format.momentWithZone(latest)) : t.latestNever}</Text>
      {hasUnseenStudies(row) ? <Text size="sm">{t.unseen}</Text> : null}
    </FormDialog>
  );
}
