import { useQueries, useQuery } from '@tanstack/react-query';
import { ALL_LABELS } from '#access/roles/profile.ts';
import { labelCountQuery, labelsInUseQuery, studiesSeenQuery } from '#api/orthanc/labels.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useProfile, useSystem } from '#session/SessionContext.ts';
import { reachPlan, type ReachPlan } from './reachPlan.ts';

/** A row of the counts. `undefined` as label: unlabeled studies. A count that isn't there yet is `undefined`. */
interface CountedLabel {
  readonly label: string | undefined;
  readonly count: number | undefined;
}

/** What somebody sees, as far as it has been counted. */
export interface Reach {
  readonly plan: ReachPlan;
  readonly sum: number | undefined;
  readonly rows: readonly CountedLabel[];
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * Counts what labels let see: three counts at a time, kept for a minute, and given up when someone else is chosen. Nothing is asked of a
 * server that can't count.
 */
export function useReach(granted: readonly string[]): Reach {
  const { ApiVersion, Capabilities } = useSystem();
  const own = useProfile().authorizedLabels;
  const canCount = Capabilities.HasExtendedFind && granted.length > 0;
  const isAll = granted.includes(ALL_LABELS);
  const inUse = useQuery({ ...labelsInUseQuery, enabled: canCount && isAll, meta: toldInPlace });
  const countsUnlabeled = ApiVersion >= 30;
  const plan = reachPlan({ granted, own, inUse: inUse.data ?? [], countsUnlabeled });
  const sum = useQuery({
    ...studiesSeenQuery(plan.sum ?? []),
    enabled: canCount && plan.sum !== undefined,
    meta: toldInPlace,
  });
  const labels: readonly (string | undefined)[] = [...plan.labels, ...(plan.unlabeled ? [undefined] : [])];
  const counts = useQueries({
    queries: labels.map((label) => ({ ...labelCountQuery(label), enabled: canCount, meta: toldInPlace })),
  });
  const failed = [inUse, sum, ...counts].filter(({ error }) => error);
  return {
    plan,
    sum: sum.data,
    rows: labels.map((label, at) => ({ label, count: counts[at]?.data })),
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach((query) => void query.refetch()),
  };
}
