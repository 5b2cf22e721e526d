import { useQuery } from '@tanstack/react-query';
import { uniteRoles } from '#access/roles/profile.ts';
import { rolesOfUserQuery } from '#api/keycloak/users/roleMappings.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { useRules } from '#session/SessionContext.ts';
import { lazyPart } from '#ui/lazyPart.tsx';
import { useRolesDocument } from './useRolesDocument.ts';

const Reach = lazyPart(async () => (await import('#widgets/reach/Reach.tsx')).Reach);

/** How many studies a user sees by the roles that are saved. Where the roles aren't known, the preview of the roles says why. */
export function ReachOfUser({ user }: { user: User }) {
  const rules = useRules();
  const document = useRolesDocument();
  const roles = useQuery(rolesOfUserQuery(user.id)).data;
  if (!document || !roles) return null;
  const held = uniteRoles(
    roles.map(({ name }) => name),
    document,
  );
  return <Reach held={held} rules={rules} isDisabled={!user.enabled} />;
}
