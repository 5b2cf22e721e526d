import { Button, List, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { StudyById } from '#features/shares/records/columns.tsx';
import { shareListMessages } from '#features/shares/shareMessages.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useForm } from '#ui/dialog/useForm.ts';
import { Failure } from '#ui/Failure.tsx';
import { Note } from '#ui/status/Note.tsx';
import { inspectToken, pastedToken, verdictOf, type Inspection } from './inspectLink.ts';
import { Listed } from './Listed.tsx';

/** Says what a pasted link opens, until when, and whether it is valid. The token stays in memory. */
export function Inspector() {
  const t = useMessages(shareListMessages);
  const errors = useMessages(errorMessages);
  const look = useMutation({ mutationFn: inspectToken, gcTime: 0 });
  const form = useForm({
    initialValues: { text: '' },
    missing: ({ text }) => (pastedToken(text) ? {} : { text: t.noToken }),
  });
  const inspect = form.submit(({ text }) => look.mutate(pastedToken(text) ?? ''));
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    // What is shown of an earlier link must not stand beside another.
    look.reset();
    inspect(event);
  };
  return (
    <details>
      <Text component="summary" size="sm" fw={500} py="xs" style={{ cursor: 'pointer' }}>
        {t.inspector}
      </Text>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="xs" align="flex-start" maw={760}>
          <Textarea
            w="100%"
            label={t.paste}
            description={t.inspectorHint}
            {...form.text('text')}
            rows={3}
            spellCheck={false}
            autoComplete="off"
          />
          <Button type="submit" variant="default" loading={look.isPending}>
            {t.inspect}
          </Button>
          {look.error ? <Failure {...describeError(look.error, errors)} /> : null}
          <div role="status" style={{ width: '100%' }}>
            {look.data ? <Result inspection={look.data} /> : null}
          </div>
        </Stack>
      </form>
    </details>
  );
}

function Result({ inspection }: { inspection: Inspection }) {
  const t = useMessages(shareListMessages);
  const { named } = useMessages(uiMessages);
  const format = useFormat();
  const [isAdded, setAdded] = useState(false);
  const verdict = verdictOf(inspection);
  const { payload, server } = inspection;
  const isValid = verdict === 'valid';
  if (!payload && !isValid)
    return (
      <Note tone="failed">
        {t.noShare} {t.verdicts.invalid}
      </Note>
    );
  const end = payload?.expirationDate;
  const expiresAt = end === undefined ? undefined : new Date(end);
  const ids = payload?.resources.flatMap(({ orthancId }) => orthancId ?? []) ?? server?.orthancIds ?? [];
  return (
    <Stack gap="xs">
      {/* That it isn't in the list is no longer true once it was added. */}
      {isAdded && verdict === 'unrecorded' ? null : (
        <Note tone={isValid ? 'done' : 'failed'} title={t.byServer}>
          {t.verdicts[verdict]}
        </Note>
      )}
      {payload?.id ? (
        <Listed payload={payload} id={payload.id} verdict={verdict} onAdded={() => setAdded(true)} />
      ) : null}
      {/* The signature covers the whole text: once the server takes the token for valid, its text is the server's own. */}
      <Note tone="info" title={isValid ? t.byServer : t.byText}>
        <List size="sm" listStyleType="none">
          <List.Item>
            {named(t.kind)} {payload?.type || server?.type}
          </List.Item>
          <List.Item>
            {t.end}:{' '}
            {expiresAt === undefined
              ? t.never
              : Number.isNaN(expiresAt.getTime())
                ? end
                : format.momentWithZone(expiresAt)}
          </List.Item>
          <List.Item>
            {named(t.opens)} {t.studyCount(payload?.resources.length ?? ids.length)}
          </List.Item>
          {ids.slice(0, 30).map((id) => (
            <List.Item key={id}>
              <StudyById id={id} />
            </List.Item>
          ))}
        </List>
        {isValid ? null : (
          <Text size="xs" mt="xs">
            {t.textHint}
          </Text>
        )}
      </Note>
    </Stack>
  );
}
