import { failedCheckAnswer, modeAnswer, modePath, refusalAnswer } from '#hardening/answers.js';
import type { Answer } from '#hardening/answers.js';
import { CheckFailed } from '#hardening/caller.js';
import type { Ask } from '#hardening/caller.js';
import { judge } from '#hardening/judge.js';
import { createLock } from '#hardening/recording/locks.js';
import type { ProxiedRequest } from '#hardening/request.js';
import { defaultSettings } from '#hardening/settings.js';
import type { Enforcement } from '#hardening/shares/shareVerdict.js';
import type { PluginEmulatorOptions } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { createVerdictStore, hashed } from './verdictStore.ts';

/** Answers a request as the plugin would that has no proxy in front of it. */
type Plugin = (request: Request) => Promise<Response>;

const proxied = (request: Request): ProxiedRequest => {
  const { pathname, search } = new URL(request.url);
  return { method: request.method, target: pathname + search, headers: [...request.headers] };
};

const answerOf = ({ status, body, headers }: Answer): Response =>
  new Response(body, {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  });

/** The same request with another body. */
function withBody(request: Request, body: string): Request {
  const headers = new Headers(request.headers);
  headers.set('Content-Length', String(new TextEncoder().encode(body).length));
  return new Request(request.url, { method: request.method, headers, body, signal: request.signal });
}

const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

type Settings = Pick<PluginEmulatorOptions, 'rules' | 'clock' | 'orthanc' | 'shareLinks'>;

/** Where nginx asks with a key of its own, the emulator has Orthanc at hand. Only the plugin knows whether a token is signed. */
function enforcing(
  plugin: Plugin,
  { orthanc, clock, shareLinks }: Settings,
): (requestId: string) => {
  enforcement?: Enforcement;
} {
  if (shareLinks !== 'enforced') return () => ({});
  const ask: Ask = async ({ method, path, body }) => {
    const answering = path.startsWith('/auth/') ? plugin : orthanc;
    const init = body === undefined ? { method } : { method, body };
    const answer = await answering(new Request(`http://orthanc${path}`, init));
    return { status: answer.status, text: await answer.text() };
  };
  const pause = async (milliseconds: number): Promise<unknown> =>
    new Promise((done) => {
      setTimeout(done, milliseconds);
    });
  const cache = { store: createVerdictStore(clock), hash: hashed, clock, pause };
  // Locks end by the machine's clock: a test's stands still.
  const locks = createVerdictStore(Date.now);
  // Without a key, Orthanc answers everything.
  const proveKey = async (): Promise<void> => undefined;
  return (requestId) => ({ enforcement: { ask, proveKey, cache, alone: createLock(locks, requestId) } });
}

/**
 * Puts the rules of the hardened proxy in front of the plugin. They are those that nginx runs (deploy/nginx/hardening); a Request only
 * comes with its path already normalized, so the rule about addresses has less to do here.
 */
export function hardened(plugin: Plugin, options: Settings): Plugin {
  const { rules, clock, shareLinks = 'recorded' } = options;
  const lowerCase = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());
  const settings = {
    ...defaultSettings,
    tokenHeaders: lowerCase(rules.tokenHeaders),
    tokenArguments: lowerCase(rules.tokenArguments),
  };

  const enforcement = enforcing(plugin, options);

  return async (request) => {
    const seen = proxied(request);
    if (request.method === 'GET' && seen.target === modePath)
      return answerOf({ status: 200, body: modeAnswer(shareLinks) });
    const ask: Ask = async ({ method, path, headers, body }) => {
      const own = new Headers();
      for (const [name, value] of headers) own.set(name, value);
      const init = { method, headers: own, signal: request.signal };
      const asked = new Request(new URL(path, request.url), body === undefined ? init : { ...init, body });
      const answer = await plugin(asked);
      const etag = answer.headers.get('ETag') ?? undefined;
      return { status: answer.status, text: await answer.text(), etag };
    };
    const body = async (): Promise<string> => request.text();
    const id = randomId();
    const around = { ask, settings, now: clock(), randomId: id, body, ...enforcement(id) };
    try {
      const verdict = await judge(seen, around);
      if (verdict.refusedBy !== undefined) return answerOf(refusalAnswer(seen, verdict.refusedBy));
      if (verdict.answer !== undefined) return answerOf(verdict.answer);
      return await plugin(verdict.body === undefined ? request : withBody(request, verdict.body));
    } catch (error) {
      if (error instanceof CheckFailed) return answerOf(failedCheckAnswer(seen));
      throw error;
    }
  };
}
