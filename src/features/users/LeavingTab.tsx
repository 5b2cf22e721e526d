import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { realmQuery } from '#api/keycloak/realm.ts';
import type { User } from '#api/keycloak/user.ts';
import { userKeys } from '#api/keycloak/users.ts';
import { deleteUserMutation, enableUserMutation } from '#api/keycloak/userWrites.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userMessages } from '#locales/user.ts';
import { ActionButton } from '#ui/ActionButton.tsx';
import { ConfirmDialog } from './account/ConfirmDialog.tsx';
import type { Taking } from './account/guards.ts';
import { LinksOfUser } from './account/LinksOfUser.tsx';
import { Offboarding, useOffboarding } from './account/Offboarding.tsx';
import { useWarnings } from './account/useWarnings.ts';
import { useWrite } from './account/useWrite.ts';

interface Props {
  user: User;
  reason: string | undefined;
}

/** What ends a user's access: disabled, everything at once, or deleted. */
export function LeavingTab({ user, reason }: Props) {
  const t = useMessages(userMessages);
  const [asked, setAsked] = useState<Exclude<Taking, 'removeRoles'>>();
  const offboarding = useOffboarding(user);
  const offboard = (): void => {
    setAsked(undefined);
    void offboarding.run();
  };
  const close = (): void => setAsked(undefined);
  return (
    <Stack gap="lg" maw={700}>
      {user.enabled ? (
        <Part id="disable" title={t.disableTitle} hint={<DisableHint />}>
          <ActionButton variant="default" reason={reason} onClick={() => setAsked('disable')}>
            {t.disable}
          </ActionButton>
        </Part>
      ) : (
        <Enable user={user} reason={reason} />
      )}
      <Part id="offboard" title={t.offboardTitle} hint={t.offboardHint}>
        <ActionButton variant="default" reason={reason} onClick={() => setAsked('offboard')}>
          {t.offboard}
        </ActionButton>
        {offboarding.state ? (
          <Offboarding state={offboarding.state} onRetry={() => void offboarding.run()} />
        ) : null}
        <LinksOfUser user={user} />
        <Anchor component={Link} to="/shares" size="sm">
          {t.toShares}
        </Anchor>
      </Part>
      <Part id="delete" title={t.deleteTitle} hint={t.deleteHint}>
        <ActionButton
          variant="default"
          c="var(--mantine-color-error)"
          reason={reason}
          onClick={() => setAsked('delete')}
        >
          {t.delete}
        </ActionButton>
      </Part>
      {asked === 'disable' ? <Disable user={user} onClose={close} /> : null}
      {asked === 'delete' ? <Delete user={user} onClose={close} /> : null}
      {asked === 'offboard' ? <AskOffboard user={user} onGo={offboard} onClose={close} /> : null}
    </Stack>
  );
}

function Part({
  id,
  title,
  hint,
  children,
}: {
  id: string;
  title: string;
  hint: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={`leaving-${id}`}>
      <Title order={2} id={`leaving-${id}`}>
        {title}
      </Title>
      <Text size="sm" my="xs">
        {hint}
      </Text>
      <Stack gap="xs" align="flex-start">
        {children}
      </Stack>
    </section>
  );
}

function DisableHint() {
  const t = useMessages(userMessages);
  const seconds = useQuery(realmQuery).data?.accessTokenLifespan;
  return seconds === undefined ? t.disableHintUnknown : t.disableHint(Math.ceil(seconds / 60));
}

function Enable({ user, reason }: Props) {
  const t = useMessages(userMessages);
  const write = useWrite();
  const enabling = useMutation(enableUserMutation);
  const words = {
    pending: t.enabling(user.userName),
    done: t.enabled(user.userName),
    failed: t.changeFailed(user.userName),
  };
  return (
    <Part id="enable" title={t.enableTitle} hint={t.enableHint}>
      <ActionButton
        reason={reason}
        loading={enabling.isPending}
        onClick={() => void write(words, () => enabling.mutateAsync({ userId: user.id, enabled: true }))}
      >
        {t.enable}
      </ActionButton>
    </Part>
  );
}

function Disable({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useMessages(userMessages);
  const write = useWrite();
  const guard = useWarnings(user, 'disable');
  const seconds = useQuery(realmQuery).data?.accessTokenLifespan;
  const disabling = useMutation(enableUserMutation);
  const words = {
    pending: t.disabling(user.userName),
    done: t.disabled(user.userName),
    failed: t.changeFailed(user.userName),
  };
  const confirm = async (): Promise<void> => {
    await write(words, () => disabling.mutateAsync({ userId: user.id, enabled: false }));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t.disableTitle}
      text={seconds === undefined ? t.disableHintUnknown : t.disableHint(Math.ceil(seconds / 60))}
      confirmLabel={t.disable}
      {...guard}
      isPending={disabling.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}

function AskOffboard({ user, onGo, onClose }: { user: User; onGo: () => void; onClose: () => void }) {
  const t = useMessages(userMessages);
  return (
    <ConfirmDialog
      title={t.offboardTitle}
      text={t.offboardHint}
      confirmLabel={t.offboard}
      {...useWarnings(user, 'offboard')}
      isPending={false}
      onConfirm={onGo}
      onClose={onClose}
    />
  );
}

function Delete({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useMessages(userMessages);
  const write = useWrite();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const deleting = useMutation(deleteUserMutation);
  const words = {
    pending: t.deleting(user.userName),
    done: t.deleted(user.userName),
    failed: t.deleteFailed(user.userName),
  };
  const confirm = async (): Promise<void> => {
    const isDone = await write(words, async () => {
      await deleting.mutateAsync({ userId: user.id });
      return true;
    });
    if (!isDone) return;
    await navigate('/users', { replace: true });
    queryClient.removeQueries({ queryKey: userKeys.one(user.id) });
  };
  return (
    <ConfirmDialog
      title={t.deleteTitle}
      text={t.deleteHint}
      confirmLabel={t.delete}
      typed={user.userName}
      {...useWarnings(user, 'delete')}
      isPending={deleting.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
