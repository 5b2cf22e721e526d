import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { CompositesFound } from '#api/authorization/compositesLook.ts';
import { rolesDocumentQuery } from '#api/authorization/rolesDocument.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { rolesDocumentMessages } from '#locales/shared/rolesDocument.ts';
import { Note } from '#ui/status/Note.tsx';
import { CompositesQuestion, ReadFailure } from './rolesTrouble.tsx';
import { useCan } from '#session/useCan.ts';
import { WhyLink } from '#widgets/access/WhyLink.tsx';
import { useCompositesLook } from './useCompositesLook.ts';

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
      <Note tone="caution">
        <Text fw={600}>{t.noPermissionTitle}</Text>
        <Text size="sm">
          {t.noPermission} <WhyLink action="readRoles" />
        </Text>
        {offer ? <Text size="sm">{t.stillHelps}</Text> : null}
      </Note>
      {offer}
    </Stack>
  );
}

function Read({ title, children, offer }: Props) {
  const t = useMessages(rolesDocumentMessages);
  const look = useCompositesLook();
  const read = useQuery({ ...rolesDocumentQuery(look), meta: toldInPlace });
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
