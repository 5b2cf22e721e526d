import { Text } from '@mantine/core';
import { diffRoles } from '#access/roles/rolesDiff.ts';
import type { RolesSaved } from '#api/authorization/saving/rolesSaved.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Note } from '#ui/status/Note.tsx';
import { ReadAgain } from './ReadAgain.tsx';
import { savedWords } from './savedWords.ts';

/** Differences that are listed at most. */
const maxListed = 12;

interface Props {
  saved: RolesSaved;
  onClose: () => void;
}

/** A save that did not go well: why, and what the server holds now. Nothing for the others. */
export function SaveOutcome({ saved, onClose }: Props) {
  const t = useMessages(rolesMessages);
  const errors = useMessages(errorMessages);
  if (saved.kind === 'saved' || saved.kind === 'conflict') return null;
  const { title, text } = savedWords(saved, t, errors);
  const lacking = saved.kind === 'unknown' ? [] : diffRoles(saved.held, saved.wanted);
  return (
    <Note
      tone="failed"
      role="alert"
      title={title}
      withCloseButton
      closeButtonLabel={t.close}
      onClose={onClose}
    >
      <Text size="sm" mb={saved.kind === 'unknown' ? 'xs' : 0}>
        {text}
      </Text>
      {saved.kind === 'unknown' ? <ReadAgain onRead={onClose} /> : null}
      {lacking.length > 0 ? (
        <>
          <Text size="sm" mt={4}>
            {t.failedText}
          </Text>
          <Text size="sm" component="ul" my={2} ps="lg">
            {lacking.slice(0, maxListed).map((change) => (
              <li key={t.change(change)}>{t.change(change)}</li>
            ))}
            {lacking.length > maxListed ? <li>+ {t.changes(lacking.length - maxListed)}</li> : null}
          </Text>
        </>
      ) : null}
    </Note>
  );
}
