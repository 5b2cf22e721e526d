import { decideAll, namedResources } from '#access/decide.ts';
import type { Decision } from '#access/decide.ts';
import type { Profile } from '#access/roles/profile.ts';
import { accessRequest, lookupIn } from '#access/plugin/request.ts';
import { forbidden, json, notFound, orthancError, parsedJson } from './answers.ts';
import { createAuditLog } from './plugin/auditLog.ts';
import { emailTemplate, sendEmail } from './explorer/email.ts';
import { createForwarding } from './plugin/forwarding.ts';
import { createRouter } from './createRouter.ts';
import type { RouteMatch } from './createRouter.ts';
import type { PluginEmulatorOptions } from './PluginEmulatorOptions.ts';
import { hardened } from './plugin/hardening.ts';
import { createIdentification, profileAnswer } from './service/identification.ts';
import { createRealmClient } from './service/realmClient.ts';
import { refusal } from './plugin/refusal.ts';
import { LookupFailed, createResources } from './plugin/resources.ts';
import { createSettingsRoutes } from './service/settingsRoutes.ts';
import { decodeLink, mintLink, parseAskedShare } from './service/tokenRoutes.ts';
import { uiConfiguration } from './explorer/uiConfiguration.ts';

/** Requests whose body the decision or a route needs. Every other body is streamed. */
const readBody =
  /^\/(tools\/(find|count-resources|bulk-[a-z]+)|auth\/.*|ui\/api\/emails\/send|.*\/(modify|anonymize))$/;

/** Nothing below these paths is forwarded to Orthanc, even without a route. */
const ownPaths = /^\/(auth|ui\/api\/emails)\//;

/** A permitted request that the emulator may answer itself. */
interface Call {
  readonly method: string;
  readonly path: string;
  readonly request: Request;
  /** Empty if the request has none. */
  readonly body: string;
  readonly profile: Profile;
}

type Handler = (call: Call, params: RouteMatch<unknown>['params']) => Response | Promise<Response>;

/** The authorization plugin and the auth service in one, in front of any Orthanc and any Keycloak. */
export interface PluginEmulator {
  /** Answers a request whose path starts at Orthanc's root. @throws ConnectionDropped if Orthanc would close the connection */
  handle(request: Request): Promise<Response>;
}

/** Makes a plugin emulator with empty caches. @throws Error where share links are to be enforced without the rules about tokens */
export function createPluginEmulator(options: PluginEmulatorOptions): PluginEmulator {
  if (options.shareLinks === 'enforced' && options.mode !== 'hardened')
    throw new Error('Share links can only be enforced in the hardened mode.');
  const realm = createRealmClient(options);
  const identify = createIdentification(options, realm);
  const resources = createResources(options);
  const settings = createSettingsRoutes(options, realm);
  const auditLog = createAuditLog(options);
  const forward = createForwarding(options, resources);

  async function createLink(call: Call, type: string): Promise<Response> {
    const parsed = parsedJson(call.body);
    return mintLink(call, parsed, parseAskedShare(parsed, type), options);
  }

  const findRoute = createRouter<Handler>([
    ['GET', '/auth/user/profile', ({ profile }) => json(profileAnswer(profile))],
    ['POST', '/auth/tokens/decode', (call) => decodeLink(call, call.body, options)],
    ['PUT', '/auth/tokens/{type}', (call, { type = '' }) => createLink(call, type)],
    ['GET', '/auth/settings/roles', (call) => settings.readRoles(call)],
    ['PUT', '/auth/settings/roles', (call) => settings.writeRoles(call, call.body)],
    ['GET', '/auth/settings/permissions', () => settings.permissions()],
    ['GET', '/auth/audit-logs', (call) => auditLog.answer(call, new URL(call.request.url).searchParams)],
    ['GET', '/ui/api/configuration', async ({ profile }) => json(await uiConfiguration(profile, options))],
    ['GET', '/ui/api/emails/templates/{rest*}', (_, { rest = '' }) => emailTemplate(rest)],
    ['POST', '/ui/api/emails/send', ({ request, body }) => sendEmail(request, body)],
  ]);

  async function ownAnswer(call: Call): Promise<Response | undefined> {
    const { method, path, request, body } = call;
    if (options.interceptWrite !== undefined && method === 'PUT' && path.startsWith('/auth/')) {
      const storedRoles = await options.rolesStore.read();
      const write = { method, path, body: parsedJson(body), storedRoles, signal: request.signal };
      const answer = await options.interceptWrite(write);
      if (answer !== undefined) return answer;
    }
    const route = findRoute(method, path.split('/'));
    if (typeof route === 'object') return route.target(call, route.params);
    return ownPaths.test(path) ? notFound(call) : undefined;
  }

  async function handle(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    // Orthanc must read the same path that was checked here: no encoded slash, no empty part.
    if (/%2f|%5c|%00|\/\//i.test(pathname)) return forbidden();
    const credentials = await identify(request);
    const { profile } = credentials[0];
    const named = accessRequest(request.method, pathname + search);
    const { path, method } = named;
    const target = { method, path };
    const body = request.body !== null && readBody.test(path) ? await request.text() : undefined;
    const asked = body === undefined ? named : { ...named, body };
    const facts = await resources.facts(namedResources(options.rules, asked));
    const decision: Decision = decideAll(
      options.rules,
      credentials,
      asked,
      lookupIn(facts),
      new Date(options.clock()),
    );
    if (!decision.allowed) return refusal(decision, target);

    const answer = await ownAnswer({ ...target, request, body: body ?? '', profile });
    if (answer !== undefined) return answer;
    if (options.rules.auditLogs && isSynchronousJob(target, body)) return synchronousJob(target);
    const forwarded = await forward({ request, asked, body, profile, decision });
    if (forwarded.ok) auditLog.record(profile, method, path);
    return forwarded;
  }

  const plugin = async (request: Request): Promise<Response> =>
    handle(request).catch((error: unknown) => {
      if (error instanceof LookupFailed) return error.response;
      throw error;
    });
  return { handle: options.mode === 'hardened' ? hardened(plugin, options) : plugin };
}

function isSynchronousJob({ method, path }: { method: string; path: string }, body = ''): boolean {
  if (method !== 'POST' || !/^\/(studies|series|patients)\/[^/]+\/(modify|anonymize)$/.test(path))
    return false;
  const asked = parsedJson(body);
  return typeof asked === 'object' && asked !== null && Reflect.get(asked, 'Asynchronous') !== true;
}

function synchronousJob(target: { method: string; path: string }): Response {
  return orthancError(target, {
    status: 500,
    httpError: 'Internal Server Error',
    orthancStatus: 2,
    message: 'Not implemented yet',
    details:
      'Synchronous modifications/anonymizations are currently not supported when audit-logs are enabled, use Asynchronous:true',
  });
}
