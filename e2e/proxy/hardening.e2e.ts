import { expect, test } from '@playwright/test';
import { z } from 'zod';
import type { Rule } from '#hardening/rules.js';
import { filled } from '#plugin-emulator/tests/hardening/hardeningCase.ts';
import { hardeningCases } from '#plugin-emulator/tests/hardening/hardeningCases.ts';
import { createHardeningServers } from '#plugin-emulator/tests/hardening/hardeningServers.ts';
import type { HardeningServers } from '#plugin-emulator/tests/hardening/hardeningServers.ts';
import { outcome, sendRow } from './outcome.ts';
import { startHardenedNginx, type HardenedNginx, type RawAnswer } from './hardenedNginx.ts';

// The table of the hardened proxy on a real nginx, with the shipped configuration. It needs neither a browser nor the servers of the suite.
test.describe('nginx with the hardening rules', { tag: '@stack' }, () => {
  test.describe.configure({ mode: 'default' });

  let servers: HardeningServers;
  let nginx: HardenedNginx;
  test.beforeAll(async () => {
    servers = await createHardeningServers();
    nginx = await startHardenedNginx(servers.plugin);
  });
  test.afterAll(async () => {
    await nginx.stop();
  });

  const fill = (text: string): string => filled(text, servers.values);

  const send = (row: Parameters<typeof sendRow>[2], root?: string): Promise<RawAnswer> =>
    sendRow(nginx, servers.values, row, root);

  const groups = new Set<Rule | undefined>(hardeningCases.map(({ refusedBy }) => refusedBy));
  for (const rule of groups) {
    const rows = hardeningCases.filter(({ refusedBy }) => refusedBy === rule);
    test(`${rule ?? 'lets through'}: ${rows.length} cases`, async () => {
      for (const row of rows) {
        const line = `${row.name} (${row.method} ${row.target})`;
        expect(await outcome(nginx, servers.values, row), line).toBe(rule ?? 'passed');
      }
    });
  }

  test('refuses what only decoding brings below Orthanc’s root', async () => {
    const headers = [['Authorization', 'Bearer <external>']] as const;
    for (const root of ['/%6frthanc', '//orthanc', '/./orthanc', '/x/../orthanc', '/orthanc/../orthanc']) {
      const { status, text } = await send({ method: 'GET', target: '/studies/<id>', headers }, root);
      expect(status, root).toBe(403);
      expect(text, root).toContain('(address)');
    }
  });

  test('passes on what was checked of a link, and nothing else', async () => {
    const body = JSON.stringify({
      ID: 'Jane Doe',
      Resources: [{ OrthancId: '<id>', DicomUid: '<uid>', Level: 'study', Url: 'https://evil.example' }],
      Type: 'stone-viewer-publication',
      ExpirationDate: '<nextMonthInMs>',
      Note: 'private',
    });
    const headers = [['Authorization', 'Bearer <limited>']] as const;
    const target = '/auth/tokens/stone-viewer-publication';
    const answer = await send({ method: 'PUT', target, headers, body });
    expect(answer.status).toBe(200);
    const token = z.object({ Token: z.string() }).parse(JSON.parse(answer.text)).Token;
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(payload).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      resources: [{ orthanc_id: fill('<id>'), dicom_uid: fill('<uid>'), url: null, level: 'study' }],
      expiration_date: fill('<nextMonth>').replace('Z', '+00:00'),
    });
  });

  test('passes on a body as it was checked, where a field came twice', async () => {
    const body = '{"Resources":["<hiddenId>"],"Resources":["<id>"],"Synchronous":false}';
    const headers = [['token', '<limited>']] as const;
    expect((await send({ method: 'POST', target: '/peers/other/store', headers, body })).status).toBe(200);
    const sent = servers.orthanc.sent.findLast(({ target }) => target === '/peers/other/store');
    expect(sent?.body).toBe(fill('{"Resources":["<id>"],"Synchronous":false}'));
  });

  test('passes on an upload as it comes, however big', async () => {
    const body = 'x'.repeat(40_000_000);
    const headers = [['token', '<limited>']] as const;
    expect((await send({ method: 'POST', target: '/instances', headers, body })).status).toBe(200);
    expect(servers.orthanc.sent.findLast(({ target }) => target === '/instances')?.body).toHaveLength(
      body.length,
    );
  });

  test('refuses a body of names that is too big to check', async () => {
    const body = JSON.stringify({ Resources: ['<id>'], Note: 'x'.repeat(17_000_000) });
    const headers = [['token', '<limited>']] as const;
    const answer = await send({ method: 'POST', target: '/modalities/PACS/store', headers, body });
    expect(answer.status).toBe(413);
  });

  test('fails where Orthanc doesn’t say whether a request is allowed', async () => {
    servers.orthanc.fails = true;
    const headers = [['token', '<limited>']] as const;
    const body = JSON.stringify({ Resources: ['<id>'] });
    const passed = nginx.passed.length;
    const unclear = await send({ method: 'POST', target: '/modalities/PACS/store', headers, body });
    servers.orthanc.fails = false;
    await nginx.stopPlugin();
    const down = await send({ method: 'GET', target: '/system', headers });
    for (const { status, type, text } of [unclear, down]) {
      expect(status).toBe(502);
      expect(type).toBe('application/json');
      expect(JSON.parse(text)).toMatchObject({ Details: expect.stringContaining('Try again') });
    }
    expect(nginx.passed).toHaveLength(passed);
  });
});
