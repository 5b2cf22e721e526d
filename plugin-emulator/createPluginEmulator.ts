import { decideAll, namedResources } from '#access/decide.ts';
import type { Decision } from '#access/decide.ts';
import type { Profile } from '#access/roles/profile.ts';
import type { Rules } from '#access/plugin/rules.ts';
import { accessRequest, lookupIn } from '#access/plugin/request.ts';
import { forbidden, json, notFound, parsedJson } from './answers.ts';
import { auditLog, rawAuditLog } from './audit/auditAnswers.ts';
import { createAuditRecorder } from './audit/auditRecorder.ts';
import { createAuditStore } from './audit/auditStore.ts';
import { createModificationJobs } from './audit/modificationJobs.ts';
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
export function createPluginEmulator(given: PluginEmulatorOptions): PluginEmulator {
  const audit = given.auditStore ?? createAuditStore({ isOn: given.rules.auditLogs });
  // The log may be switched while the emulator runs.
  const rules: Rules = {
    ...given.rules,
    get auditLogs() {
      return audit.isOn;
    },
  };
  const options = { ...given, rules };
  if (options.shareLinks === 'enforced' && options.mode !== 'hardened')
    throw new Error('Share links can only be enforced in the hardened mode.');
  const realm = createRealmClient(options);
  const identify = createIdentification(options, realm);
  const resources = createResources(options);
  const settings = createSettingsRoutes(options, realm);
  const forward = createForwarding(options, resources);
  const jobs = createModificationJobs(audit, options.orthanc, options.clock);
  const recorder = createAuditRecorder({
    store: audit,
    jobs,
    orthanc: options.orthanc,
    clock: options.clock,
  });

  async function readAuditLog(call: Call): Promise<Response> {
    if (!audit.isOn) return notFound(call);
    await jobs.settle();
    return auditLog(audit, call.request, call, (id) => realm.userName(id));
  }

  /** The database's own route, where the log is on; without one, the path is Orthanc's. */
  async function readRawAuditLog(call: Call): Promise<Response> {
    await jobs.settle();
    return rawAuditLog(audit, call, new URL(call.request.url).searchParams);
  }

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
    ['GET', '/auth/audit-logs', readAuditLog],
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
    if (audit.isOn && method === 'GET' && path === '/plugins/postgresql/audit-logs')
      return readRawAuditLog(call);
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
    const audited = await recorder({ ...target, body, profile, decision, facts });
    if (audited.answer !== undefined) return audited.answer;
    const forwarded = await forward({ request, asked, body: audited.body ?? body, profile, decision });
    return audited.done(forwarded);
  }

  const plugin = async (request: Request): Promise<Response> =>
    handle(request).catch((error: unknown) => {
      if (error instanceof LookupFailed) return error.response;
      throw error;
    });
  return { handle: options.mode === 'hardened' ? hardened(plugin, options) : plugin };
}
