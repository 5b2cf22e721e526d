import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { judge } from '#hardening/judge.js';
import { rules } from '#hardening/rules.js';
import type { Rule } from '#hardening/rules.js';
import { defaultSettings } from '#hardening/settings.js';
import { filled } from './hardeningCase.ts';
import type { HardeningCase } from './hardeningCase.ts';
import { hardeningCases } from './hardeningCases.ts';
import { createHardeningServers } from './hardeningServers.ts';
import type { HardeningServers } from './hardeningServers.ts';

let servers: HardeningServers;
beforeAll(async () => {
  servers = await createHardeningServers();
});

const fill = (text: string): string => filled(text, servers.values);

const refusal = z.object({ Message: z.string() });

/** The rule that refused, by the text of the answer. */
function ruleOf(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined;
  const { Message = '' } = refusal.safeParse(JSON.parse(text)).data ?? {};
  return /^Refused by the proxy \((\w+)\)$/.exec(Message)?.[1];
}

/** The judgment of the rules alone, on the request as it stands in the table, with one of them left out. */
async function judged(row: HardeningCase, without?: Rule): Promise<Rule | undefined> {
  const request = {
    method: row.method,
    target: fill(row.target),
    headers: row.headers.map(([name, value]) => [name, fill(value)] as const),
  };
  const verdict = await judge(request, {
    settings: defaultSettings,
    now: Date.now(),
    randomId: 'random',
    body: async () => fill(row.body ?? ''),
    ask: async ({ method, path, headers, body }) => {
      const own = new Headers();
      for (const [name, value] of headers) own.set(name, value);
      const init = { method, headers: own, ...(body === undefined ? {} : { body }) };
      const answer = await servers.plugin.handle(new Request(`http://hospital.example${path}`, init));
      return { status: answer.status, text: await answer.text() };
    },
    ...(without === undefined ? {} : { without }),
  });
  return verdict.refusedBy;
}

const refused = hardeningCases.filter(({ refusedBy }) => refusedBy !== undefined);

describe.each(hardeningCases)('$name ($method $target)', (row) => {
  test('is decided by its rule', async () => {
    expect(await judged(row)).toBe(row.refusedBy);
  });
});

describe('without its rule is let through:', () => {
  test.each(refused)('$name ($method $target)', async (row) => {
    expect(await judged(row, row.refusedBy)).toBeUndefined();
  });

  test('every rule has a case', () => {
    expect(new Set(refused.map(({ refusedBy }) => refusedBy))).toEqual(new Set(Object.keys(rules)));
  });
});

/** Fetch normalizes paths: such a case can't come to the emulator as it stands. */
const reachesEmulator = ({ target }: HardeningCase): boolean => {
  const { pathname, search } = new URL(`http://hospital.example${target.replaceAll(/[<>]/g, '')}`);
  return pathname + search === target.replaceAll(/[<>]/g, '');
};

describe('the hardened plugin emulator', () => {
  test.each(hardeningCases.filter(reachesEmulator))('$name ($method $target)', async (row) => {
    const headers = new Headers();
    for (const [name, value] of row.headers) headers.append(name, fill(value));
    const request = new Request(`http://hospital.example${fill(row.target)}`, {
      method: row.method,
      headers,
      ...(row.body === undefined ? {} : { body: fill(row.body) }),
    });
    const answer = await servers.hardened.handle(request);
    expect({ rule: ruleOf(await answer.text()), isRefused: answer.status === 403 }).toMatchObject(
      row.refusedBy === undefined ? { rule: undefined } : { rule: row.refusedBy, isRefused: true },
    );
  });
});
