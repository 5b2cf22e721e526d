import { Button, Text } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { rolesDocumentMessages } from '#locales/shared/rolesDocument.ts';
import { Note } from '#ui/status/Note.tsx';
import { CompositesQuestion, ReadFailure } from './rolesTrouble.tsx';
import type { Roles } from './useRoles.ts';

/** Why the roles are not known here, and what can be done about it; nothing once they are, and for those who may not read them. */
export function RolesNeeded({ roles }: { roles: Roles }) {
  const t = useMessages(rolesDocumentMessages);
  switch (roles.kind) {
    case 'known':
    case 'notAllowed':
      return null;
    case 'reading':
      return (
        <Text size="sm" c="dimmed" role="status">
          {t.reading}
        </Text>
      );
    case 'composites':
      return <CompositesQuestion found={roles.found} held={undefined} onRead={roles.read} />;
    case 'failed':
      return <ReadFailure error={roles.error} onRetry={roles.read} />;
    case 'unchecked':
      return (
        <Note tone="caution" my="sm">
          <Text size="sm">{t.unchecked}</Text>
          <Button variant="default" size="xs" mt="xs" onClick={roles.read}>
            {t.readUnchecked}
          </Button>
        </Note>
      );
  }
}
