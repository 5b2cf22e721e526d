import { seesAll, type Profile } from '#access/roles/profile.ts';
import type { FindRefusal, FindRewrite, Reason } from './reason.ts';
import type { AccessRequest, Level, Lookup, ResourceRef } from './request.ts';
import type { Rules } from './rules.ts';
import { asSet, isObject, member, readJson, textList, type JsonObject } from '#access/json/value.ts';
import { checkLabels } from './labels.ts';
import { accessesOfResource, dicomWebSearchOf } from './naming.ts';
import { levelOf } from './patterns.ts';

/** The body of a find or a count that the plugin sends on to Orthanc. */
export type FindBody = Readonly<Record<string, unknown>>;

/** What the plugin makes of a find: refused, sent on, or not understood (then Orthanc answers 400, not 403). */
export type FindOutcome =
  | { readonly refused: Reason & { readonly kind: 'findRefused' } }
  | { readonly body: FindBody; readonly reason: Reason }
  | { readonly error: Reason };

const refuse = (rule: FindRefusal): FindOutcome => ({ refused: { kind: 'findRefused', rule } });
const notUnderstood: FindOutcome = { error: { kind: 'bodyNotUnderstood' } };
const sendOn = (body: FindBody, how: FindRewrite, labels: readonly string[]): FindOutcome => ({
  body,
  reason: { kind: 'findRewritten', how, labels },
});

/** Whether a path is one whose body asks for resources: find and count. */
const isFind = (request: AccessRequest): boolean =>
  request.method === 'POST' && (request.path === '/tools/find' || request.path === '/tools/count-resources');

const studyUidKeys = ['StudyInstanceUID', '0020,000d', '0020,000D', '0020000D'] as const;

/** The StudyInstanceUID that a find is limited to; `undefined`: none is given. */
export const studyUidOf = (body: FindBody): string | undefined => {
  const query = member(body, 'Query');
  if (!isObject(query)) return undefined;
  const key = studyUidKeys.find((name) => Object.hasOwn(query, name));
  return key === undefined ? undefined : String(member(query, key));
};

/** The find that a request asks for: its body, or what the DICOMweb plugin makes of a search; `undefined`: it asks for none. */
export const findOf = (request: AccessRequest): FindBody | 'bodyNotUnderstood' | undefined => {
  if (isFind(request)) {
    const body = readJson(request.body);
    return isObject(body) ? body : 'bodyNotUnderstood';
  }
  const search = dicomWebSearchOf(request);
  return (
    search && {
      Level: search.level,
      Query: search.study === undefined ? {} : { StudyInstanceUID: search.study },
    }
  );
};

const levelOfFind = (body: FindBody): Level | undefined => {
  const level = member(body, 'Level');
  return typeof level === 'string' ? levelOf(level) : undefined;
};

/** The parent that a find below the level of the study names; `undefined`: none. */
const parentOf = (body: FindBody): ResourceRef | undefined => {
  const study = member(body, 'ParentStudy');
  if (typeof study === 'string') return { level: 'study', orthancId: study };
  const series = member(body, 'ParentSeries');
  if (typeof series === 'string') return { level: 'series', orthancId: series };
  const uid = studyUidOf(body);
  return uid === undefined ? undefined : { level: 'study', dicomUid: uid };
};

/** The resources whose facts a find needs. */
export const refsOfFind = (body: FindBody): ResourceRef[] => {
  const uid = studyUidOf(body);
  const parent = levelOfFind(body) === 'study' ? undefined : parentOf(body);
  return [
    ...(parent ? [parent] : []),
    ...(uid === undefined ? [] : [{ level: 'study' as const, dicomUid: uid }]),
  ];
};

/** The rule on the labels of a find at the level of the study. */
const adjustLabels = (body: JsonObject, profile: Profile): FindOutcome => {
  const hasLabels = Object.hasOwn(body, 'Labels');
  const hasConstraint = Object.hasOwn(body, 'LabelsConstraint');
  if (hasLabels !== hasConstraint) return refuse('labelsAndConstraintTogether');
  const asked = hasLabels ? textList(member(body, 'Labels')) : [];
  const constraint = hasConstraint ? member(body, 'LabelsConstraint') : '';
  if (!asked || typeof constraint !== 'string') return notUnderstood;
  if (seesAll(profile)) return sendOn(body, 'asSent', asked);
  const own = asSet(profile.authorizedLabels);
  if (asked.length === 0) return sendOn({ ...body, Labels: own, LabelsConstraint: 'Any' }, 'ownLabels', own);
  const shared = asSet(asked.filter((label) => own.includes(label)));
  switch (constraint) {
    case 'All':
      return asked.every((label) => own.includes(label))
        ? sendOn(body, 'asSent', shared)
        : refuse('allWithForeignLabel');
    case 'Any':
      return shared.length > 0
        ? sendOn({ ...body, Labels: shared }, 'intersection', shared)
        : refuse('anyWithoutOwnLabel');
    case 'None':
      return refuse('noneWithLabels');
    default:
      // Sent on as it is: Orthanc knows no other value and refuses it with 400.
      return notUnderstood;
  }
};

const findBelowStudy = (rules: Rules, profile: Profile, body: FindBody, lookup: Lookup): FindOutcome => {
  if (seesAll(profile)) return sendOn(body, 'asSent', []);
  const parent = parentOf(body);
  if (!parent) return refuse('noParentStudy');
  const accesses = accessesOfResource(parent, lookup);
  if ('unknown' in accesses) {
    return 'dicomUid' in parent
      ? refuse('studyNotUnique')
      : { error: { kind: 'unknownInBody', resource: parent } };
  }
  const step = checkLabels(rules, profile, accesses);
  if ('refused' in step) return refuse('studyNotVisible');
  return step.passed.kind === 'labelsNotAsked' ? refuse('labelsNotChecked') : sendOn(body, 'asSent', []);
};

/** What the plugin makes of a find of a profile with authorized labels. Without any, only a share link helps (`decide.ts`). */
export const decideFind = (rules: Rules, profile: Profile, body: FindBody, lookup: Lookup): FindOutcome => {
  switch (levelOfFind(body)) {
    case 'study':
      return adjustLabels(body, profile);
    case 'patient':
      return seesAll(profile) ? sendOn(body, 'asSent', []) : refuse('patientLevel');
    case 'series':
    case 'instance':
      return findBelowStudy(rules, profile, body, lookup);
    case undefined:
      return notUnderstood;
  }
};
