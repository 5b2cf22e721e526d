import type { Profile } from '#access/roles/profile.ts';
import type { Reason, Refusal } from './reason.ts';
import type { AccessRequest, LabeledResource, Lookup } from './request.ts';
import type { Rules } from './rules.ts';
import { shareCovers, shareState, type ShareCredential } from './shareToken.ts';
import { checkLabels, isChecked, refOfAccess } from './labels.ts';
import { accessesOf, nameResources } from './naming.ts';
import { listPattern } from './patterns.ts';
import { matchRoute, openToAll } from './routes.ts';

/** One token of a request: the profile it stands for, and the share, if it is one (then the profile is the anonymous one). */
export interface Credential {
  readonly profile: Profile;
  readonly share?: ShareCredential | undefined;
}

/** Everything one decision works with. */
export interface Case {
  readonly rules: Rules;
  readonly credentials: readonly [Credential, ...Credential[]];
  readonly request: AccessRequest;
  readonly lookup: Lookup;
  readonly now: Date;
}

/** What the filter says, and why. */
export type Verdict = { readonly pass: boolean; readonly reasons: readonly Reason[] };

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

const testLabels = (one: Case, profile: Profile, reasons: readonly Reason[]): Verdict => {
  const { rules, request } = one;
  const all = checkLabels(rules, profile, []);
  const seesEverything = 'passed' in all && all.passed.kind === 'seesAllLabels';
  if (seesEverything && !rules.auditLogs) return { pass: true, reasons: [...reasons, all.passed] };
  const accesses = accessesOf(nameResources(request), one.lookup);
  if ('unknown' in accesses) return stop(reasons, { kind: 'unknownResource', resource: accesses.unknown });
  if (!seesEverything && request.method === 'GET' && listPattern.test(request.path)) {
    return stop(reasons, { kind: 'listRefused' });
  }
  const step = checkLabels(rules, profile, accesses);
  return 'refused' in step ? stop(reasons, step.refused) : { pass: true, reasons: [...reasons, step.passed] };
};

/** The shares among the tokens that this request can use: an argument of the URL is read for `GET` only. */
export const sharesOf = ({ credentials, request }: Case): ShareCredential[] =>
  credentials.flatMap(({ share }) => (share && (share.via === 'header' || request.query) ? [share] : []));

/** Whether one of the shares opens a resource; else why not, as far as one token tells. */
export const shareOpens = (
  one: Case,
  shares: readonly ShareCredential[],
  resource: LabeledResource,
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
export const filter = (one: Case): Verdict => {
  const prefix = openToAll(one.rules, one.request);
  if (prefix !== undefined) return { pass: true, reasons: [{ kind: 'openToAll', prefix }] };
  let last: ReturnType<typeof testToken> | undefined;
  for (const { profile } of one.credentials) {
    last = testToken(one, profile);
    if (!last.pass && !last.undecided) return last;
  }
  return last?.pass ? last : testShare(one, last?.reasons ?? []);
};
