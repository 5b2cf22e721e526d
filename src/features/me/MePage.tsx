import { Button, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { seesAll, type Profile } from '#access/roles/profile.ts';
import { profileQuery } from '#api/authorization/profile.ts';
import { paths } from '#lib/paths.ts';
import { accessMessages, permissionInWords } from '#locales/shared/access.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useKeycloakSession, useProfile, useSessionState } from '#session/SessionContext.ts';
import { serverNow } from '#api/serverClock.ts';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import { notify } from '#ui/notices/notify.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Name, Names } from '#ui/names/Name.tsx';
import { meMessages } from './meMessages.ts';
import { rolesOfPeople } from './rolesOfPeople.ts';

/**
 * Who I am, what I may do, what I see, until when; and my password.
 * @param startPage the choice of the page that the console opens with, from the app, which knows all pages
 */
export function MePage({ startPage }: { startPage: ReactNode }) {
  const t = useMessages(meMessages);
  const profile = useProfile();
  return (
    <Stack gap="lg" maw={760}>
      <PageHeader title={t.title}>
        <ReadAgain />
      </PageHeader>
      <Account />
      {startPage}
      <Sees profile={profile} />
      <May profile={profile} />
      <Text size="sm" c="dimmed">
        {t.delay} {t.decides}
      </Text>
    </Stack>
  );
}

function ReadAgain() {
  const t = useMessages(meMessages);
  const errors = useMessages(errorMessages);
  const session = useKeycloakSession();
  const queryClient = useQueryClient();
  const again = useMutation({
    mutationFn: async () => {
      await session.refresh();
      await queryClient.fetchQuery({ ...profileQuery, staleTime: 0 });
    },
    onSuccess: () => notify.done(t.refreshed),
    onError: (error) => notify.failed(t.refreshFailed, { message: describeError(error, errors).text }),
  });
  return (
    <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
      {t.refresh}
    </Button>
  );
}

function Account() {
  const t = useMessages(meMessages);
  const { named } = useMessages(uiMessages);
  const format = useFormat();
  const session = useKeycloakSession();
  const { person, endsAt } = useSessionState();
  const roles = rolesOfPeople(person.realmRoles);
  return (
    <section aria-labelledby="me-account">
      <Title order={2} id="me-account">
        {t.account}
      </Title>
      <List listStyleType="none" my="xs">
        <List.Item>
          {named(t.name)}{' '}
          <strong>
            <bdi>{person.name}</bdi>
          </strong>
        </List.Item>
        <List.Item>
          {named(t.userName)}{' '}
          <strong>
            <Name>{person.userName}</Name>
          </strong>
        </List.Item>
        <List.Item>
          {named(t.roles)} <strong>{roles.length > 0 ? <Names>{roles}</Names> : t.noRoles}</strong>
        </List.Item>
        <List.Item>
          {named(t.session)}{' '}
          {endsAt ? t.endsAt(format.moment(endsAt), format.relative(endsAt, serverNow())) : t.endUnknown}
        </List.Item>
      </List>
      <Button variant="default" onClick={() => void session.changePassword(paths.me())}>
        {t.changePassword}
      </Button>
    </section>
  );
}

function Sees({ profile }: { profile: Profile }) {
  const t = useMessages(meMessages);
  const labels = profile.authorizedLabels;
  const sentence = seesAll(profile) ? t.seesAll : labels.length > 0 ? t.seesLabels : t.seesNone;
  return (
    <section aria-labelledby="me-sees">
      <Title order={2} id="me-sees">
        {t.seesTitle}
      </Title>
      <Text size="sm" my="xs">
        {sentence}
      </Text>
      {seesAll(profile) ? null : (
        <Group gap={6}>
          {labels.map((label) => (
            <ColorChip key={label} name={label} />
          ))}
        </Group>
      )}
    </section>
  );
}

function May({ profile }: { profile: Profile }) {
  const t = useMessages(meMessages);
  const access = useMessages(accessMessages);
  if (profile.permissions.length === 0) return <Text>{t.mayNothing}</Text>;
  return (
    <section aria-labelledby="me-may">
      <Title order={2} id="me-may">
        {t.mayTitle}
      </Title>
      <Table mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.permission}</Table.Th>
            <Table.Th>{t.means}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {profile.permissions.map((permission) => (
            <Table.Tr key={permission}>
              <Table.Td>{permission}</Table.Td>
              <Table.Td>{permissionInWords(permission, access)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="xs">
        {t.union}
      </Text>
    </section>
  );
}
