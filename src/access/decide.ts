import { missesUserId } from './plugin/auditLogs.ts';
import { decideBulk, isBulk, refsOfBulk } from './plugin/bulkBody.ts';
import { decideFind, findOf, refsOfFind, studyUidOf, type FindBody } from './plugin/findBody.ts';
import { checkLabels, isChecked, refOfAccess } from './plugin/labels.ts';
import { accessesOf, nameResources, refsOf } from './plugin/naming.ts';
import { matchRoute, openToAll } from './plugin/routes.ts';
import type { Profile } from './profile.ts';
import type { Reason, Refusal } from './reason.ts';
import {
  refKey,
  type AccessRequest,
  type LabelledResource,
  type Lookup,
  type ResourceRef,
} from './request.ts';
import type { Rules } from './rules.ts';
import { decodesToResources, shareCovers, shareState, type ShareCredential } from './shareToken.ts';

/** One token of a request: the profile it stands for, and the share, if it is one (then the profile is the anonymous one). */
export interface Credential {
  readonly profile: Profile;
  readonly share?: ShareCredential | undefined;
}

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

/** Everything one decision works with. */
interface Case {
  readonly rules: Rules;
  readonly credentials: readonly [Credential, ...Credential[]];
  readonly request: AccessRequest;
  readonly lookup: Lookup;
  readonly now: Date;
}

type Verdict = { readonly pass: boolean; readonly reasons: readonly Reason[] };

const stop = (reasons: readonly Reason[], refusal: Refusal): Verdict => ({
  pass: false,
  reasons: [...reasons, refusal],
});

/** Steps 1 and 2 for one token: the row of the table, then the labels. `undecided`: the permission lacks, a share may still help. */
const testToken = (one: Case, profile: Profile): Verdict & { readonly undecided?: true } => {
  const rule = matchRoute(one.rules, one.request);
  if (!rule) return { ...stop([], { kind: 'noRoute' }), undecided: true };
  const matched: Reason = { kind: 'routeMatched', rule };
  const held = rule.anyOf.find((permission) => profile.permissions.includes(permission));
  if (held === undefined && rule.anyOf.length > 0) {
    return { ...stop([matched], { kind: 'permissionMissing', anyOf: rule.anyOf }), undecided: true };
  }
  const reasons: Reason[] = [
    matched,
    held === undefined ? { kind: 'noPermissionNeeded' } : { kind: 'permissionHeld', permission: held },
  ];
  return testLabels(one, profile, reasons);
};

const listPaths = /^\/(patients|studies|series|instances)\/?$/;

const testLabels = (one: Case, profile: Profile, reasons: readonly Reason[]): Verdict => {
  const { rules, request } = one;
  const all = checkLabels(rules, profile, []);
  const seesEverything = 'passed' in all && all.passed.kind === 'seesAllLabels';
  if (seesEverything && !rules.auditLogs) return { pass: true, reasons: [...reasons, all.passed] };
  const accesses = accessesOf(nameResources(request), one.lookup);
  if ('unknown' in accesses) return stop(reasons, { kind: 'unknownResource', resource: accesses.unknown });
  if (!seesEverything && request.method === 'GET' && listPaths.test(request.path)) {
    return stop(reasons, { kind: 'listRefused' });
  }
  const step = checkLabels(rules, profile, accesses);
  return 'refused' in step ? stop(reasons, step.refused) : { pass: true, reasons: [...reasons, step.passed] };
};

/** The shares among the tokens that this request can use: an argument of the URL is read for `GET` only. */
const sharesOf = ({ credentials, request }: Case): ShareCredential[] =>
  credentials.flatMap(({ share }) => (share && (share.via === 'header' || request.query) ? [share] : []));

/** Whether one of the shares opens a resource; else why not, as far as one token tells. */
const shareOpens = (
  one: Case,
  shares: readonly ShareCredential[],
  resource: LabelledResource,
): Refusal | undefined => {
  const refusals = shares.map(({ payload }): Refusal | undefined => {
    const state = shareState(payload, one.now);
    if (state !== 'live') return { kind: 'shareDoesNotOpen', why: state };
    return shareCovers(payload, resource) ? undefined : { kind: 'shareDoesNotOpen', why: 'otherResource' };
  });
  return refusals.includes(undefined) ? undefined : refusals[0];
};

/** Step 3: a share must open every checked resource of the URL. The search for studies is open to all who come this far. */
const testShare = (one: Case, before: readonly Reason[]): Verdict => {
  if (!one.rules.shareTokens) return { pass: false, reasons: before };
  const accesses = accessesOf(nameResources(one.request), one.lookup);
  if ('unknown' in accesses) return stop(before, { kind: 'unknownResource', resource: accesses.unknown });
  const checked = accesses.filter((access) => isChecked(one.rules, access));
  const shares = sharesOf(one);
  const refusals = checked.map(({ resource }): Refusal | undefined =>
    resource && shares.length > 0
      ? shareOpens(one, shares, resource)
      : { kind: 'shareDoesNotOpen', why: 'otherResource' },
  );
  if (checked.length > 0 && refusals.every((refusal) => refusal === undefined)) {
    const resources = checked.flatMap((access) => refOfAccess(access) ?? []);
    return { pass: true, reasons: [...before, { kind: 'shareOpens', resources }] };
  }
  if (one.request.method === 'GET' && one.request.path === '/dicom-web/studies') {
    return { pass: true, reasons: [...before, { kind: 'searchOpenToAll' }] };
  }
  const refusal = refusals.find((candidate) => candidate !== undefined);
  return refusal && shares.length > 0 ? stop(before, refusal) : { pass: false, reasons: before };
};

/** The filter: open paths, then each token in turn, then shares. Of several tokens a refusal by label ends it, else the last one counts. */
const filter = (one: Case): Verdict => {
  const prefix = openToAll(one.rules, one.request);
  if (prefix !== undefined) return { pass: true, reasons: [{ kind: 'openToAll', prefix }] };
  let last: ReturnType<typeof testToken> | undefined;
  for (const { profile } of one.credentials) {
    last = testToken(one, profile);
    if (!last.pass && !last.undecided) return last;
  }
  return last?.pass ? last : testShare(one, last?.reasons ?? []);
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

/** A find of somebody without authorized labels: only the studies of a share, which must be in a header to be seen here. */
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
