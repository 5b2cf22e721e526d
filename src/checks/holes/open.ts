import { ok, unknown, wrong, type Check } from '#checks/check.ts';
import { readJson } from '#access/json/value.ts';
import { profileFields, profileOf, type Subject } from '#checks/subject.ts';
import type { Answer, Ask } from '#checks/probe.ts';

/** Orthanc and its plugin answer in JSON: a page with status 200 is that of a gateway, and tells nothing of them. */
const isAnswered = ({ status, text }: Answer): boolean => status === 200 && readJson(text) !== undefined;

const isRefused = ({ status }: Answer): boolean => status === 401 || status === 403;

const base64Url = (value: unknown): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/**
 * Shaped like the token of a share link, with a signature that is none: the plugin takes it for nothing, and a proxy that lets such tokens
 * read only can't tell it from a real one.
 */
const shapedLikeShare = [
  base64Url({ alg: 'HS256', typ: 'JWT' }),
  base64Url({
    id: 'castellan-doctor',
    type: 'ohif-viewer-publication',
    resources: [],
    expiration_date: '2000-01-01T00:00:00+00:00',
  }),
  base64Url('castellan-doctor'),
].join('.');

/** Asks what a link opens; the plugin answers anyone. The body names no link, because a proxy may judge the one in it, too. */
function decode(subject: Subject, headers: Readonly<Record<string, string>>) {
  const body = JSON.stringify({ TokenKey: 'token', TokenValue: 'castellan-doctor' });
  return subject.orthanc('/auth/tokens/decode', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

/** Hole 1: a share link's token in a header may write. Asked with a POST that reads. */
export const shareTokenWrites: Check = {
  id: 'shareTokenWrites',
  async ask(subject) {
    const plain = await decode(subject, {});
    if (!isAnswered(plain)) return unknown((t) => t.found.otherAnswer('/auth/tokens/decode', plain.status));
    const carried: readonly (readonly [string, string])[] = [
      ['token', shapedLikeShare],
      ['Authorization', `Bearer ${shapedLikeShare}`],
      ['Authorization', shapedLikeShare],
      ['api-key', shapedLikeShare],
    ];
    const answers = await Promise.all(carried.map(([name, value]) => decode(subject, { [name]: value })));
    const passed = carried.filter((_, index) => answers[index]?.status === 200).map(([name]) => name);
    return passed.length > 0 ? wrong((t) => t.found.shareTokenPasses([...new Set(passed)])) : ok();
  },
};

/** Hole 2: `_method` turns a GET into another method, past a proxy's rules. Asked with a method that doesn't exist. */
export const methodOverride: Check = {
  id: 'methodOverride',
  async ask(subject) {
    const path = '/auth/user/profile';
    const plain = await subject.orthanc(path);
    if (!profileOf(plain)) return unknown((t) => t.found.otherAnswer(path, plain.status));
    const ways: readonly (readonly [string, string, Ask])[] = [
      ['?_method=', `${path}?_method=CASTELLAN`, {}],
      ['X-HTTP-Method-Override', path, { headers: { 'X-HTTP-Method-Override': 'CASTELLAN' } }],
    ];
    const answers = await Promise.all(ways.map(([, asked, options]) => subject.orthanc(asked, options)));
    // A proxy refuses with 403. Orthanc itself has no such method, and says so in another way.
    const passed = ways.filter((_, index) => answers[index]?.status !== 403).map(([way]) => way);
    return passed.length > 0 ? wrong((t) => t.found.overridePasses(passed)) : ok();
  },
};

/** Hole 8: upload without a sign-in. Asked with an empty file, which Orthanc doesn't keep. */
export const anonymousUpload: Check = {
  id: 'anonymousUpload',
  async ask(subject) {
    const profile = profileOf(await subject.orthanc('/auth/user/profile', { shown: profileFields }));
    if (profile && !profile.permissions.some((one) => one === 'upload' || one === 'all')) return ok();
    const answer = await subject.orthanc('/instances', { method: 'POST', body: '' });
    const { status } = answer;
    if (isRefused(answer)) return ok();
    return status === 400 || isAnswered(answer)
      ? wrong((t) => t.found.anonymousUpload)
      : unknown((t) => t.found.otherAnswer('/instances', status));
  },
};

/** Hole 15: what Orthanc tells without a credential. */
export const openSystem: Check = {
  id: 'openSystem',
  async ask(subject) {
    const system = await subject.orthanc('/system');
    const lookup = await subject.orthanc('/tools/lookup', { method: 'POST', body: '1.2.castellan.doctor' });
    const other = [system, lookup].find((answer) => !isAnswered(answer) && !isRefused(answer));
    if (other) return unknown((t) => t.found.otherAnswer(new URL(other.url).pathname, other.status));
    const open = [
      ...(isAnswered(system) ? ['/system'] : []),
      ...(isAnswered(lookup) ? ['/tools/lookup'] : []),
    ];
    return open.length > 0 ? wrong((t) => t.found.openRoutes(open)) : ok();
  },
};
