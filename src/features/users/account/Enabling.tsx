import { useMutation, useQuery } from '@tanstack/react-query';
import { realmQuery } from '#api/keycloak/realm.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { enableUserMutation } from '#api/keycloak/users/userWrites.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { ConfirmWithWarnings } from './ConfirmWithWarnings.tsx';
import { LeavingPart } from './LeavingPart.tsx';
import { useWarnings } from './useWarnings.ts';
import { useCheckedWrite, useConfirmedCheckedWrite } from './useWrite.ts';

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

/** Enables an account that is disabled. */
export function Enable({ user, reason }: Props) {
  const t = useMessages(userMessages);
  const write = useCheckedWrite();
  const enabling = useMutation(enableUserMutation);
  const words = {
    pending: t.enabling(user.userName),
    done: t.enabled(user.userName),
    failed: t.changeFailed(user.userName),
  };
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
