import type { User } from '#api/keycloak/users/users.ts';
import { ActivityOf } from './ActivityOf.tsx';

/** What a user did, and what was done to the account, for their page. */
export function ActivityOfUser({ user }: { user: User }) {
  return <ActivityOf key={user.id} about={{ user: user.id }} />;
}
