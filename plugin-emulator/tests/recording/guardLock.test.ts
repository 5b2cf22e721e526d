// Who may not write the records of a study keeps nobody from writing them: the lock is taken for those who may.
import { expect, test } from 'vitest';
import type { Ask } from '#hardening/caller.js';
import { judge } from '#hardening/judge.js';
import { defaultSettings } from '#hardening/settings.js';
import { createVerdictStore, hashed } from '#plugin-emulator/plugin/verdictStore.ts';

const study = '01234567-89abcdef-01234567-89abcdef-01234567';
const empty = '{"version":1,"links":[]}';

const profiles = new Map([
  ['sharer', { 'user-id': 'id', permissions: ['share'] }],
  ['stranger', { 'user-id': 'id', permissions: ['share'] }],
  ['viewer', { 'user-id': 'id', permissions: ['view'] }],
]);

/** Orthanc behind its plugin: an API key is the name of who has it, and the stranger sees no study. */
const ask: Ask = async ({ method, path, headers }) => {
  const who =
    new Headers(headers.map(([name, value]): [string, string] => [name, value])).get('api-key') ?? '';
  if (path === '/auth/user/profile')
    return { status: 200, text: JSON.stringify(profiles.get(who) ?? { permissions: ['share', 'upload'] }) };
  if (who !== 'sharer' || !path.startsWith(`/studies/${study}/`)) return { status: 403, text: '' };
  return method === 'GET' ? { status: 404, text: '' } : { status: 200, text: '', etag: '"0"' };
};

/** The names of the locks that a request takes. */
async function locksOf(who: string, id: string, method = 'PUT'): Promise<string[]> {
  const names: string[] = [];
  const pause = async (): Promise<undefined> => undefined;
  const cache = { store: createVerdictStore(Date.now), hash: hashed, clock: Date.now, pause };
  await judge(
    {
      method,
      target: `/studies/${id}/metadata/castellan-shares`,
      headers: who === '' ? [] : [['api-key', who]],
    },
    {
      settings: defaultSettings,
      now: Date.now(),
      randomId: 'random',
      body: async () => empty,
      ask,
      enforcement: {
        ask,
        proveKey: async () => undefined,
        cache,
        alone: async (name, work) => {
          names.push(name);
          await work(() => true);
        },
      },
    },
  );
  return names;
}

test('somebody who may write has the lock of the study', async () => {
  expect(await locksOf('sharer', study)).toEqual([study]);
  expect(await locksOf('sharer', study, 'DELETE')).toEqual([study]);
});

test.each([
  ['nobody', '', study],
  ['a key that is no account’s', 'x', study],
  ['somebody who may not share', 'viewer', study],
  ['somebody who doesn’t see the study', 'stranger', study],
  ['somebody who names no study', 'sharer', 'a'.repeat(10_000)],
])('%s has none', async (_, who, id) => {
  expect(await locksOf(who, id)).toEqual([]);
  expect(await locksOf(who, id, 'DELETE')).toEqual([]);
});
