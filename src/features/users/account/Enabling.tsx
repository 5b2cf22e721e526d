import { useMutation, useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { realmQuery } from '#api/keycloak/realm.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { enableUserMutation } from '#api/keycloak/users/userWrites.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { preparedMessages } from '#locales/shared/prepared.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { PreparedNotice } from '#widgets/prepared/PreparedNotice.tsx';
import { usePrepared, type Prepared } from '#widgets/prepared/usePrepared.ts';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { ConfirmWithWarnings } from './ConfirmWithWarnings.tsx';
import { LeavingPart } from './LeavingPart.tsx';
import { useWarnings } from './useWarnings.ts';
import { useCheckedWrite, useConfirmedCheckedWrite, type WriteWords } from './useWrite.ts';

interface Props {
  user: User;
  reason: string | undefined;
}

/** What disabling does, and how long open sessions last. */
export function DisableHint() {
  const t = useMessages(userMessages);
  const seconds = useQuery(realmQuery).data?.accessTokenLifespan;
  return seconds === undefined ? t.disableHintUnknown : t.disableHint(Math.ceil(seconds / 60));
}

function useEnableWords({ userName }: User): WriteWords {
  const t = useMessages(userMessages);
  return { pending: t.enabling(userName), done: t.enabled(userName), failed: t.changeFailed(userName) };
}

/** Enables an account that is disabled. */
export function Enable({ user, reason }: Props) {
  const t = useMessages(userMessages);
  const write = useCheckedWrite();
  const enabling = useMutation(enableUserMutation);
  const words = useEnableWords(user);
  return (
    <LeavingPart id="enable" title={t.enableTitle} hint={t.enableHint}>
      <ActionButton
        reason={reason}
        loading={write.isPending}
        onClick={() =>
          void write.run(words, (onWritten) =>
            enabling.mutateAsync({ userId: user.id, enabled: true, onWritten }),
          )
        }
      >
        {t.enable}
      </ActionButton>
    </LeavingPart>
  );
}

/** Asks whether to enable the account, if the page was opened for that; says so where there is nothing to enable, or the person may not. */
export function SuggestedEnabling(props: Props) {
  const prepared = usePrepared('enableAccount');
  return prepared?.change.userId === props.user.id ? (
    <Suspense fallback={null}>
      <AskToEnable {...props} prepared={prepared} />
    </Suspense>
  ) : null;
}

function AskToEnable({ user, reason, prepared: { done } }: Props & { prepared: Prepared<'enableAccount'> }) {
  const t = useMessages(userMessages);
  const { suggested, already } = useMessages(preparedMessages);
  const enabling = useMutation(enableUserMutation);
  const confirmed = useConfirmedCheckedWrite(
    useEnableWords(user),
    (onWritten) => enabling.mutateAsync({ userId: user.id, enabled: true, onWritten }),
    done,
  );
  // Once it was written, the account is enabled before the dialog closes.
  const instead = user.enabled && !confirmed.isPending ? already : reason;
  if (instead !== undefined)
    return (
      <PreparedNotice instead={instead} onClose={done}>
        {suggested.enableAccount}
      </PreparedNotice>
    );
  return (
    <ConfirmDialog
      title={t.enableTitle}
      text={t.enableHint}
      confirmLabel={t.enable}
      isHarmless
      {...confirmed}
      onClose={done}
    >
      <PreparedNotice>{suggested.enableAccount}</PreparedNotice>
    </ConfirmDialog>
  );
}

/** Asks before an account is disabled. */
export function Disable({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useMessages(userMessages);
  const guard = useWarnings(user, 'disable');
  const seconds = useQuery(realmQuery).data?.accessTokenLifespan;
  const disabling = useMutation(enableUserMutation);
  const words = {
    pending: t.disabling(user.userName),
    done: t.disabled(user.userName),
    failed: t.changeFailed(user.userName),
  };
  const confirmed = useConfirmedCheckedWrite(
    words,
    (onWritten) => disabling.mutateAsync({ userId: user.id, enabled: false, onWritten }),
    onClose,
  );
  return (
    <ConfirmWithWarnings
      title={t.disableTitle}
      text={seconds === undefined ? t.disableHintUnknown : t.disableHint(Math.ceil(seconds / 60))}
      confirmLabel={t.disable}
      {...guard}
      {...confirmed}
      onClose={onClose}
    />
  );
}
