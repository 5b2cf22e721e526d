import { paths, userTabs, type UserTab } from '#lib/paths.ts';
import { choiceParam, searchParams } from '#lib/searchParams.ts';
import { Badge, Skeleton, Tabs, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import * as z from 'zod/mini';
import { fullNameOf, userQuery, type User } from '#api/keycloak/users/users.ts';
import { inSentence } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { usersMessages } from '#features/users/messages/users.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Name } from '#ui/names/Name.tsx';
import { Note } from '#ui/status/Note.tsx';
import { AccountForm } from './account/AccountForm.tsx';
import { KeysOfUser } from './keys/KeysOfUser.tsx';
import { LeavingTab } from './LeavingTab.tsx';
import { StateOfUser } from './list/columns.tsx';
import { RightsGate } from './rights/RightsGate.tsx';
import { RolesTab } from './RolesTab.tsx';
import { SignInTab } from './SignInTab.tsx';
import { useUserSlots } from './slots.ts';

/** One user: account, roles, sign-in, keys, offboarding and activity. */
export function UserPage() {
  const t = useMessages(usersMessages);
  const { id = '' } = useParams();
  return (
    <RightsGate title={t.title}>
      <Breadcrumbs list={t.title} to={paths.users()} />
      <Suspense fallback={<Skeleton height={120} />}>
        <UserParts key={id} id={id} />
      </Suspense>
    </RightsGate>
  );
}

const userAddress = searchParams(z.object({ tab: choiceParam(userTabs, 'account') }));

function UserParts({ id }: { id: string }) {
  const t = useMessages(userMessages);
  const user = useSuspenseQuery(userQuery(id)).data;
  const can = useKeycloakCan();
  const [params, setParams] = useSearchParams();
  const asked = userAddress.read(params).tab;
  const { ActivityOfUser } = useUserSlots();
  const mayReadLog = useCan()('readAuditLogs') === undefined;
  const shown = userTabs.filter((one) => one !== 'activity' || (ActivityOfUser && mayReadLog));
  const reason = user.isServiceAccount ? t.service : can('writeUsers');
  const parts: Readonly<Record<UserTab, ReactNode>> = {
    account: <AccountForm user={user} reason={reason} />,
    roles: <RolesTab user={user} reason={reason} />,
    signIn: <SignInTab user={user} reason={reason} />,
    keys: <KeysOfUser user={user} reason={reason} />,
    leaving: <LeavingTab user={user} reason={reason} />,
    activity: ActivityOfUser ? <ActivityOfUser user={user} /> : null,
  };
  return (
    <>
      <Head user={user} />
      <Tabs
        value={shown.includes(asked) ? asked : 'account'}
        onChange={(next) => {
          const tab = userTabs.find((one) => one === next) ?? 'account';
          setParams(userAddress.write({ tab }), { replace: true });
        }}
        keepMounted={false}
      >
        <Tabs.List aria-label={t.tabList} mb="md">
          {shown.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {shown.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <Suspense fallback={<Skeleton height={160} maw={640} />}>{parts[one]}</Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

function Head({ user }: { user: User }) {
  const t = useMessages(userMessages);
  const format = useFormat();
  const { person } = useSessionState();
  return (
    <>
      <PageHeader
        title={<Name>{user.userName}</Name>}
        beside={
          <>
            <StateOfUser user={user} />
            {user.id === person.userId ? (
              <Badge variant="default" tt="none">
                {t.isYou}
              </Badge>
            ) : null}
          </>
        }
      />
      <Text size="sm" c="dimmed" mt={-8} mb="sm" style={{ overflowWrap: 'anywhere' }}>
        {[inSentence(fullNameOf(user)), user.email, user.created ? t.created(format.day(user.created)) : '']
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {user.isServiceAccount ? (
        <Note tone="info" role="note" mb="sm">
          {t.service}
        </Note>
      ) : null}
    </>
  );
}
