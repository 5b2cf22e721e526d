import { Alert, Button, Text } from '@mantine/core';
import { describeError, errorMessages } from '#locales/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { catalogueMessages } from '#features/labels/labelMessages.ts';
import type { RolesOfLabels } from '#features/labels/useRolesOfLabels.ts';

/** What is missing of the roles document, and what can be done about it; nothing where it has been read. */
export function RolesState({ roles }: { roles: RolesOfLabels }) {
  const t = useMessages(catalogueMessages);
  const errors = useMessages(errorMessages);
  if (roles.reason !== undefined) {
    return (
      <Text size="sm" c="dimmed" mb="xs">
        {t.rolesMissing}
      </Text>
    );
  }
  if (roles.composites.length > 0) {
    return (
      <Alert color="orange" variant="light" title={t.compositesTitle} role="alert" mb="xs">
        <Text size="sm" mb="xs">
          {t.composites(roles.composites)}
        </Text>
        <Button variant="default" size="xs" onClick={roles.accept}>
          {t.acceptComposites}
        </Button>
      </Alert>
    );
  }
  if (roles.error) {
    const words = describeError(roles.error, errors);
    return <Failure {...words} retryLabel={errors.retry} onRetry={roles.read} />;
  }
  return roles.document === undefined ? (
    <Text size="sm" role="status" mb="xs">
      {t.rolesReading}
    </Text>
  ) : null;
}
