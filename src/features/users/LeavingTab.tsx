import { Anchor, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { User } from '#api/keycloak/users/users.ts';
import { deleteUserMutation, forgetDeletedUser } from '#api/keycloak/users/userWrites.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { userLinkMessages } from '#features/users/messages/userLinks.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { ConfirmWithWarnings } from './account/ConfirmWithWarnings.tsx';
import { Disable, DisableHint, Enable, SuggestedEnabling } from './account/Enabling.tsx';
import type { Taking } from './account/guards.ts';
import { LeavingPart } from './account/LeavingPart.tsx';
import { LinksOfUser, useLinksSentence } from './account/LinksOfUser.tsx';
import { Offboarding, useOffboarding } from './account/Offboarding.tsx';
import { useLinksOfUser, type LinksOfUser as Links } from './account/useLinksOfUser.ts';
import { useWarnings } from './account/useWarnings.ts';
import { useConfirmedWrite } from './account/useWrite.ts';

interface Props {
  user: User;
  reason: string | undefined;
}

/** What ends a user's access: disabled, everything at once, or deleted. */
export function LeavingTab({ user, reason }: Props) {
  const t = useMessages(userMessages);
  const [asked, setAsked] = useState<Exclude<Taking, 'removeRoles'>>();
  const links = useMessages(userLinkMessages);
  const offboarding = useOffboarding(user);
  const linksOfUser = useLinksOfUser(user);
  const offboard = (): void => {
    setAsked(undefined);
    void offboarding.run();
  };
  const close = (): void => setAsked(undefined);
  return (
    <Stack gap="lg" maw={700}>
      <SuggestedEnabling user={user} reason={reason} />
      {user.enabled ? (
        <LeavingPart id="disable" title={t.disableTitle} hint={<DisableHint />}>
          <ActionButton variant="default" reason={reason} onClick={() => setAsked('disable')}>
            {t.disable}
          </ActionButton>
        </LeavingPart>
      ) : (
        <Enable user={user} reason={reason} />
      )}
      <LeavingPart id="offboard" title={t.offboardTitle} hint={t.offboardHint}>
        <ActionButton
          variant="default"
          reason={reason ?? (offboarding.isBusy ? t.offboardBusy : undefined)}
          onClick={() => setAsked('offboard')}
        >
          {t.offboard}
        </ActionButton>
        <Offboarding {...offboarding} />
        <LinksOfUser links={linksOfUser} />
        <Anchor component={Link} to={paths.shares()} size="sm">
          {links.toShares}
        </Anchor>
      </LeavingPart>
      <LeavingPart id="delete" title={t.deleteTitle} hint={t.deleteHint}>
        <ActionButton
          variant="default"
          c="var(--mantine-color-error)"
          reason={reason}
          onClick={() => setAsked('delete')}
        >
          {t.delete}
        </ActionButton>
      </LeavingPart>
      {asked === 'disable' ? <Disable user={user} onClose={close} /> : null}
      {asked === 'delete' ? <Delete user={user} onClose={close} /> : null}
      {asked === 'offboard' ? (
        <AskOffboard user={user} links={linksOfUser} onGo={offboard} onClose={close} />
      ) : null}
    </Stack>
  );
}

function AskOffboard(props: { user: User; links: Links; onGo: () => void; onClose: () => void }) {
  const { user, links, onGo, onClose } = props;
  const t = useMessages(userMessages);
  const sentence = useLinksSentence();
  const { warnings, isLooking } = useWarnings(user, 'offboard');
  return (
    <ConfirmWithWarnings
      title={t.offboardTitle}
      text={`${t.offboardHint} ${sentence(links)}`}
      confirmLabel={t.offboard}
      warnings={warnings}
      isLooking={isLooking || links.kind === 'looking'}
      isPending={false}
      onConfirm={onGo}
      onClose={onClose}
    />
  );
}

function Delete({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useMessages(userMessages);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const deleting = useMutation(deleteUserMutation);
  const words = {
    pending: t.deleting(user.userName),
    done: t.deleted(user.userName),
    failed: t.deleteFailed(user.userName),
  };
  const leave = async (): Promise<void> => {
    await navigate(paths.users(), { replace: true });
    forgetDeletedUser(queryClient, user.id);
  };
  const confirmed = useConfirmedWrite(
    words,
    () => deleting.mutateAsync({ userId: user.id }),
    () => void leave(),
  );
  return (
    <ConfirmWithWarnings
      title={t.deleteTitle}
      text={t.deleteHint}
      confirmLabel={t.delete}
      typed={user.userName}
      {...useWarnings(user, 'delete')}
      {...confirmed}
      onClose={onClose}
    />
  );
}
