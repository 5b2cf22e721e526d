import { z } from 'zod';
import type { Ask } from '#hardening/caller.js';
import { judge } from '#hardening/judge.js';
import type { Verdict } from '#hardening/judge.js';
import { createLock } from '#hardening/recording/locks.js';
import type { Rule } from '#hardening/rules.js';
import { defaultSettings } from '#hardening/settings.js';
import { createKeyProof } from '#hardening/shares/proxyKey.js';
import { createVerdictStore, hashed } from '#plugin-emulator/plugin/verdictStore.ts';
import { filled } from './hardeningCase.ts';
import type { HardeningCase } from './hardeningCase.ts';
import type { HardeningServers } from './hardeningServers.ts';

const refusal = z.object({ Message: z.string() });

/** The rule that refused, by the text of the answer. */
function ruleOf(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined;
  const { Message = '' } = refusal.safeParse(JSON.parse(text)).data ?? {};
  return /^Refused by the proxy \((\w+)\)$/.exec(Message)?.[1];
}

interface Around {
  /** A rule to leave out. */
  without?: Rule | undefined;
  /** With a key, the rules enforce share records. */
  proxyKey?: string;
}

/** The judgment of the rules alone, on the request as it stands in the table. */
export async function judged(
  servers: HardeningServers,
  row: HardeningCase,
  around: Around = {},
): Promise<Rule | undefined> {
  return (await verdictOn(servers, row, around)).refusedBy;
}

/** The body that is forwarded in place of the request's; undefined: none, or the request is refused. */
export async function judgedBody(
  servers: HardeningServers,
  row: HardeningCase,
  around: Around,
): Promise<string | undefined> {
  const verdict = await verdictOn(servers, row, around);
  return verdict.refusedBy === undefined ? verdict.body : undefined;
}

async function verdictOn(
  servers: HardeningServers,
  row: HardeningCase,
  { without, proxyKey }: Around,
): Promise<Verdict> {
  const fill = (text: string): string => filled(text, servers.values);
  const ask: Ask = async ({ method, path, headers, body }) => {
    const own = new Headers();
    for (const [name, value] of headers) own.set(name, value);
    const init = { method, headers: own, ...(body === undefined ? {} : { body }) };
    const answer = await servers.plugin.handle(new Request(`http://hospital.example${path}`, init));
    const etag = answer.headers.get('ETag') ?? undefined;
    return { status: answer.status, text: await answer.text(), etag };
  };
  const alone = createLock(createVerdictStore(Date.now), 'test');
  const pause = async (): Promise<undefined> => undefined;
  const cache = { store: createVerdictStore(Date.now), hash: hashed, clock: Date.now, pause };
  const askWithKey =
    (key: string): Ask =>
    async (own) =>
      ask({ ...own, headers: [...own.headers, ['api-key', key]] });
  const request = {
    method: row.method,
    target: fill(row.target),
    headers: row.headers.map(([name, value]) => [name, fill(value)] as const),
  };
  return judge(request, {
    settings: defaultSettings,
    now: Date.now(),
    randomId: 'random',
    body: async () => fill(row.body ?? ''),
    ask,
    ...(without === undefined ? {} : { without }),
    ...(proxyKey === undefined
      ? {}
      : {
          enforcement: {
            cache,
            alone,
            ask: askWithKey(proxyKey),
            proveKey: createKeyProof(askWithKey(proxyKey), cache.store),
          },
        }),
  });
}

/** Fetch normalizes paths: such a case can't come to the emulator as it stands. */
export const reachesEmulator = ({ target }: HardeningCase): boolean => {
  const { pathname, search } = new URL(`http://hospital.example${target.replaceAll(/[<>]/g, '')}`);
  return pathname + search === target.replaceAll(/[<>]/g, '');
};

/** What the hardened plugin emulator answers: the status, and the rule that refused. */
export async function emulated(
  { hardened, values }: HardeningServers,
  row: HardeningCase,
): Promise<{ rule: string | undefined; status: number }> {
  const headers = new Headers();
  for (const [name, value] of row.headers) headers.append(name, filled(value, values));
  const request = new Request(`http://hospital.example${filled(row.target, values)}`, {
    method: row.method,
    headers,
    ...(row.body === undefined ? {} : { body: filled(row.body, values) }),
  });
  const answer = await hardened.handle(request);
  return { rule: ruleOf(await answer.text()), status: answer.status };
}
