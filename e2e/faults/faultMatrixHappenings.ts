import type { ScreenRows } from './faultMatrix.ts';

const notVisible = 'a study that was deleted, or that this person can’t see: it is shown by its ID';

/** The screens that tell what happened and what needs a person. */
export const happenings: readonly ScreenRows[] = [
  {
    screen: '/activity',
    path: () => '/activity',
    rows: [
      {
        request: 'orthanc GET /auth/audit-logs',
        unaffected: {
          'not-found': 'a server without an audit log answers so, and the page says that it keeps none',
          null: 'an empty page of the log is null',
        },
      },
      { request: 'keycloak GET /admin/realms/orthanc/events/config', never: /keeps no/ },
      { request: 'keycloak GET /admin/realms/orthanc/events' },
      { request: 'keycloak GET /admin/realms/orthanc/admin-events' },
      { request: 'orthanc POST /tools/find' },
      {
        request: 'orthanc GET /studies/{id}',
        unaffected: { forbidden: notVisible, 'not-found': notVisible },
      },
      { request: 'keycloak GET /admin/realms/orthanc/users/' },
    ],
  },
  {
    screen: '/users/:id, activity',
    path: ({ user }) => `/users/${user}?tab=activity`,
    rows: [],
    elsewhere: [
      'keycloak GET /admin/realms/orthanc/users/{id}',
      'orthanc GET /auth/audit-logs',
      'keycloak GET /admin/realms/orthanc/events/config',
      'keycloak GET /admin/realms/orthanc/events',
      'keycloak GET /admin/realms/orthanc/admin-events',
      'orthanc POST /tools/find',
      'orthanc GET /studies/{id}',
      'keycloak GET /admin/realms/orthanc/users/',
    ],
  },
  { screen: '/jobs', path: () => '/jobs', rows: [{ request: 'orthanc GET /jobs', never: /No jobs/ }] },
  {
    screen: '/overview',
    path: () => '/overview',
    rows: [
      { request: 'orthanc POST /tools/count-resources' },
      { request: 'orthanc GET /tools/labels', never: /No label is in use/ },
      { request: 'orthanc GET /statistics' },
      { request: 'keycloak GET /admin/realms/orthanc/users/' },
      { request: 'keycloak GET /admin/realms/orthanc/events/config' },
      { request: 'keycloak GET /admin/realms/orthanc/events' },
    ],
  },
];
