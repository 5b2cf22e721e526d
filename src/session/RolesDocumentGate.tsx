import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RolesDocument } from '#access/rolesDocument.ts';
import { ApiError } from '#api/ApiError.ts';
import {
  acceptComposites,
  acceptedComposites,
  CompositesFound,
  type CompositesLook,
} from '#api/authorization/compositesLook.ts';
import { rolesDocumentQuery } from '#api/authorization/rolesDocument.ts';
import { describeError, errorMessages } from '#locales/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { rolesDocumentMessages } from '#locales/rolesDocument.ts';
import { Failure } from '#ui/Failure.tsx';
import { useKeycloakCan } from './keycloakRights.ts';
import { useCan } from './useCan.ts';

/** How this person looks for composite roles before the document is read: for saving, too. Called when it is needed, not at a render. */
export function useCompositesLook(): () => CompositesLook {
  const mayLook = useKeycloakCan()('readRoles') === undefined;
  return () => ({ mayLook, accepted: acceptedComposites() });
}

interface Props {
  /** Head of the page while there is no document; with one, the children bring their own. */
  title?: ReactNode;
  /** Shown with the document once it has been read. */
  children: (document: RolesDocument) => ReactNode;
  /** What can be done without the server, shown under the reason why there is no document. */
  offer?: ReactNode;
}

/**
 * The way to the roles document for the screens that edit it: looks for composites first, reads it once, and where that cannot be
 * says which permission, setting or role of Keycloak is missing.
 */
export function RolesDocumentGate({ title, children, offer }: Props) {
  const t = useMessages(rolesDocumentMessages);
  const refusal = useCan()('readRoles');
  if (refusal === undefined)
    return (
      <Read title={title} offer={offer}>
        {children}
      </Read>
    );
  return (
    <Stack gap="md" maw={900}>
      {title}
      <Alert color="yellow" variant="light">
        <Text fw={600}>{t.noPermissionTitle}</Text>
        <Text size="sm">{t.noPermission}</Text>
        {offer ? <Text size="sm">{t.stillHelps}</Text> : null}
      </Alert>
      {offer}
    </Stack>
  );
}

function Read({ title, children, offer }: Props) {
  const t = useMessages(rolesDocumentMessages);
  const look = useCompositesLook();
  const read = useQuery(rolesDocumentQuery(look));
  const readAgain = (): void => void read.refetch();
  const trouble =
    read.error instanceof CompositesFound ? (
      <CompositesQuestion found={read.error.roles} held={read.data} onRead={readAgain} />
    ) : read.error ? (
      <ReadFailure error={read.error} onRetry={readAgain} />
    ) : null;
  if (read.data) {
    return (
      <>
        {trouble}
        {children(read.data)}
      </>
    );
  }
  return trouble ? (
    <Stack gap="md" maw={900}>
      {title}
      {trouble}
      {offer && !(read.error instanceof CompositesFound) ? (
        <>
          <Text size="sm">{t.stillHelps}</Text>
          {offer}
        </>
      ) : null}
    </Stack>
  ) : (
    <>
      {title}
      <Text size="sm" role="status">
        {t.reading}
      </Text>
    </>
  );
}

interface QuestionProps {
  found: readonly string[];
  /** The document as it was read last. */
  held: RolesDocument | undefined;
  onRead: () => void;
}

function CompositesQuestion({ found, held, onRead }: QuestionProps) {
  const t = useMessages(rolesDocumentMessages);
  const losing = found.filter((name) => (held?.roles.get(name)?.permissions.length ?? 0) > 0);
  return (
    <Alert color={losing.length > 0 ? 'red' : 'yellow'} variant="light" role="alert" my="sm">
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
    </Alert>
  );
}

function ReadFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
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
