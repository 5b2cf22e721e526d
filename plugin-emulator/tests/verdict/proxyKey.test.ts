import { beforeEach, expect, test } from 'vitest';
import { createKeyProof } from '#hardening/shares/proxyKey.js';
import { cacheMs } from '#hardening/shares/verdictCache.js';
import { createVerdictStore } from '#plugin-emulator/plugin/verdictStore.ts';
import { createEnforcedServers, proxyKey } from '#plugin-emulator/tests/hardening/enforcedServers.ts';
import { cases } from '#plugin-emulator/tests/hardening/hardeningCase.ts';
import { limitedKey } from '#plugin-emulator/tests/hardening/hardeningServers.ts';
import { judged } from '#plugin-emulator/tests/hardening/judging.ts';

let now = 0;
let asked = 0;
beforeEach(() => {
  now = 0;
  asked = 0;
});

const profile = (labels: unknown) => ({ status: 200, text: JSON.stringify({ 'authorized-labels': labels }) });

const proving = (answers: { status: number; text: string }[]) =>
  createKeyProof(
    async () => answers[Math.min((asked += 1), answers.length) - 1] ?? { status: 500, text: '' },
    createVerdictStore(() => now),
  );

test('a key that sees all labels is asked about once in 30 seconds', async () => {
  const prove = proving([profile(['*']), profile(['research'])]);
  await prove();
  now += cacheMs - 1;
  await prove();
  expect(asked).toBe(1);
  now += 1;
  await expect(prove()).rejects.toThrow('doesn’t see all labels');
});

test.each([
  ['sees some labels', profile(['research'])],
  ['sees none', profile([])],
  ['is nobody’s', profile(undefined)],
  ['is refused', { status: 403, text: '' }],
  ['gets no JSON', { status: 200, text: '<html>' }],
])('a key that %s is a failure each time', async (_, answer) => {
  const prove = proving([answer]);
  await expect(prove()).rejects.toThrow('doesn’t see all labels');
  await expect(prove()).rejects.toThrow('doesn’t see all labels');
  expect(asked).toBe(2);
});

test('no link opens by a key that sees only some of its studies', async () => {
  const servers = await createEnforcedServers();
  const hidden = servers.orthanc.studies.find(({ id }) => id === servers.values.get('secondId'));
  hidden?.labels.splice(0, 1, 'research');
  // Listed on the first study, revoked on the second.
  for (const row of cases(undefined, [['x', 'GET /studies/<id>', [['token', '<revokedOnOne>']]]])) {
    expect(await judged(servers, row, { proxyKey })).toBe('linkRevoked');
    await expect(judged(servers, row, { proxyKey: limitedKey })).rejects.toThrow('doesn’t see all labels');
  }
});
