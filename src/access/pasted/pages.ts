import { levelOf } from '#access/plugin/patterns.ts';
import type { ResourceRef } from '#access/plugin/request.ts';
import { routes } from '#lib/paths.ts';
import { refOfOrthancId, refOfStudy, refOfStudyUid } from './identifiers.ts';

/** Where the servers are on this origin: paths, not whole addresses. */
export interface ServerPaths {
  readonly orthanc: string;
  readonly console: string;
}

/** The path below a root; `undefined`: it isn't below it. The root's own slash stays. */
export const pathBelow = (root: string, path: string): string | undefined => {
  const folder = root.replace(/\/+$/, '');
  if (path === folder) return '/';
  return path.startsWith(`${folder}/`) ? path.slice(folder.length) : undefined;
};

/** The study of the console's own page of it. */
export const consoleStudy = (paths: ServerPaths, path: string): ResourceRef | undefined => {
  const own = pathBelow(paths.console, path);
  const [before] = routes.study.split(':id');
  return before !== undefined && own?.startsWith(before)
    ? refOfOrthancId(own.slice(before.length).replace(/\/$/, ''))
    : undefined;
};

const explorers = ['/ui/app/', '/app/explorer.html'];
const viewers = ['/stone-webviewer/', '/ohif/', '/volview/', '/osimis-viewer/app/'];

/** Which program a path below Orthanc's root is a page of; `undefined`: of none, it is a request. */
export const programAt = (path: string): 'explorer' | 'viewer' | undefined => {
  if (explorers.some((start) => path.startsWith(start))) return 'explorer';
  return viewers.some((start) => path.startsWith(start)) ? 'viewer' : undefined;
};

/** The arguments of a page: those of its search, and those behind a question mark in its fragment (Orthanc Explorer 2). */
const argumentsOf = (url: URL): [string, string][] => {
  const [, inFragment = ''] = url.hash.split('?', 2);
  return [...url.searchParams, ...new URLSearchParams(inFragment)];
};

/** How each argument of a viewer or explorer names studies; names are compared without regard to case. */
const readers: ReadonlyMap<string, (value: string) => readonly (ResourceRef | undefined)[]> = new Map([
  ['studyinstanceuid', (value) => value.split(',').map(refOfStudyUid)],
  ['studyinstanceuids', (value) => value.split(',').map(refOfStudyUid)],
  ['study', (value) => value.split(',').map(refOfStudy)],
  ['selectedstudies', (value) => value.split(',').map(refOfStudy)],
  ['pickablestudyids', (value) => value.split(',').map(refOfStudy)],
  ['selectedstudyids', (value) => value.split(',').map(refOfStudy)],
  // VolView is given addresses of archives.
  [
    'urls',
    (value) =>
      [...value.matchAll(/\/studies\/([0-9a-f-]+)\/archive/gi)].map(([, id = '']) => refOfOrthancId(id)),
  ],
]);

/** Orthanc's first explorer: `explorer.html#series?uuid=…`. */
const firstExplorer = (url: URL): ResourceRef[] => {
  const [, word = '', id = ''] = /^#(\w+)\?uuid=([^&]+)/.exec(url.hash) ?? [];
  const level = levelOf(word);
  const ref = level && refOfOrthancId(id, level);
  return ref ? [ref] : [];
};

/** What the address of a viewer's or an explorer's page names. */
export const namedByPage = (url: URL): ResourceRef[] => {
  const named = argumentsOf(url).flatMap(([name, value]) => readers.get(name.toLowerCase())?.(value) ?? []);
  return [...named.flatMap((ref) => ref ?? []), ...firstExplorer(url)];
};

/** The token in an address: an argument, or in the fragment, as in the links of this console. */
export const tokenOf = (url: URL): string | undefined =>
  argumentsOf(url).find(([name]) => name === 'token')?.[1] ??
  new URLSearchParams(url.hash.slice(1)).get('token') ??
  undefined;
