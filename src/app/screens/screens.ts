import type { Profile } from '#access/roles/profile.ts';
import { paths } from '#lib/paths.ts';
import type { ShellMessages } from './shellMessages.ts';

/** A screen of the console and who has it in their menu. */
export interface Screen {
  id: keyof ShellMessages['screens'];
  path: string;
  /** Whether this person may use it; the server still decides at every request. */
  isFor(person: { profile: Profile; keycloakRights: readonly string[] }): boolean;
}

const holds =
  (...anyOf: readonly string[]): Screen['isFor'] =>
  ({ profile }) =>
    anyOf.some((permission) => profile.permissions.includes(permission));

/** Keycloak's rights that open the user screens, also to read only; without any of them the screens explain what is missing. */
const readsUsers: Screen['isFor'] = ({ profile, keycloakRights }) =>
  keycloakRights.includes('view-users') ||
  keycloakRights.includes('manage-users') ||
  profile.permissions.includes('admin-permissions');

/** Every screen in the order of the menu. Rights: docs/ARCHITECTURE.md, "Screens". */
export const screens: readonly Screen[] = [
  { id: 'studies', path: paths.studies(), isFor: holds('all', 'view') },
  { id: 'labels', path: paths.labels(), isFor: holds('all', 'edit-labels', 'admin-permissions') },
  { id: 'shares', path: paths.shares(), isFor: holds('all', 'share') },
  { id: 'roles', path: paths.roles(), isFor: holds('admin-permissions') },
  { id: 'users', path: paths.users(), isFor: readsUsers },
  { id: 'apiKeys', path: paths.apiKeys(), isFor: readsUsers },
  { id: 'me', path: paths.me(), isFor: () => true },
];

/** The screens of a person's menu. */
export function screensFor(person: Parameters<Screen['isFor']>[0]): readonly Screen[] {
  return screens.filter((screen) => screen.isFor(person));
}

/** The page a user starts at: the studies, or their own access if they can't see any. */
export function homeOf(person: Parameters<Screen['isFor']>[0]): string {
  return screensFor(person)[0]?.path ?? paths.me();
}
