import { Button, List, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { addressOf } from '#api/http.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { usersMessages } from '#features/users/messages/users.ts';
import { missingRight } from '#session/keycloakRights.ts';
import { useConfig, useKeycloakSession, useSessionState } from '#session/SessionContext.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { notify } from '#ui/notices/notify.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Note } from '#ui/status/Note.tsx';
import { grantCommands, userAdminRights } from './grantCommands.ts';

/** Shows its content to those who may read users; to others which right is missing and how to get it; to readers that they only read. */
export function RightsGate({ title, children }: { title: string; children: ReactNode }) {
  const t = useMessages(usersMessages);
  const { keycloakRights } = useSessionState().person;
  if (missingRight('readUsers', keycloakRights)) return <RightsMissing title={title} />;
  return (
    <>
      {missingRight('writeUsers', keycloakRights) ? (
        <Note mb="sm" py="xs" tone="info" role="note">
          {t.rights.readOnly} <ReadRightsAgain />
        </Note>
      ) : null}
      {children}
    </>
  );
}

function ReadRightsAgain() {
  const t = useMessages(usersMessages).rights;
  const errors = useMessages(errorMessages);
  const session = useKeycloakSession();
  const again = useMutation({
    mutationFn: async () => {
      await session.refresh();
      return missingRight('writeUsers', session.state.get().person.keycloakRights) === undefined;
    },
    onError: (error) => notify.failed(t.readAgain, { message: describeError(error, errors).text }),
  });
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        title={t.readAgainHint}
        loading={again.isPending}
        onClick={() => again.mutate()}
      >
        {t.readAgain}
      </Button>{' '}
      <Text span size="sm" role="status">
        {again.data === false ? t.stillMissing : null}
      </Text>
    </>
  );
}

function RightsMissing({ title }: { title: string }) {
  const t = useMessages(usersMessages).rights;
  const { person } = useSessionState();
  const { keycloak } = useConfig();
  const missing = userAdminRights.filter((right) => !person.keycloakRights.includes(right));
  return (
    <Stack gap="sm" maw={820}>
      <PageHeader title={title} />
      <Note tone="caution">
        <Stack gap="xs" align="flex-start">
          <Text fw={600}>{t.title}</Text>
          <Text size="sm">{t.missing(missing)}</Text>
          <div>
            <ReadRightsAgain />
          </div>
          <Text size="xs" c="dimmed">
            {t.readAgainHint}
          </Text>
        </Stack>
      </Note>
      <Text size="sm">{t.readsKeys}</Text>
      <Title order={2}>{t.clicks}</Title>
      <List type="ordered" size="sm" spacing={4}>
        {t.steps(keycloak.realm).map((step) => (
          <List.Item key={step}>{step}</List.Item>
        ))}
      </List>
      <Title order={2}>{t.command}</Title>
      <CopyText
        label={t.command}
        text={grantCommands(addressOf('keycloak', ''), keycloak.realm, person.userName)}
      />
    </Stack>
  );
}
