import type { Locator, Page } from '@playwright/test';
import type { Fault } from '#server/faults.ts';
import type { Places } from './faultMatrixPlaces.ts';
import { accessScreens } from './faultMatrixAccess.ts';
import { happenings } from './faultMatrixHappenings.ts';
import { serverScreens } from './faultMatrixServer.ts';
import { remoteScreens } from './faultMatrixRemote.ts';
import { instantFaults, type RequestName } from './faultMatrixRun.ts';

/** What a page must do when one of its requests fails: say so with a way on, unless it is rightly unaffected. */
export interface Row {
  readonly request: RequestName;
  /** Faults that rightly change nothing, each with the reason. */
  readonly unaffected?: Partial<Record<Fault, string>>;
  /** Words of its own for a fault. */
  readonly says?: Partial<Record<Fault, RegExp>>;
  /** What tells it, where that is a place of its own. */
  readonly failure?: (page: Page) => Locator;
  /** What the page must not claim, once it has tried all that it tries, while the request fails. */
  readonly never?: RegExp;
}

/** A screen and all that it asks the servers for when it's opened. */
export interface ScreenRows {
  readonly screen: string;
  readonly path: (places: Places) => string;
  /** What is done after the page is there, before it makes these requests. */
  readonly open?: (page: Page) => Promise<void>;
  readonly rows: readonly Row[];
  /** Requests that have their rows at another screen, where the same part of the page makes them. */
  readonly elsewhere?: readonly RequestName[];
}

/** Asked by every page of the console: their rows stand at `/studies`. */
export const ofEveryPage: readonly RequestName[] = ['orthanc GET /auth/user/profile', 'orthanc GET /system'];

const noExplorer =
  'a server without Orthanc Explorer 2 answers this way: no viewers are known, any label may be given';
const noProxy = 'whatever answers so is not our proxy: nothing checks the links there';
const noService = /service|doesn’t exist/;
/** A server without role management answers 404, or `null`. */
const noRoleService = { 'not-found': noService, null: noService };

/** Asked by the page of a study, where their rows stand. */
const ofStudyPage: readonly RequestName[] = [
  'orthanc GET /studies/{id}',
  'orthanc GET /studies/{id}/series',
  'orthanc GET /ui/api/configuration',
  'orthanc GET /studies/{id}/statistics',
  'orthanc GET /studies/{id}/metadata',
  'orthanc GET /studies/{id}/attachments',
  'orthanc POST /tools/find',
  'orthanc GET /instances/{id}/preview',
  'keycloak GET /admin/realms/orthanc/roles',
  'orthanc GET /auth/settings/roles',
];

/** Every request that a screen makes, with what its failure leads to. A request that is missing here fails the test. */
export const matrix: readonly ScreenRows[] = [
  {
    screen: '/studies',
    path: () => '/studies',
    rows: [
      { request: 'orthanc GET /auth/user/profile' },
      { request: 'orthanc GET /system' },
      { request: 'orthanc POST /tools/find' },
      {
        request: 'orthanc POST /tools/count-resources',
        failure: (page) => page.getByRole('button', { name: 'Try again to count the studies' }),
        never: /Counting/,
      },
    ],
  },
  {
    screen: '/studies with labels beside it',
    path: () => '/studies',
    open: (page) => page.getByRole('button', { name: 'Labels', exact: true }).click(),
    rows: [{ request: 'orthanc GET /tools/labels' }],
    elsewhere: ['orthanc POST /tools/find', 'orthanc POST /tools/count-resources'],
  },
  {
    screen: '/studies/:id',
    path: ({ study }) => `/studies/${study}`,
    rows: [
      { request: 'orthanc GET /studies/{id}' },
      { request: 'orthanc GET /studies/{id}/series' },
      {
        request: 'orthanc GET /ui/api/configuration',
        unaffected: { 'not-found': noExplorer, forbidden: noExplorer },
      },
      { request: 'orthanc GET /studies/{id}/statistics' },
      { request: 'orthanc GET /studies/{id}/metadata', never: /No share links to this study/ },
      { request: 'orthanc POST /tools/find', never: /any other study/ },
      { request: 'orthanc GET /studies/{id}/attachments' },
      { request: 'orthanc GET /instances/{id}/preview', never: /No preview/ },
      { request: 'keycloak GET /admin/realms/orthanc/roles' },
      { request: 'orthanc GET /auth/settings/roles', says: noRoleService },
    ],
  },
  {
    screen: '/studies/:id with a series open',
    path: ({ study, series }) => `/studies/${study}?series=${series}`,
    rows: [
      { request: 'orthanc GET /series/{id}/instances' },
      { request: 'orthanc GET /instances/{id}/tags' },
      { request: 'orthanc GET /instances/{id}/attachments' },
    ],
    elsewhere: ofStudyPage,
  },
  {
    screen: '/studies/:id with the dialog to send it',
    path: ({ study }) => `/studies/${study}`,
    open: (page) => page.getByRole('button', { name: 'Send', exact: true }).click(),
    rows: [],
    elsewhere: [
      'orthanc GET /modalities',
      'orthanc GET /peers',
      'orthanc GET /dicom-web/servers',
      ...ofStudyPage,
    ],
  },
  {
    screen: '/labels',
    path: () => '/labels',
    rows: [
      { request: 'orthanc GET /tools/labels' },
      {
        request: 'orthanc GET /ui/api/configuration',
        unaffected: { 'not-found': noExplorer, forbidden: noExplorer },
      },
      { request: 'orthanc POST /tools/count-resources', never: /counting/i },
      { request: 'keycloak GET /admin/realms/orthanc/roles' },
      { request: 'orthanc GET /auth/settings/roles', says: noRoleService },
    ],
  },
  {
    screen: '/labels/unlabelled',
    path: () => '/labels/unlabelled',
    rows: [
      { request: 'orthanc POST /tools/find' },
      { request: 'orthanc POST /tools/count-resources' },
      { request: 'orthanc GET /tools/labels' },
      {
        request: 'orthanc GET /ui/api/configuration',
        unaffected: { 'not-found': noExplorer, forbidden: noExplorer },
      },
    ],
    elsewhere: ['keycloak GET /admin/realms/orthanc/roles', 'orthanc GET /auth/settings/roles'],
  },
  {
    screen: '/shares',
    path: () => '/shares',
    rows: [
      { request: 'orthanc POST /tools/find' },
      {
        request: 'orthanc GET /castellan-proxy',
        unaffected: {
          unauthorized: noProxy,
          forbidden: noProxy,
          'not-found': noProxy,
          conflict: noProxy,
          cut: noProxy,
          garbage: noProxy,
          empty: noProxy,
          null: noProxy,
          'wrong-shape': noProxy,
        },
        never: /This server checks links/,
      },
    ],
  },
  {
    screen: '/roles',
    path: () => '/roles',
    rows: [
      { request: 'keycloak GET /admin/realms/orthanc/roles' },
      { request: 'orthanc GET /auth/settings/roles', says: noRoleService },
      { request: 'orthanc GET /auth/settings/permissions' },
    ],
  },
  {
    screen: '/users',
    path: () => '/users',
    rows: [
      { request: 'keycloak GET /admin/realms/orthanc/roles' },
      { request: 'keycloak GET /admin/realms/orthanc/users/' },
      {
        request: 'keycloak GET /admin/realms/orthanc/users/count',
        unaffected: { cut: 'half of a number is a number: one that contradicts the rows is not shown' },
        never: /of 1\b/,
      },
      { request: 'keycloak GET /admin/realms/orthanc/users/{id}/role-mappings/realm' },
    ],
    elsewhere: ['orthanc GET /auth/settings/roles'],
  },
  {
    screen: '/users/new',
    path: () => '/users/new',
    rows: [{ request: 'keycloak GET /admin/realms/orthanc/roles' }],
    elsewhere: ['orthanc GET /auth/settings/roles'],
  },
  {
    screen: '/users/:id, account',
    path: ({ user }) => `/users/${user}`,
    rows: [{ request: 'keycloak GET /admin/realms/orthanc/users/{id}' }],
  },
  {
    screen: '/users/:id, roles',
    path: ({ user }) => `/users/${user}?tab=roles`,
    rows: [
      { request: 'keycloak GET /admin/realms/orthanc/users/{id}/role-mappings/realm' },
      { request: 'keycloak GET /admin/realms/orthanc/roles' },
      { request: 'orthanc POST /tools/count-resources' },
      { request: 'orthanc GET /tools/labels', never: /Can see 0/ },
    ],
    elsewhere: ['keycloak GET /admin/realms/orthanc/users/{id}', 'orthanc GET /auth/settings/roles'],
  },
  {
    screen: '/users/:id, sign-in',
    path: ({ user }) => `/users/${user}?tab=signIn`,
    rows: [
      { request: 'keycloak GET /admin/realms/orthanc/attack-detection/brute-force/users/{id}' },
      { request: 'keycloak GET /admin/realms/orthanc/users/{id}/sessions' },
      { request: 'keycloak GET /admin/realms/orthanc' },
    ],
    elsewhere: ['keycloak GET /admin/realms/orthanc/users/{id}'],
  },
  {
    screen: '/users/:id, leaving',
    path: ({ user }) => `/users/${user}?tab=leaving`,
    rows: [
      { request: 'orthanc POST /tools/find' },
      {
        request: 'orthanc GET /castellan-proxy',
        unaffected: Object.fromEntries(
          instantFaults
            .filter((fault) => !/^(?:fail-500|down|drop)$/.test(fault))
            .map((fault) => [fault, 'what answers so isn’t our proxy: no link can be revoked there']),
        ),
        never: /You can undo this/,
      },
      { request: 'keycloak GET /admin/realms/orthanc' },
    ],
    elsewhere: ['keycloak GET /admin/realms/orthanc/users/{id}'],
  },
  {
    screen: '/api-keys',
    path: () => '/api-keys',
    rows: [
      { request: 'keycloak GET /admin/realms/orthanc/users/profile' },
      { request: 'keycloak GET /admin/realms/orthanc/users/' },
    ],
  },
  ...happenings,
  ...serverScreens,
  ...remoteScreens,
  { screen: '/me', path: () => '/me', rows: [] },
  ...accessScreens,
  // Nothing is asked before the checks are run. What fails then is told by the card of the check (e2e/posture).
  { screen: '/posture', path: () => '/posture', rows: [] },
  {
    screen: '/share',
    path: ({ token }) => `/share#token=${token}`,
    rows: [
      {
        request: 'orthanc POST /auth/tokens/decode',
        failure: (page) =>
          page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Try again' }) }),
        never: /opens \d/,
      },
    ],
  },
];
