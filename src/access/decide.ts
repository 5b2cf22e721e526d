import { missesUserId } from './plugin/auditLogs.ts';
import { decideBulk, isBulk, refsOfBulk } from './plugin/bulkBody.ts';
import { filter, shareOpens, sharesOf, type Case, type Credential } from './plugin/filter.ts';
import { decideFind, findOf, refsOfFind, studyUidOf, type FindBody } from './plugin/findBody.ts';
import { isChecked } from './plugin/labels.ts';
import { nameResources, refsOf } from './plugin/naming.ts';
import { openToAll } from './plugin/routes.ts';
import type { Profile } from '#access/roles/profile.ts';
import type { Reason, Refusal } from '#access/plugin/reason.ts';
import { refKey, type AccessRequest, type Lookup, type ResourceRef } from '#access/plugin/request.ts';
import type { Rules } from '#access/plugin/rules.ts';
import { decodesToResources, shareState, type ShareCredential } from '#access/plugin/shareToken.ts';

export type { Credential };

/**
 * May this request pass, and why. `reasons` is the chain of steps in order; in a refusal the last one refuses.
 * `body`: what the plugin sends on instead of the body of a find or a count (for a DICOMweb search: the find it stands for).
 * `refusedBy`: the filter answers 403 with an empty body; a handler behind it with JSON that has `Details`.
 */
export type Decision =
  | { readonly allowed: true; readonly reasons: readonly Reason[]; readonly body?: FindBody }
  | {
      readonly allowed: false;
      readonly reasons: readonly Reason[];
      readonly refusedBy: 'filter' | 'handler';
    };

const unique = (refs: readonly ResourceRef[]): ResourceRef[] => [
  ...new Map(refs.map((ref) => [refKey(ref), ref])).values(),
];

/** The resources whose facts (labels, parents, existence) `decide` will ask for, in the URL and in the body. */
export const namedResources = (rules: Rules, request: AccessRequest): ResourceRef[] => {
  if (openToAll(rules, request) !== undefined) return [];
  const find = findOf(request);
  return unique([
    ...refsOf(nameResources(request)),
    ...(find && find !== 'bodyNotUnderstood' ? refsOfFind(find) : []),
    ...(isBulk(request) ? (refsOfBulk(request.body) ?? []) : []),
  ]);
};

type Handled = Decision | undefined;

const allow = (reasons: readonly Reason[], body?: FindBody): Decision => ({
  allowed: true,
  reasons,
  ...(body ? { body } : {}),
});

const refuse = (reasons: readonly Reason[], refusal: Refusal): Decision => ({
  allowed: false,
  reasons: [...reasons, refusal],
  refusedBy: 'handler',
});

/** A find of a profile without authorized labels: only the studies of a share link, whose token must be in a header to be seen here. */
const findByShare = (one: Case, find: FindBody, reasons: readonly Reason[]): Decision => {
  const shares = sharesOf(one).filter(({ via }) => via === 'header');
  const uid = studyUidOf(find);
  if (uid !== undefined) {
    const study = one.lookup({ level: 'study', dicomUid: uid })?.at(-1);
    if (!study) return refuse(reasons, { kind: 'findRefused', rule: 'studyNotUnique' });
    const covered =
      shares.length > 0 && shareOpens(one, shares, study) === undefined && isChecked(one.rules, study);
    return covered
      ? allow([...reasons, { kind: 'findRewritten', how: 'asSent', labels: [] }], find)
      : refuse(reasons, { kind: 'findRefused', rule: 'shareDoesNotCover' });
  }
  const uids = shares
    .filter(({ payload }) => decodesToResources(payload) && shareState(payload, one.now) === 'live')
    .map(({ payload }) => payload.resources.flatMap(({ dicomUid }) => dicomUid ?? []))
    .find((list) => list.length > 0);
  return uids
    ? allow([...reasons, { kind: 'findRewritten', how: 'studiesOfShare', labels: [] }], {
        ...find,
        Query: { ...Object(find['Query']), StudyInstanceUID: uids.join('|') },
      })
    : refuse(reasons, { kind: 'findRefused', rule: 'noLabelsAndNoShare' });
};

const handleFind = (one: Case, profile: Profile, reasons: readonly Reason[]): Handled => {
  const find = findOf(one.request);
  if (find === undefined) return undefined;
  if (find === 'bodyNotUnderstood') return allow([...reasons, { kind: 'bodyNotUnderstood' }]);
  if (profile.authorizedLabels.length === 0) return findByShare(one, find, reasons);
  const outcome = decideFind(one.rules, profile, find, one.lookup);
  if ('refused' in outcome) return refuse(reasons, outcome.refused);
  return 'error' in outcome
    ? allow([...reasons, outcome.error])
    : allow([...reasons, outcome.reason], outcome.body);
};

const handleBulk = (one: Case, profile: Profile, reasons: readonly Reason[]): Handled => {
  if (!isBulk(one.request)) return undefined;
  const outcome = decideBulk(one.rules, profile, one.request.body, one.lookup);
  if ('refused' in outcome) return refuse(reasons, outcome.refused);
  return 'error' in outcome ? allow([...reasons, outcome.error]) : undefined;
};

/** The decision about a request with several tokens, in the order of `Rules.tokenHeaders`, then of `tokenArguments`. */
export const decideAll = (
  rules: Rules,
  credentials: readonly [Credential, ...Credential[]],
  request: AccessRequest,
  lookup: Lookup,
  now: Date = new Date(),
): Decision => {
  const one: Case = { rules, credentials, request, lookup, now };
  const verdict = filter(one);
  if (!verdict.pass) return { allowed: false, reasons: verdict.reasons, refusedBy: 'filter' };
  const { profile } = credentials[0];
  const handled = handleFind(one, profile, verdict.reasons) ?? handleBulk(one, profile, verdict.reasons);
  if (handled) return handled;
  return rules.auditLogs && missesUserId(profile, request)
    ? refuse(verdict.reasons, { kind: 'userIdMissing' })
    : allow(verdict.reasons);
};

/** The decision about a request with one token or none (then with the anonymous profile). `lookup` is asked for `namedResources` only. */
export const decide = (
  rules: Rules,
  profile: Profile,
  request: AccessRequest,
  lookup: Lookup,
  share?: ShareCredential,
  now?: Date,
): Decision => decideAll(rules, [{ profile, share }], request, lookup, now);
