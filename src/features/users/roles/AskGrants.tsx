import { namesOfRoles, type RealmRole } from '#api/keycloak/realmRoles.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { ConfirmWithWarnings } from '#features/users/account/ConfirmWithWarnings.tsx';
import type { useGrants } from './useGrants.ts';

interface Props {
  title: string;
  roles: readonly RealmRole[];
  grants: ReturnType<typeof useGrants>;
  onGo: () => void;
  onClose: () => void;
}

/** Asks before roles are given that let their holder change what everybody may do. */
export function AskGrants({ title, roles, grants, onGo, onClose }: Props) {
  const t = useMessages(userMessages);
  const { named } = useMessages(uiMessages);
  return (
    <ConfirmWithWarnings
      title={title}
      text={`${named(t.elsewhereRoles.added)} ${namesOfRoles(roles)}`}
      confirmLabel={t.confirm}
      {...grants}
      isHarmless
      isPending={false}
      onConfirm={onGo}
      onClose={onClose}
    />
  );
}
