import type { Profile } from '#access/roles/profile.ts';
import { paths } from '#lib/paths.ts';
import type { ShellMessages } from './shellMessages.ts';

/** The parts of the menu: the work with studies, who may see what, the installation, and one's own page. */
export const screenGroups = ['studies', 'people', 'server', 'own'] as const;

/** One of them. */
export type ScreenGroup = (typeof screenGroups)[number];

/** A screen of the console and who has it in their menu. */
export interface Screen {
  id: keyof ShellMessages['screens'];
  group: ScreenGroup;
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
  { id: 'overview', group: 'studies', path: paths.overview(), isFor: holds('admin-permissions') },
  { id: 'studies', group: 'studies', path: paths.studies(), isFor: holds('all', 'view') },
  { id: 'shares', group: 'studies', path: paths.shares(), isFor: holds('all', 'share') },
  { id: 'remote', group: 'studies', path: paths.remote(), isFor: holds('all', 'q-r-remote-modalities') },
  {
    id: 'jobs',
    group: 'studies',
    path: paths.jobs(),
    isFor: holds('all', 'send', 'modify', 'anonymize', 'q-r-remote-modalities', 'admin-permissions'),
  },
  {
    id: 'labels',
    group: 'people',
    path: paths.labels(),
    isFor: holds('all', 'edit-labels', 'admin-permissions'),
  },
  { id: 'roles', group: 'people', path: paths.roles(), isFor: holds('admin-permissions') },
  { id: 'users', group: 'people', path: paths.users(), isFor: readsUsers },
  { id: 'apiKeys', group: 'people', path: paths.apiKeys(), isFor: readsUsers },
  { id: 'access', group: 'people', path: paths.access(), isFor: () => true },
  // `all` doesn't open the audit log (docs/access.md).
  {
    id: 'activity',
    group: 'server',
    path: paths.activity(),
    isFor: holds('audit-logs', 'admin-permissions'),
  },
  { id: 'posture', group: 'server', path: paths.posture(), isFor: holds('admin-permissions') },
  { id: 'remotes', group: 'server', path: paths.remotes(), isFor: holds('admin-permissions') },
  { id: 'system', group: 'server', path: paths.system(), isFor: holds('admin-permissions') },
  { id: 'me', group: 'own', path: paths.me(), isFor: () => true },
];

/** The screens of a person's menu. */
export function screensFor(person: Parameters<Screen['isFor']>[0]): readonly Screen[] {
  return screens.filter((screen) => screen.isFor(person));
}

/**
 * The page a user starts at: the first of their menu, which is the overview for administrators, the studies for others, and their own access
 * if they can't see any. Nobody comes to ask about access first.
 * @param chosen the screen that they chose instead, as far as they may still use it
 */
export function homeOf(person: Parameters<Screen['isFor']>[0], chosen?: string): string {
  const own = screensFor(person);
  return (own.find(({ id }) => id === chosen) ?? own.find(({ id }) => id !== 'access'))?.path ?? paths.me();
}
