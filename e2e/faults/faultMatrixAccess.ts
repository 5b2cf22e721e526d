import type { Page } from '@playwright/test';
import type { ScreenRows } from './faultMatrix.ts';

const gone =
  'a study that the server refuses to somebody who sees everything is gone, and that is the answer';

const loadRoles = (page: Page): Promise<void> => page.getByRole('button', { name: 'Load roles' }).click();

/** Types what the address of the cell has as its example: what the page reads isn't in an address otherwise. */
const typeExample =
  (label: string, text: (example: string) => string) =>
  (page: Page): Promise<void> =>
    page.getByLabel(label, { exact: true }).fill(text(new URL(page.url()).searchParams.get('example') ?? ''));

const search = 'Find a study, or paste one';

/** The access explainer: the person and the study of the address, then what is loaded, typed or pasted. */
export const accessScreens: readonly ScreenRows[] = [
  { screen: '/access', path: () => '/access', rows: [] },
  {
    screen: '/access, of a user and a study',
    path: ({ user, study }) => `/access?who=user:${user}&study=${study}`,
    rows: [
      { request: 'keycloak GET /admin/realms/orthanc/users/{id}' },
      { request: 'keycloak GET /admin/realms/orthanc/users/{id}/role-mappings/realm/composite' },
      { request: 'orthanc GET /studies/{id}', unaffected: { forbidden: gone, 'not-found': gone } },
    ],
  },
  {
    screen: '/access, roles loaded',
    path: ({ study }) => `/access?who=role:external-role&study=${study}`,
    open: loadRoles,
    rows: [
      {
        request: 'orthanc GET /auth/settings/roles',
        says: { 'not-found': /service|doesn’t exist/, null: /service|doesn’t exist/ },
      },
      { request: 'orthanc POST /tools/count-resources', never: /Counting studies|more stud/ },
      {
        request: 'keycloak GET /admin/realms/orthanc/roles/{id}/users',
        unaffected: { 'not-found': 'a role of the document that Keycloak doesn’t have: the page names it' },
      },
    ],
    elsewhere: ['orthanc GET /studies/{id}', 'keycloak GET /admin/realms/orthanc/roles'],
  },
  {
    screen: '/access, roles to choose from',
    path: () => '/access?who=role:',
    rows: [{ request: 'keycloak GET /admin/realms/orthanc/roles' }],
  },
  {
    screen: '/access, a request',
    path: ({ series }) => `/access?action=request&example=${series}`,
    open: typeExample('Method and path', (id) => `GET /series/${id}`),
    rows: [{ request: 'orthanc GET /series/{id}', unaffected: { forbidden: gone, 'not-found': gone } }],
    elsewhere: ['orthanc GET /studies/{id}'],
  },
  {
    screen: '/access, a UID',
    path: () => '/access?example=1.2.3.4',
    open: typeExample(search, (uid) => uid),
    rows: [{ request: 'orthanc POST /tools/lookup' }],
  },
  {
    screen: '/access, a search',
    path: () => '/access?example=a',
    open: typeExample(search, (text) => text),
    rows: [{ request: 'orthanc POST /tools/find', never: /No studies match/ }],
    elsewhere: ['orthanc POST /tools/count-resources'],
  },
  {
    screen: '/access, a search for users',
    path: () => '/access?who=user:&example=a',
    open: typeExample('User', (text) => text),
    rows: [
      { request: 'keycloak GET /admin/realms/orthanc/users/', never: /No users match/ },
      {
        request: 'keycloak GET /admin/realms/orthanc/users/count',
        unaffected: { cut: 'half of a number is a number, and this one is not shown' },
        never: /No users match/,
      },
    ],
  },
  {
    screen: '/access, a share link',
    path: ({ token }) => `/access?who=link&example=${token}`,
    open: async (page) => {
      await typeExample('Share link', (token) => token)(page);
      await page.getByRole('button', { name: 'Check link' }).click();
    },
    rows: [{ request: 'orthanc POST /auth/tokens/decode' }],
  },
];
