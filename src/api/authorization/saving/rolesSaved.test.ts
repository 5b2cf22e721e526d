// What a saved roles document makes stale: an imported one with other allowed labels left the old list for five minutes.
import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { rolesFromJson } from '#access/roles/readRoles.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { profileQuery } from '#api/authorization/profile.ts';
import { rolesDocumentKey } from '#api/authorization/rolesReadLast.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { rolesSaved, type RolesChecked, type RolesSaved } from './rolesSaved.ts';
import { saveRolesMutation } from './saveRoles.ts';

const documentOf = (...availableLabels: string[]): RolesDocument => ({ roles: new Map(), availableLabels });

function filledClient(): QueryClient {
  const client = new QueryClient();
  client.setQueryData(rolesDocumentKey, documentOf('old'));
  client.setQueryData(profileQuery.queryKey, { name: '', permissions: [], authorizedLabels: [] });
  client.setQueryData(uiConfigurationQuery.queryKey, {
    availableLabels: ['old'],
    viewers: [],
    shareType: undefined,
    ohifRoot: '',
    medDreamRoot: '',
  });
  return client;
}

const isStale = (client: QueryClient, queryKey: readonly unknown[]) =>
  client.getQueryState(queryKey)?.isInvalidated;

test('after an import with other allowed labels every screen asks for the list again', async () => {
  let held: unknown = { roles: {}, 'available-labels': ['old'] };
  connectTest();
  vi.stubGlobal('fetch', (_path: string, { method, body }: RequestInit) => {
    if (method !== 'PUT') return Promise.resolve(Response.json(held));
    held = JSON.parse(typeof body === 'string' ? body : '');
    return Promise.resolve(Response.json(null));
  });
  const client = filledClient();
  const look = { mayLook: false, accepted: new Set<string>() };
  const save = new MutationObserver(
    client,
    saveRolesMutation(() => look),
  );
  await save.mutate({ base: documentOf('old'), mine: documentOf('new') });
  expect(rolesFromJson(held)?.availableLabels).toEqual(['new']);
  expect(client.getQueryData(rolesDocumentKey)).toEqual(documentOf('new'));
  expect(isStale(client, uiConfigurationQuery.queryKey)).toBe(true);
  expect(isStale(client, profileQuery.queryKey)).toBe(true);
});

test('what the second look finds is noted as well', async () => {
  const client = filledClient();
  const saved = (label: string): RolesSaved => ({
    kind: 'overwritten',
    wanted: documentOf('new'),
    held: documentOf(label),
  });
  const end = Promise.withResolvers<RolesChecked>();
  rolesSaved(client, { saved: saved('first'), checked: end.promise });
  expect(client.getQueryData(rolesDocumentKey)).toEqual(documentOf('first'));
  end.resolve({ kind: 'repeated', saved: saved('second') });
  await vi.waitFor(() => expect(client.getQueryData(rolesDocumentKey)).toEqual(documentOf('second')));
});
