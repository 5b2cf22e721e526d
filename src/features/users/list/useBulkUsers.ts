import { useQueryClient } from '@tanstack/react-query';
import { orThrow } from '#api/keycloak/users/ensureUser.ts';
import type { RealmRole } from '#api/keycloak/realmRoles.ts';
import { addRoles, getRolesOfUser, removeRoles } from '#api/keycloak/users/roleMappings.ts';
import { forgetUsers, type User } from '#api/keycloak/users/users.ts';
import { signOutUser } from '#api/keycloak/users/userSessions.ts';
import { setEnabled } from '#api/keycloak/users/userWrites.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { usersMessages } from '#features/users/messages/users.ts';
import { startBulkTask } from '#ui/bulk/startBulkTask.ts';
import type { BulkKind } from './bulkRules.ts';

/** The way back of each; ended sessions have none. */
const opposite: Readonly<Partial<Record<BulkKind, BulkKind>>> = {
  enable: 'disable',
  disable: 'enable',
  addRole: 'removeRole',
  removeRole: 'addRole',
};

/** @returns whether it changed anything: only that is undone */
async function setRole(user: User, role: RealmRole, isWanted: boolean): Promise<boolean> {
  const isHeld = (await getRolesOfUser(user.id)).some(({ id }) => id === role.id);
  if (isHeld === isWanted) return false;
  await (isWanted ? addRoles : removeRoles)(user.id, [role]);
  return true;
}

async function write(kind: BulkKind, user: User, role: RealmRole | undefined): Promise<boolean> {
  if (kind === 'enable' || kind === 'disable') return orThrow(await setEnabled(user.id, kind === 'enable'));
  if (kind !== 'signOut') return role !== undefined && setRole(user, role, kind === 'addRole');
  await signOutUser(user.id);
  return true;
}

/** Does one thing to many users, on the tray: with progress, stop, retry, undo and report. */
export function useBulkUsers() {
  const t = useMessages(usersMessages).bulk.titles;
  const queryClient = useQueryClient();
  const title = (kind: BulkKind, count: number, role: RealmRole | undefined): string =>
    kind === 'addRole' || kind === 'removeRole' ? t[kind](count, role?.name ?? '') : t[kind](count);

  const start = (kind: BulkKind, users: readonly User[], role?: RealmRole): void => {
    const back = opposite[kind];
    const changed = new Set<string>();
    const undo = (done: readonly User[]): void => {
      if (back)
        start(
          back,
          done.filter(({ id }) => changed.has(id)),
          role,
        );
    };
    startBulkTask<User>({
      title: title(kind, users.length, role),
      items: users,
      nameOf: ({ userName }) => userName,
      // Most of the time each waits for what others may still write.
      concurrency: kind === 'enable' || kind === 'disable' ? 30 : 6,
      async run(user) {
        if (await write(kind, user, role)) changed.add(user.id);
      },
      onSettled: () =>
        void forgetUsers(
          queryClient,
          users.map(({ id }) => id),
        ),
      ...(back ? { undo } : {}),
    });
  };
  return start;
}
