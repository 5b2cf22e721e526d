import { expect, test } from '@playwright/test';
import type { Rule } from '#hardening/rules.js';
import { enforcedCases, unreadableCases } from '#plugin-emulator/tests/hardening/enforcedCases.ts';
import { createEnforcedServers, proxyKey } from '#plugin-emulator/tests/hardening/enforcedServers.ts';
import { limitedKey, type HardeningServers } from '#plugin-emulator/tests/hardening/hardeningServers.ts';
import { recordCases } from '#plugin-emulator/tests/recording/recordCases.ts';
import { startHardenedNginx, type HardenedNginx, type RawAnswer } from './hardenedNginx.ts';
import { outcome, sendRow } from './outcome.ts';

const enforced = { CASTELLAN_SHARE_LINKS: 'enforced', CASTELLAN_PROXY_KEY: proxyKey };

// The table of share links whose records decide, on a real nginx with the shipped configuration.
test.describe('nginx that enforces share records', { tag: '@stack' }, () => {
  test.describe.configure({ mode: 'default' });

  let servers: HardeningServers;
  let nginx: HardenedNginx;
  test.beforeAll(async () => {
    servers = await createEnforcedServers();
    nginx = await startHardenedNginx(servers.plugin, enforced);
  });
  test.afterAll(async () => {
    await nginx.stop();
  });

  const open = async (link: string, target = '/studies/<id>'): Promise<RawAnswer> =>
    sendRow(nginx, servers.values, { method: 'GET', target, headers: [['token', `<${link}>`]] });

  const all = [...enforcedCases, ...recordCases];
  const groups = new Set<Rule | undefined>(all.map(({ refusedBy }) => refusedBy));
  for (const rule of groups) {
    const rows = all.filter(({ refusedBy }) => refusedBy === rule);
    test(`${rule ?? 'lets through'}: ${rows.length} cases`, async () => {
      for (const row of rows) {
        const line = `${row.name} (${row.method} ${row.target})`;
        servers.restore();
        expect(await outcome(nginx, servers.values, row), line).toBe(rule ?? 'passed');
      }
    });
  }

  test('fails where records can’t be read, and lets through once they can', async () => {
    const damaged = servers.orthanc.records.get(servers.values.get('damagedId') ?? '');
    for (const row of unreadableCases)
      expect(await outcome(nginx, servers.values, row), row.name).toBe('502 application/json');
    servers.orthanc.records.set(servers.values.get('damagedId') ?? '', `${damaged}]}`);
    expect((await open('damaged', '/studies/<damagedId>')).status).toBe(200);
  });

  test('reads the records once for frames that are asked for at once, and not again', async () => {
    const before = nginx.asked.length;
    const target = '/instances/<instance>/frames/0/raw';
    const frames = await Promise.all(Array.from({ length: 100 }, () => open('fresh', target)));
    expect(new Set(frames.map(({ status }) => status))).toEqual(new Set([200]));
    await open('fresh', target);
    // The profile of the proxy's key is asked for once in 30 seconds, for all links.
    expect(nginx.asked.slice(before).filter((asked) => asked.target !== '/auth/user/profile')).toEqual([
      { method: 'POST', target: '/auth/tokens/decode' },
      { method: 'POST', target: '/tools/find' },
    ]);
  });

  test('refuses a body with a token that is too big to be one', async () => {
    const body = JSON.stringify({ TokenKey: 'token', TokenValue: 'x'.repeat(140_000) });
    const target = '/auth/tokens/decode';
    const answer = await sendRow(nginx, servers.values, { method: 'POST', target, headers: [], body });
    expect(answer.status).toBe(413);
  });

  test('says its mode to everybody, and to nobody’s cache', async () => {
    const answer = await sendRow(nginx, servers.values, {
      method: 'GET',
      target: '/castellan-proxy',
      headers: [],
    });
    expect(answer).toMatchObject({
      status: 200,
      type: 'application/json',
      cacheControl: 'no-store',
      text: '{"shareLinks":"enforced"}',
    });
    const post = await sendRow(nginx, servers.values, {
      method: 'POST',
      target: '/castellan-proxy',
      headers: [],
    });
    expect(post.status).toBe(405);
  });

  test('lets nothing through while Orthanc fails or is gone, and keeps no failure', async () => {
    const passed = nginx.passed.length;
    servers.orthanc.fails = true;
    expect((await open('later')).status).toBe(502);
    servers.orthanc.fails = false;
    expect((await open('later')).status).toBe(200);
    expect((await open('revokedLater')).status).toBe(403);
    await nginx.stopPlugin();
    expect((await open('last')).status).toBe(502);
    expect(nginx.passed).toHaveLength(passed + 1);
  });
});

test.describe('nginx that only records share links', { tag: '@stack' }, () => {
  test('lets a revoked link through, and says its mode', async () => {
    const servers = await createEnforcedServers();
    const nginx = await startHardenedNginx(servers.plugin);
    try {
      const send = async (target: string, headers: [string, string][] = []): Promise<RawAnswer> =>
        sendRow(nginx, servers.values, { method: 'GET', target, headers });
      expect((await send('/studies/<id>', [['token', '<revoked>']])).status).toBe(200);
      expect((await send('/castellan-proxy')).text).toBe('{"shareLinks":"recorded"}');
      expect(nginx.asked).toEqual([]);
    } finally {
      await nginx.stop();
    }
  });

  test('looks for tokens in the arguments that the site names', async () => {
    const servers = await createEnforcedServers();
    const settings = { ...enforced, CASTELLAN_TOKEN_ARGUMENTS: 'token:link' };
    const nginx = await startHardenedNginx(servers.plugin, settings);
    try {
      const target = '/studies/<id>?link=<revoked>';
      const row = { name: target, method: 'GET', target, headers: [], refusedBy: undefined };
      expect(await outcome(nginx, servers.values, row)).toBe('linkRevoked');
    } finally {
      await nginx.stop();
    }
  });

  test('isn’t configured without a key', async () => {
    const servers = await createEnforcedServers();
    await expect(startHardenedNginx(servers.plugin, { CASTELLAN_SHARE_LINKS: 'enforced' })).rejects.toThrow(
      'needs CASTELLAN_PROXY_KEY',
    );
  });

  for (const [what, ownKey] of [
    ['that Orthanc doesn’t accept', 'nobodys-key-'.repeat(3)],
    ['that doesn’t see all labels', limitedKey],
  ] as const)
    test(`fails with a key ${what}`, async () => {
      const servers = await createEnforcedServers();
      const key = { CASTELLAN_SHARE_LINKS: 'enforced', CASTELLAN_PROXY_KEY: ownKey };
      const nginx = await startHardenedNginx(servers.plugin, key);
      try {
        for (const link of ['recorded', 'byId', 'idOfDeleted']) {
          const headers = [['token', `<${link}>`]] as const;
          const answer = await sendRow(nginx, servers.values, {
            method: 'GET',
            target: '/studies/<id>',
            headers,
          });
          expect(answer.status, link).toBe(502);
        }
      } finally {
        await nginx.stop();
      }
    });
});
