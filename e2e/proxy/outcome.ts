import { expect } from '@playwright/test';
import { z } from 'zod';
import { rules } from '#hardening/rules.js';
import { filled, type HardeningCase } from '#plugin-emulator/tests/hardening/hardeningCase.ts';
import type { HardenedNginx, RawAnswer } from './hardenedNginx.ts';

/** Sends a case of the tables with its placeholders filled in. */
export async function sendRow(
  nginx: HardenedNginx,
  values: ReadonlyMap<string, string>,
  { method, target, headers, body }: Omit<HardeningCase, 'name' | 'refusedBy'>,
  root = '/orthanc',
): Promise<RawAnswer> {
  return nginx.send({
    method,
    target: root + filled(target, values),
    headers: headers.map(([name, value]) => [name, filled(value, values)] as const),
    body: body === undefined ? undefined : filled(body, values),
  });
}

const refusal = z.object({ Details: z.string(), Message: z.string(), HttpStatus: z.literal(403) });

/** What became of a case: refused by a rule, which this names, or let through to the plugin (`passed`). */
export async function outcome(
  nginx: HardenedNginx,
  values: ReadonlyMap<string, string>,
  row: HardeningCase,
): Promise<string> {
  const before = nginx.passed.length;
  const { status, type, text } = await sendRow(nginx, values, row);
  if (nginx.passed.length > before) return 'passed';
  if (row.isBadToNginx && status === 400) return row.refusedBy ?? '';
  // An answer to HEAD has no body.
  if (row.method === 'HEAD') return status === 403 ? (row.refusedBy ?? '') : String(status);
  if (status !== 403 || type !== 'application/json') return `${status} ${type}`;
  const { Details, Message } = refusal.parse(JSON.parse(text));
  const rule = /^Refused by the proxy \((\w+)\)$/.exec(Message)?.[1] ?? '';
  expect(Details).toBe(new Map<string, string>(Object.entries(rules)).get(rule));
  return rule;
}
