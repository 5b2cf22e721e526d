// Holes that the plugin leaves open and our proxy closes. Whether the proxy does is told by a request that the plugin refuses in any case, since
// it has no credential: the proxy refuses it first, and names its rule.
import * as z from 'zod/mini';
import { readJson } from '#access/json/value.ts';
import { ok, unknown, wrong, type Check, type Finding } from '#checks/check.ts';
import type { Answer, Ask } from '#checks/probe.ts';
import { profileFields, profileOf, type Subject } from '#checks/subject.ts';

const refusalSchema = z.object({ Message: z.string() });

/** The rule of our proxy that refused a request; `undefined` where something else answered. */
function refusingRule({ status, text }: Answer): string | undefined {
  if (status !== 403) return undefined;
  const message = z.safeParse(refusalSchema, readJson(text)).data?.Message ?? '';
  return /^Refused by the proxy \((\w+)\)$/.exec(message)?.[1];
}

/** The plugin refuses with 403 and says nothing else. */
const isPluginsRefusal = ({ status, text }: Answer): boolean => status === 403 && text === '';

/** A request without a credential, and what may become of it. */
export interface RefusedAsk {
  readonly path: string;
  readonly ask?: Ask;
  /** The rules of the proxy that close the hole. */
  readonly rules: readonly string[];
}

/** Asks without a credential who refuses: our proxy, or only the plugin, for want of a permission and not because of the hole. */
export async function whoRefuses(
  subject: Subject,
  asked: readonly RefusedAsk[],
  passed: () => Finding = () => wrong((t) => t.found.onlyPlugin),
): Promise<Finding> {
  const answers = await Promise.all(asked.map(({ path, ask }) => subject.orthanc(path, ask)));
  const closing = asked.map(({ rules }, index) => {
    const answer = answers[index];
    return answer && rules.find((rule) => rule === refusingRule(answer));
  });
  const names = [...new Set(closing.filter((rule) => rule !== undefined))];
  if (closing.every((rule) => rule !== undefined)) return ok((t) => t.found.refusedByProxy(names));
  const other = answers.findIndex(
    (answer, index) => closing[index] === undefined && !isPluginsRefusal(answer),
  );
  const { path } = asked[other] ?? {};
  return path === undefined
    ? passed()
    : unknown((t) => t.found.otherAnswer(path.replace(/\?.*/, ''), answers[other]?.status ?? 0));
}

/** Such a request that would do something with one of these permissions: not sent where the anonymous profile has any of them. */
async function whoRefusesWrite(
  subject: Subject,
  permissions: readonly string[],
  asked: readonly RefusedAsk[],
): Promise<Finding> {
  const path = '/auth/user/profile';
  const answer = await subject.orthanc(path, { shown: profileFields });
  const profile = profileOf(answer);
  if (!profile) return unknown((t) => t.found.otherAnswer(path, answer.status));
  const held = profile.permissions.filter((one) => one === 'all' || permissions.includes(one));
  return held.length > 0 ? unknown((t) => t.found.anonymousMay(held)) : whoRefuses(subject, asked);
}

/** No study has this id. */
export const noStudyId = 'a0000000-a0000000-a0000000-a0000000-a0000000';

const noStudy = { OrthancId: noStudyId, DicomUid: '1.2.0.0', Level: 'study' };

/** A request for a link to a study that isn't there. */
function askForLink(type: string, end: Readonly<Record<string, string | number>>, rule: string): RefusedAsk {
  const body = JSON.stringify({ ID: 'castellan-doctor', Resources: [noStudy], Type: type, ...end });
  return {
    path: `/auth/tokens/${type}`,
    ask: { method: 'PUT', body, headers: { 'Content-Type': 'application/json' } },
    rules: [rule],
  };
}

const linkPermissions = ['share', 'view', 'download'];
const shareLink = 'stone-viewer-publication';

/** Seconds since 1970, as the servers write a moment. */
const moment = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** Hole 5: links to studies outside one's labels. */
export const foreignLinks: Check = {
  id: 'foreignLinks',
  ask: (subject) =>
    whoRefusesWrite(subject, linkPermissions, [
      askForLink(shareLink, { ExpirationDate: moment(subject.clock() + 60_000) }, 'linkStudies'),
    ]),
};

/** Hole 10: links that never end. */
export const endlessLinks: Check = {
  id: 'endlessLinks',
  ask: (subject) =>
    whoRefusesWrite(subject, linkPermissions, [
      askForLink(shareLink, {}, 'linkEnd'),
      askForLink(shareLink, { ValidityDuration: 0 }, 'linkEnd'),
    ]),
};

const tenYearsMs = 10 * 365 * 86_400_000;

/** Hole 11: instant links, which need no more than "view", that last. */
export const lastingInstantLinks: Check = {
  id: 'lastingInstantLinks',
  ask: (subject) =>
    whoRefusesWrite(subject, linkPermissions, [
      askForLink('viewer-instant-link', { ExpirationDate: moment(subject.clock() + tenYearsMs) }, 'linkEnd'),
    ]),
};

/** Hole 7: studies in the body of a request to send, and where they are sent. There is no such modality. */
export const idsInBodies: Check = {
  id: 'idsInBodies',
  ask(subject) {
    const store = (fields: object, rule: string): RefusedAsk => ({
      path: '/modalities/castellan-doctor/store',
      ask: {
        method: 'POST',
        body: JSON.stringify({ Resources: [noStudyId], ...fields }),
        headers: { 'Content-Type': 'application/json' },
      },
      rules: [rule],
    });
    return whoRefusesWrite(
      subject,
      ['send', 'modify'],
      [store({}, 'namedResources'), store({ Host: 'castellan-doctor.invalid' }, 'sendAddress')],
    );
  },
};
