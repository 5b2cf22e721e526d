import { isObject, readJson } from '#access/json/value.ts';
import type { Answer, Ask, Credential, Probe } from './probe.ts';

/** A request of a check and what came back, as a report may show it: without tokens, keys, or data of people and patients. */
export interface Exchange {
  /** Method, path and arguments, headers and body, as on the wire; the caller's credential is left out. */
  readonly request: string;
  /** Status, and what of the response matters; empty lines for nothing. */
  readonly response: string;
}

/** Fields of errors, as the proxy, Orthanc and Keycloak name them. */
const errorFields: readonly string[] = ['Message', 'Details', 'error', 'error_description', 'errorMessage'];

/** Orthanc's ids name patients and studies; one that begins with `a0000000` is made up by a check. */
const orthancId = /\b(?!a0000000)[0-9a-f]{8}(-[0-9a-f]{8}){4}\b/g;
const keycloakId = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;

const withoutIds = (text: string): string =>
  text.replaceAll(orthancId, '{id}').replaceAll(keycloakId, '{id}');

/** Headers that carry credentials: what a check puts there is made up, and says nothing. */
const credentialHeaders: ReadonlySet<string> = new Set(['authorization', 'token', 'api-key']);

const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;

function requestText(address: string, ask: Ask, credential: Credential | undefined): string {
  const { pathname, search } = new URL(address);
  const caller = ask.asCaller === true && credential;
  const headers = Object.entries(ask.headers ?? {}).map(([name, value]) =>
    credentialHeaders.has(name.toLowerCase()) ? `${name}: castellan-doctor…` : `${name}: ${value}`,
  );
  const own = caller ? [credential.kind === 'token' ? 'Authorization: Bearer …' : 'api-key: …'] : [];
  const body = ask.body?.toString() ?? '';
  const head = `${ask.method ?? 'GET'} ${shorten(pathname + search, 300)}`;
  return withoutIds([head, ...own, ...headers, ...(body === '' ? [] : ['', shorten(body, 400)])].join('\n'));
}

function fieldsOf(value: unknown, fields: readonly string[]): string | undefined {
  if (!isObject(value)) return undefined;
  const kept = fields.flatMap((name) => (Object.hasOwn(value, name) ? [[name, value[name]] as const] : []));
  return kept.length > 0 ? JSON.stringify(Object.fromEntries(kept)) : undefined;
}

/** Where a redirect leads, without a sign-in code, should there be one. */
const withoutCode = (location: string): string => location.replace(/([?&#]code=)[^&]*/, '$1…');

function responseText({ status, text, isRedirect, location }: Answer, shown: readonly string[]): string {
  // A browser tells of a redirect that it isn't followed, and nothing else.
  const head = isRedirect && status === 0 ? '3xx' : String(status);
  if (isRedirect) return location === '' ? head : `${head}\nLocation: ${shorten(withoutCode(location), 300)}`;
  const value = readJson(text);
  const said = Array.isArray(value)
    ? [`[${String(value.length)}]`, ...value.slice(0, 3).map((one) => fieldsOf(one, shown))]
    : [fieldsOf(value, status < 400 ? shown : [...shown, ...errorFields])];
  return withoutIds(
    [head, ...said.filter((one) => one !== undefined)].map((one) => shorten(one, 400)).join('\n'),
  );
}

/** A probe that tells of each exchange, in the order of the responses. */
export const noting =
  (probe: Probe, note: (exchange: Exchange) => void, credential: Credential | undefined): Probe =>
  async (address, ask = {}) => {
    const answer = await probe(address, ask);
    note({ request: requestText(address, ask, credential), response: responseText(answer, ask.shown ?? []) });
    return answer;
  };
