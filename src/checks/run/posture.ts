import type { CheckId, Finding } from '#checks/check.ts';

/** How much is at stake. */
export const severities = ['critical', 'serious', 'minor'] as const;

/** One of them. */
export type Severity = (typeof severities)[number];

/** A check as an item of an installation's security. */
export interface PostureItem {
  readonly id: CheckId;
  readonly severity: Severity;
  /** Nothing closes it: a report says so, and what to do about it. */
  readonly isByDesign?: true;
}

/** The checks that are about security, the holes of the stack among them. The others are about whether the console works. */
export const postureItems: readonly PostureItem[] = [
  { id: 'shareTokenWrites', severity: 'critical' },
  { id: 'methodOverride', severity: 'critical' },
  { id: 'foreignLinks', severity: 'critical' },
  { id: 'patientRoutes', severity: 'critical' },
  { id: 'idsInBodies', severity: 'critical' },
  { id: 'wildcard', severity: 'critical' },
  { id: 'transport', severity: 'critical' },
  { id: 'auditLog', severity: 'serious' },
  { id: 'globalRoutes', severity: 'serious' },
  { id: 'anonymousUpload', severity: 'serious' },
  { id: 'ownApiKey', severity: 'serious' },
  { id: 'endlessLinks', severity: 'serious' },
  { id: 'lastingInstantLinks', severity: 'serious' },
  { id: 'directGrants', severity: 'serious' },
  { id: 'bruteForce', severity: 'serious' },
  { id: 'events', severity: 'serious' },
  { id: 'tokenLifespan', severity: 'serious' },
  { id: 'pkce', severity: 'serious' },
  { id: 'headers', severity: 'serious' },
  { id: 'webOrigins', severity: 'minor' },
  { id: 'openSystem', severity: 'minor' },
  { id: 'disabledKeys', severity: 'minor' },
  { id: 'usersWithoutRoles', severity: 'minor' },
  { id: 'unusedRoles', severity: 'minor' },
  { id: 'ungrantedLabels', severity: 'minor' },
  { id: 'unlabeledStudies', severity: 'minor' },
  { id: 'keysInClear', severity: 'serious', isByDesign: true },
  { id: 'tokensInLog', severity: 'serious', isByDesign: true },
  { id: 'remotesUnlimited', severity: 'serious', isByDesign: true },
  { id: 'foreignJobs', severity: 'minor', isByDesign: true },
  { id: 'anonymousTokens', severity: 'minor', isByDesign: true },
];

/** How an item stands. */
export const states = ['open', 'unknown', 'byDesign', 'closed'] as const;

/** One of them. */
export type PostureState = (typeof states)[number];

/** How an item stands by what its check found. */
export function stateOf({ isByDesign }: PostureItem, { verdict }: Finding): PostureState {
  if (isByDesign) return 'byDesign';
  return verdict === 'ok' ? 'closed' : verdict === 'wrong' ? 'open' : 'unknown';
}
