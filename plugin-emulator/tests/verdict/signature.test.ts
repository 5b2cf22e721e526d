import { beforeEach, expect, test } from 'vitest';
import type { Ask } from '#hardening/caller.js';
import { createLock } from '#hardening/recording/locks.js';
import { shareVerdict } from '#hardening/shares/shareVerdict.js';
import { createVerdictStore } from '#plugin-emulator/plugin/verdictStore.ts';

const store = createVerdictStore(Date.now);
const cache = { store, hash: (token: string) => token, clock: Date.now, pause: async () => undefined };
const payload = {
  id: 'a',
  type: 'stone-viewer-publication',
  resources: Array.from({ length: 100 }, (_, at) => ({
    orthanc_id: `${String(at).padStart(8, '0')}-22222222-33333333-44444444-55555555`,
    dicom_uid: `1.2.${String(at)}`,
    level: 'study',
  })),
};

let asked: string[] = [];
beforeEach(() => {
  asked = [];
});

/** The verdict where the auth service answers this; no study is there. */
async function verdict(token: string, answer: { status: number; text: string }) {
  const ask: Ask = async ({ method, path, body = '' }) => {
    asked.push(`${method} ${path} ${path === '/tools/find' ? '' : body}`.trim());
    if (path === '/auth/tokens/decode') return answer;
    return path === '/tools/find' ? { status: 200, text: '[]' } : { status: 403, text: '' };
  };
  const alone = createLock(createVerdictStore(Date.now), 'test');
  const enforcement = { ask, proveKey: async () => undefined, cache, alone };
  return shareVerdict(token, payload, { enforcement, now: Date.now(), maxStudies: 100 });
}

const invalid = { status: 200, text: '{"ErrorCode":"invalid"}' };

test('an invented token costs one question, whatever it names, and takes no room', async () => {
  expect(await verdict('invented', invalid)).toBe('unsigned');
  expect(asked).toEqual(['POST /auth/tokens/decode {"TokenKey":"token","TokenValue":"invented"}']);
  expect(store.size()).toBe(0);
});

test('a signed one is read, also where the auth service can’t say what it opens, and asked about once in 30 seconds', async () => {
  expect(await verdict('signed', { status: 200, text: '{"ErrorCode":"unknown"}' })).toBe('linkUnrecorded');
  const isDecode = (line: string): boolean => line.includes('/auth/tokens/decode');
  expect(asked.filter(isDecode)).toHaveLength(1);
  expect(asked.length).toBeGreaterThan(100);
  const before = asked.length;
  expect(await verdict('signed', invalid)).toBe('linkUnrecorded');
  expect(asked).toHaveLength(before);
});

test.each([
  ['an error', { status: 500, text: '' }],
  ['a refusal', { status: 403, text: '{}' }],
  ['no JSON', { status: 200, text: '<html>' }],
])('%s of the auth service is a failure', async (_, answer) => {
  await expect(verdict('failing', answer)).rejects.toThrow('/auth/tokens/decode answers');
  expect(asked).toHaveLength(1);
});
