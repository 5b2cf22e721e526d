import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { anonymousProfile } from '#access/roles/profile.ts';
import { defaultRules } from '#access/plugin/rules.ts';
import type { System } from '#api/orthanc/system.ts';
import { routes } from '#lib/paths.ts';
import type { Known, PageVisit } from '#session/pagePreload.ts';
import { pages } from './pages.ts';

const oldServer: System = {
  Name: '',
  Version: '1.12.0',
  ApiVersion: 20,
  HasLabels: true,
  Capabilities: { HasExtendedFind: false },
  MainDicomTags: {},
  UserMetadata: {},
  OverwriteInstances: false,
};
const newServer: System = {
  ...oldServer,
  ApiVersion: 30,
  Capabilities: { HasExtendedFind: true },
  UserMetadata: { 'castellan-shares': 4242 },
};
const mayNothing: Known = { profile: anonymousProfile, system: oldServer };
const mayAll: Known = {
  profile: { ...anonymousProfile, permissions: ['all', 'admin-permissions'], authorizedLabels: ['*'] },
  system: newServer,
};

/** The keys of what a page's preload asks for. No server is there: every answer fails, which must be nobody's concern. */
async function asked(path: string, known: Known, keycloakRights: readonly string[] = []): Promise<string[]> {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`no page at ${path}`);
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const visit: PageVisit = {
    queryClient,
    id: 'x',
    search: new URLSearchParams('page=2'),
    state: null,
    historyKey: 'default',
    keycloakRights,
    rules: defaultRules,
    known: Promise.resolve(known),
  };
  const preload = await page.loadPreload();
  const answers = preload.start(visit);
  await (preload.isDrawnWithAnswers ? answers.catch(() => undefined) : answers);
  return queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey.filter((part) => typeof part !== 'object').join(' '))
    .toSorted();
}

test('every route but the first page and the one after signing out has a page', () => {
  const { home, signedOut, ...others } = routes;
  expect([home, signedOut, ...pages.map(({ path }) => path)].toSorted()).toEqual(
    [home, signedOut, ...Object.values(others)].toSorted(),
  );
});

test.each(pages.map(({ path }) => path).filter((path) => path !== routes.study))(
  '%s asks nothing for a person who may nothing',
  async (path) => {
    expect(await asked(path, mayNothing)).toEqual([]);
  },
);

test('what the pages ask before their code is there, for a person who may everything', async () => {
  const all: Record<string, string[]> = {};
  for (const { path } of pages)
    all[path] = await asked(path, mayAll, ['view-users', 'view-realm', 'view-events']);
  expect(all).toMatchInlineSnapshot(`
    {
      "/access": [],
      "/activity": [
        "authorization auditLogState",
        "keycloak eventsConfig",
      ],
      "/api-keys": [
        "keycloak apiKeys marked 1",
        "keycloak userProfile keys",
      ],
      "/jobs": [
        "orthanc jobs list",
      ],
      "/labels": [
        "authorization roles",
        "orthanc labels count",
        "orthanc labels inUse",
        "orthanc uiConfiguration",
      ],
      "/labels/unlabelled": [
        "orthanc labels count",
        "orthanc labels inUse",
        "orthanc uiConfiguration",
      ],
      "/me": [],
      "/overview": [
        "orthanc labels count",
        "orthanc labels inUse",
        "orthanc statistics",
        "orthanc studies count",
        "orthanc studies count",
        "orthanc studies count",
        "orthanc studies count",
        "orthanc studies count",
        "orthanc studies count",
        "orthanc studies count",
        "orthanc studies count",
        "orthanc studies count",
        "orthanc studies count",
        "orthanc studies count",
        "orthanc studies count",
        "orthanc studies count",
      ],
      "/posture": [],
      "/remote": [
        "orthanc remotes dicomWeb names",
        "orthanc remotes modality names",
      ],
      "/remotes": [
        "orthanc remotes modality configurations",
      ],
      "/roles": [
        "authorization permissions",
        "authorization roles",
        "keycloak roles list",
      ],
      "/shares": [
        "orthanc shareLinkMode",
        "orthanc shareRecords all",
      ],
      "/studies": [
        "orthanc studies count",
        "orthanc studies list scrolled",
      ],
      "/studies/:id": [
        "orthanc studies one x",
        "orthanc study x series",
        "orthanc uiConfiguration",
      ],
      "/system": [
        "authorization auditLogState",
        "orthanc logLevel",
        "orthanc plugins",
        "orthanc serverFacts",
        "orthanc statistics",
      ],
      "/users": [
        "authorization roles",
        "keycloak roles list",
        "keycloak users list 1",
      ],
      "/users/:id": [
        "keycloak users one x user",
      ],
      "/users/new": [
        "keycloak roles list",
      ],
    }
  `);
});

test('where composite roles cannot be looked for, only the screens that edit the roles read them', async () => {
  expect(await asked(routes.roles, mayAll)).toContain('authorization roles');
  expect(await asked(routes.users, mayAll, ['view-users'])).toEqual(['keycloak users list 1']);
});
