import { namedResources } from '#access/decide.ts';
import type { Decision } from '#access/decide.ts';
import type { AccessRequest } from '#access/plugin/request.ts';
import type { Profile } from '#access/roles/profile.ts';
import { reducedToOwnLabels } from './answerLabels.ts';
import { forbidden } from '#plugin-emulator/answers.ts';
import { isSearch, onlyVisible } from './dicomWebSearch.ts';
import type { PluginEmulatorOptions } from '#plugin-emulator/PluginEmulatorOptions.ts';
import type { Resources } from './resources.ts';

/** Headers that are not passed on: credentials, those of one hop, and those that hide the answer or the real method. */
const keptBack = [
  'Authorization',
  'Cookie',
  'Host',
  'Connection',
  'Expect',
  'Accept-Encoding',
  'Transfer-Encoding',
  'X-HTTP-Method-Override',
];

/** A permitted request. */
interface Passed {
  request: Request;
  asked: AccessRequest;
  /** The body, if it was read; otherwise it is streamed. */
  body: string | undefined;
  profile: Profile;
  decision: Extract<Decision, { allowed: true }>;
}

/** Forwards requests to Orthanc and limits its answers to what the user can see. */
export function createForwarding(
  options: PluginEmulatorOptions,
  resources: Resources,
): (passed: Passed) => Promise<Response> {
  const { orthanc, rules } = options;

  function orthancRequest({ request, asked, body, decision }: Passed): Request {
    const { pathname, search, searchParams } = new URL(request.url);
    const dropped = [...rules.tokenArguments, '_method'].filter((name) => searchParams.has(name));
    for (const name of dropped) searchParams.delete(name);
    const query = searchParams.size === 0 ? '' : `?${searchParams.toString()}`;
    const headers = new Headers(request.headers);
    for (const name of [...keptBack, ...rules.tokenHeaders]) headers.delete(name);
    headers.set('Accept-Encoding', 'identity');
    const isRewritten = decision.body !== undefined && asked.method === 'POST';
    const sent = isRewritten ? JSON.stringify(decision.body) : (body ?? request.body);
    if (typeof sent === 'string')
      headers.set('Content-Length', String(new TextEncoder().encode(sent).length));
    return new Request(`http://orthanc${pathname}${dropped.length === 0 ? search : query}`, {
      method: asked.method,
      headers,
      signal: request.signal,
      redirect: 'manual',
      ...(sent === null ? {} : { body: sent, duplex: 'half' }),
    });
  }

  return async (passed) => {
    const { asked, profile, decision } = passed;
    const answer = await orthanc(orthancRequest(passed));
    if (asked.method === 'DELETE' && answer.ok) resources.forget();
    if (asked.path === '/tools/bulk-delete' && answer.ok) resources.forget();
    if (answer.status === 404 && rules.auditLogs) {
      // A cached resource may have been deleted since, and for a missing one the plugin answers 403.
      const refs = namedResources(rules, asked);
      if (refs.length > 0) resources.forget();
      const facts = await resources.facts(refs);
      if (facts.size < refs.length) return forbidden();
    }
    if (isSearch(asked)) return onlyVisible(answer, profile, decision, resources);
    return reducedToOwnLabels(answer, asked.path, profile);
  };
}
