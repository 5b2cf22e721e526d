import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rules } from '#hardening/rules.js';
import { recordCases } from '#plugin-emulator/tests/recording/recordCases.ts';
import { enforcedCases, unreadableCases } from './enforcedCases.ts';
import { createEnforcedServers, proxyKey } from './enforcedServers.ts';
import { hardeningCases } from './hardeningCases.ts';
import { createHardeningServers } from './hardeningServers.ts';
import type { HardeningServers } from './hardeningServers.ts';
import { emulated, judged, reachesEmulator } from './judging.ts';

const tables = [
  { name: 'where share records are kept', rows: hardeningCases, start: createHardeningServers, around: {} },
  {
    name: 'where share records decide',
    rows: [...enforcedCases, ...recordCases],
    start: createEnforcedServers,
    around: { proxyKey },
  },
];

describe.each(tables)('$name', ({ rows, start, around }) => {
  let servers: HardeningServers;
  beforeAll(async () => {
    servers = await start();
  });
  beforeEach(() => servers.restore());
  const refused = rows.filter(({ refusedBy }) => refusedBy !== undefined);

  describe.each(rows)('$name ($method $target)', (row) => {
    test('is decided by its rule', async () => {
      expect(await judged(servers, row, around)).toBe(row.refusedBy);
    });
  });

  describe('without its rule is let through:', () => {
    test.each(refused)('$name ($method $target)', async (row) => {
      expect(await judged(servers, row, { ...around, without: row.refusedBy })).toBeUndefined();
    });
  });

  describe('the hardened plugin emulator', () => {
    test.each(rows.filter(reachesEmulator))('$name ($method $target)', async (row) => {
      const { rule, status } = await emulated(servers, row);
      expect({ rule, isRefused: status === 403 }).toMatchObject(
        row.refusedBy === undefined ? { rule: undefined } : { rule: row.refusedBy, isRefused: true },
      );
    });
  });
});

test('every rule has a case', () => {
  const used = tables.flatMap(({ rows }) => rows.flatMap(({ refusedBy }) => refusedBy ?? []));
  expect(new Set(used)).toEqual(new Set(Object.keys(rules)));
});

describe('records that can’t be read', () => {
  let servers: HardeningServers;
  beforeAll(async () => {
    servers = await createEnforcedServers();
  });

  test.each(unreadableCases)('fail $name ($method $target)', async (row) => {
    await expect(judged(servers, row, { proxyKey })).rejects.toThrow('are damaged');
    expect((await emulated(servers, row)).status).toBe(502);
  });
});
