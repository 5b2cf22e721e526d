import { namesOfRoles, type RealmRole } from '#api/keycloak/realmRoles.ts';
import type { RoleChange } from '#api/keycloak/users/roleMappings.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { ConfirmWithWarnings } from '#features/users/account/ConfirmWithWarnings.tsx';
import { useWarnings } from '#features/users/account/useWarnings.ts';
import { useWrite, type Write } from '#features/users/account/useWrite.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useFailureInDialog } from '#ui/dialog/useFailureInDialog.ts';
import type { useGrants } from './useGrants.ts';

interface AskProps {
  user: User;
  kept: readonly RealmRole[];
  change: RoleChange;
  grants: ReturnType<typeof useGrants>;
  isPending: boolean;
  onGo: (write: Write) => void;
  onClose: () => void;
}

/** Asks before a change of roles takes something away, or gives a powerful role; it stays open until that is saved. */
export function AskRoles({ user, kept, change, grants, isPending, onGo, onClose }: AskProps) {
  const t = useMessages(userMessages);
  const { failure, tell } = useFailureInDialog();
  const write = useWrite(tell);
  const { named } = useMessages(uiMessages);
  const taking = useWarnings(user, 'removeRoles', kept);
  const isTaking = change.remove.length > 0;
  const parts = [
    change.add.length > 0 ? `${named(t.elsewhereRoles.added)} ${namesOfRoles(change.add)}` : '',
    isTaking ? `${named(t.elsewhereRoles.removed)} ${namesOfRoles(change.remove)}` : '',
  ];
  return (
    <ConfirmWithWarnings
      title={t.saveRoles}
      text={parts.filter(Boolean).join(' · ')}
      confirmLabel={t.confirm}
      warnings={[...(isTaking ? taking.warnings : []), ...grants.warnings]}
      isLooking={grants.isLooking || (isTaking && taking.isLooking)}
      isHarmless={!isTaking}
      isPending={isPending}
      failure={failure}
      onConfirm={() => onGo(write)}
      onClose={onClose}
    />
  );
}
