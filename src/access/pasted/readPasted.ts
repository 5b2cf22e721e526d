import type { Action } from '#access/can.ts';
import { namedResources } from '#access/decide.ts';
import { accessRequest, refKey, type ResourceRef } from '#access/plugin/request.ts';
import type { Rules } from '#access/plugin/rules.ts';
import { readShareToken, type SharePayload } from '#access/plugin/shareToken.ts';
import { refOfOrthancId, refOfStudyUid } from './identifiers.ts';
import { consoleStudy, namedByPage, pathBelow, programAt, tokenOf, type ServerPaths } from './pages.ts';
import { readRequestLine, type RequestLine } from './requestLine.ts';

/**
 * What a pasted text is about. `refs`: the resources it names, a study or what belongs to one; `action`: what such a page is opened
 * for; `request`: as Orthanc gets it, without its path on this origin and without a token; `share`: the link in it, read and not verified.
 */
export interface Pasted {
  readonly origin: 'identifier' | 'console' | 'explorer' | 'viewer' | 'shareLink' | 'request';
  readonly refs: readonly ResourceRef[];
  readonly action?: Action | undefined;
  readonly request?: RequestLine | undefined;
  readonly share?: SharePayload | undefined;
}

/** Everything that tells one text from another: the rules (which requests there are) and where the servers are. */
export interface PastedContext {
  readonly rules: Rules;
  readonly paths: ServerPaths;
}

const unique = (refs: readonly ResourceRef[]): ResourceRef[] => [
  ...new Map(refs.map((ref) => [refKey(ref), ref])).values(),
];

const refsOfShare = (share: SharePayload | undefined): ResourceRef[] =>
  (share?.resources ?? []).flatMap(
    ({ orthancId = '', dicomUid = '' }) => refOfOrthancId(orthancId) ?? refOfStudyUid(dicomUid) ?? [],
  );

const urlOf = (text: string): URL | undefined =>
  /^(?:https?:\/\/|\/)/i.test(text) && URL.canParse(text, 'http://localhost')
    ? new URL(text, 'http://localhost')
    : undefined;

const shareIn = (url: URL): SharePayload | undefined => {
  const token = tokenOf(url);
  return token === undefined ? undefined : readShareToken(token);
};

/** The target without its origin, its fragment and its tokens, which nobody has to see. Else it stays as written: the plugin decides by that. */
const targetOf = (rules: Rules, text: string): string => {
  const secrets = new Set(['token', ...rules.tokenArguments]);
  const [address = ''] = text.replace(/^https?:\/\/[^/?#]*/i, '').split('#', 1);
  const mark = address.indexOf('?');
  if (mark < 0) return address || '/';
  const kept = address
    .slice(mark + 1)
    .split('&')
    .filter((argument) => !secrets.has(argument.split('=', 1)[0] ?? ''));
  return `${address.slice(0, mark)}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
};

const requestAt = ({ rules, paths }: PastedContext, found: RequestLine): Pasted => {
  const url = urlOf(found.target);
  const target = targetOf(rules, found.target);
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const below = `${pathBelow(paths.orthanc, path) ?? path}${mark < 0 ? '' : target.slice(mark)}`;
  const asked = accessRequest(found.method, below, found.body);
  return {
    origin: 'request',
    refs: unique(namedResources(rules, asked)),
    request: { ...found, target: below },
    share: url && shareIn(url),
  };
};

const pageBelowOrthanc = (url: URL, path: string): Pasted | undefined => {
  const origin = programAt(path);
  const share = shareIn(url);
  const refs = unique([...namedByPage(url), ...refsOfShare(share)]);
  return origin && refs.length > 0
    ? { origin, refs, action: origin === 'viewer' || share ? 'open' : 'view', share }
    : undefined;
};

const pageElsewhere = (url: URL): Pasted | undefined => {
  const share = shareIn(url);
  const named = namedByPage(url);
  const refs = unique([...named, ...refsOfShare(share)]);
  if (refs.length === 0) return undefined;
  return { origin: named.length > 0 ? 'viewer' : 'shareLink', refs, action: 'open', share };
};

const addressOf = (context: PastedContext, text: string): Pasted | undefined => {
  const url = urlOf(text);
  if (!url) return undefined;
  const { paths } = context;
  const get: RequestLine = { method: 'GET', target: text };
  const study = consoleStudy(paths, url.pathname);
  const below = pathBelow(paths.orthanc, url.pathname);
  const isDeeper = paths.console.length > paths.orthanc.length;
  if (study && (below === undefined || isDeeper)) return { origin: 'console', refs: [study], action: 'view' };
  if (below !== undefined) return pageBelowOrthanc(url, below) ?? requestAt(context, get);
  const request = requestAt(context, get);
  const page =
    pageBelowOrthanc(url, url.pathname) ?? (request.refs.length > 0 ? request : pageElsewhere(url));
  // A path alone is one of Orthanc's, as its log has it.
  return page ?? (text.startsWith('/') ? request : undefined);
};

/**
 * What a text is about that somebody pasted: an id, a StudyInstanceUID, an address of the console, of an explorer, of a viewer or of
 * Orthanc, a share link or its token, or a line of a log. `undefined`: nothing of these. Never throws.
 */
export const readPasted = (context: PastedContext, text: string): Pasted | undefined => {
  const trimmed = text.trim();
  const ref = refOfOrthancId(trimmed, 'any') ?? refOfStudyUid(trimmed);
  if (ref) return { origin: 'identifier', refs: [ref], action: 'view' };
  const request = readRequestLine(trimmed);
  if (request) return requestAt(context, request);
  const share = readShareToken(trimmed);
  if (share) return { origin: 'shareLink', refs: unique(refsOfShare(share)), action: 'open', share };
  return addressOf(context, trimmed);
};
