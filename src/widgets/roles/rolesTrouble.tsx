import { Button, Stack, Text } from '@mantine/core';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { ApiError } from '#api/ApiError.ts';
import { acceptComposites } from '#api/authorization/compositesLook.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { rolesDocumentMessages } from '#locales/shared/rolesDocument.ts';
import { Failure } from '#ui/Failure.tsx';
import { Note } from '#ui/status/Note.tsx';

interface QuestionProps {
  found: readonly string[];
  /** The document as it was read last. */
  held: RolesDocument | undefined;
  onRead: () => void;
}

/** Asks before a reading that would take permissions away: the server drops composite roles from the document. */
export function CompositesQuestion({ found, held, onRead }: QuestionProps) {
  const t = useMessages(rolesDocumentMessages);
  const losing = found.filter((name) => (held?.roles.get(name)?.permissions.length ?? 0) > 0);
  return (
    <Note tone={losing.length > 0 ? 'failed' : 'caution'} role="alert" my="sm">
      <Stack gap="xs" align="flex-start">
        <Text fw={600}>{t.compositesTitle}</Text>
        <Text size="sm">{t.composites(found)}</Text>
        {losing.length > 0 ? (
          <Text size="sm" fw={600}>
            {t.compositesLost(losing)}
          </Text>
        ) : null}
        <Text size="sm">{t.compositesAdvice}</Text>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            acceptComposites(found);
            onRead();
          }}
        >
          {t.readAnyway}
        </Button>
      </Stack>
    </Note>
  );
}

/** Why the roles could not be read, with what an administrator of the servers can do about it. */
export function ReadFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useMessages(rolesDocumentMessages);
  const errors = useMessages(errorMessages);
  const words = describeError(error, errors);
  const kind = error instanceof ApiError && error.server === 'orthanc' ? error.kind : undefined;
  const own =
    kind === 'notFound'
      ? { title: t.noServiceTitle, text: t.noService }
      : kind === 'server'
        ? { title: t.failedTitle, text: `${words.text} ${t.serviceFailed}` }
        : kind === 'forbidden'
          ? { title: t.refusedTitle, text: words.text }
          : words;
  return <Failure {...own} detail={words.detail} retryLabel={t.retry} onRetry={onRetry} />;
}
