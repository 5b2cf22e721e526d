import { decideAll, namedResources } from '#access/decide.ts';
import type { Decision } from '#access/decide.ts';
import { accessRequest, lookupIn } from '#access/request.ts';
import { forbidden, json, notFound, orthancError, parsedJson } from './answers.ts';
import { createAuditLog } from './plugin/auditLog.ts';
import { eMail } from './explorer/eMail.ts';
import { createForwarding } from './plugin/forwarding.ts';
import type { GateOptions } from './gateOptions.ts';
import { refusedByProxy, seesAllOf } from './plugin/hardening.ts';
import { askedFailure } from './service/askedFailure.ts';
import { createIdentification, profileAnswer } from './service/identity.ts';
import type { Credentials } from './service/identity.ts';
import { createRealmDoor } from './service/realm.ts';
import { refusal } from './plugin/refusals.ts';
import { LookupFailed, createResources } from './plugin/resources.ts';
import { createSettingsRoutes } from './service/settingsRoutes.ts';
import { decodeLink, mintLink, parseAskedShare } from './service/tokenRoutes.ts';
import { uiConfiguration } from './explorer/uiConfiguration.ts';

/** Bodies that decide, or that a handler of the plugin reads; every other body is streamed through. */
const readBody =
  /^\/(tools\/(find|count-resources|bulk-[a-z]+)|auth\/.*|ui\/api\/emails\/send|.*\/(modify|anonymize))$/;

/** The authorization plugin and the auth service in one, in front of any Orthanc and any Keycloak. */
export interface Gate {
  /** Answers a request whose path starts at Orthanc's root. @throws ConnectionDropped where Orthanc closes the connection */
  handle(request: Request): Promise<Response>;
}

/** A gate with empty caches. */
export function createGate(options: GateOptions): Gate {
  const door = createRealmDoor(options);
  const identify = createIdentification(options, door);
  const resources = createResources(options);
  const settings = createSettingsRoutes(options, door);
  const auditLog = createAuditLog(options);
  const forward = createForwarding(options, resources);

  async function own(
    target: { method: string; path: string },
    request: Request,
    body: string,
    credentials: Credentials,
  ) {
    const { profile } = credentials[0];
    const route = `${target.method} ${target.path}`;
    if (options.failsOnRequest === true && route.startsWith('PUT /auth/')) {
      const failure = await askedFailure(
        target,
        parsedJson(body),
        await options.rolesStore.read(),
        request.signal,
      );
      if (failure !== undefined) return failure;
    }
    const linkType = /^PUT \/auth\/tokens\/(.+)$/.exec(route)?.[1];
    if (linkType !== undefined) {
      const parsed = parsedJson(body);
      const asked = parseAskedShare(parsed, linkType);
      if (
        options.mode === 'hardened' &&
        asked !== undefined &&
        !(await seesAllOf(asked, profile, resources))
      ) {
        return forbidden();
      }
      return mintLink(target, parsed, asked, options);
    }
    switch (route) {
      case 'GET /auth/user/profile':
        return json(profileAnswer(profile));
      case 'POST /auth/tokens/decode':
        return decodeLink(target, body, options);
      case 'GET /auth/settings/roles':
        return settings.readRoles(target);
      case 'PUT /auth/settings/roles':
        return settings.writeRoles(target, body);
      case 'GET /auth/settings/permissions':
        return settings.permissions();
      case 'GET /auth/audit-logs':
        return auditLog.answer(target, new URL(request.url).searchParams);
      case 'GET /ui/api/configuration':
        return json(await uiConfiguration(profile, options));
      default:
        if (target.path.startsWith('/ui/api/emails/')) return eMail(target, request, body);
        return target.path.startsWith('/auth/') ? notFound(target) : undefined;
    }
  }

  async function handle(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    // What the gate matches must be what Orthanc reads: no slash that hides in a name, no empty name.
    if (/%2f|%5c|%00|\/\//i.test(pathname)) return forbidden();
    const credentials = await identify(request);
    const { profile } = credentials[0];
    const named = accessRequest(request.method, pathname + search);
    const { path, method } = named;
    const target = { method, path };
    const isHardened = options.mode === 'hardened';
    if (isHardened && refusedByProxy(request, named, profile, options.rules)) return forbidden();

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

    const answer = await own(target, request, body ?? '', credentials);
    if (answer !== undefined) return answer;
    if (options.rules.auditLogs && isSynchronousJob(target, body)) return synchronousJob(target);
    const forwarded = await forward({ request, asked, body, profile, decision });
    if (forwarded.ok) auditLog.record(profile, method, path);
    return forwarded;
  }

  return {
    handle: async (request) =>
      handle(request).catch((error: unknown) => {
        if (error instanceof LookupFailed) return error.response;
        throw error;
      }),
  };
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
