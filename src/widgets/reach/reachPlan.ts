import { ALL_LABELS } from '#access/roles/profile.ts';

/** At most so many labels are counted: with the list of labels, the sum and the unlabeled studies, 30 requests. */
export const maxLabelsCounted = 27;

/** What has to be known to count what somebody sees. */
interface ReachFacts {
  /** The labels that their roles grant access to; `*`: all. */
  readonly granted: readonly string[];
  /** The reader's own: the server counts only among the studies that the reader sees. */
  readonly own: readonly string[];
  /** Labels in use; needed with access to all only. */
  readonly inUse: readonly string[];
  /** Whether the server can count unlabeled studies (API 30). */
  readonly countsUnlabeled: boolean;
}

/** What is counted, and what isn't. */
export interface ReachPlan {
  /** Labels for the sum, as the server is asked; `undefined`: nothing of it is the reader's to count. */
  readonly sum: readonly string[] | undefined;
  readonly labels: readonly string[];
  /** Whether unlabeled studies are counted. */
  readonly unlabeled: boolean;
  /** How many labels aren't counted, since they are too many. */
  readonly uncounted: number;
  /** Labels that the reader has no access to: a count of them is refused. */
  readonly foreign: readonly string[];
}

/** Plans the counts for what somebody sees, by label: never a scan, and at most 30 requests. */
export function reachPlan({ granted, own, inUse, countsUnlabeled }: ReachFacts): ReachPlan {
  const isAll = granted.includes(ALL_LABELS);
  const mayCount = (label: string): boolean => own.includes(ALL_LABELS) || own.includes(label);
  const labels = [...new Set(isAll ? inUse : granted)].toSorted((a, b) => a.localeCompare(b));
  const counted = labels.filter(mayCount);
  return {
    sum: isAll ? [ALL_LABELS] : counted.length > 0 ? counted : undefined,
    labels: counted.slice(0, maxLabelsCounted),
    unlabeled: isAll && own.includes(ALL_LABELS) && countsUnlabeled,
    uncounted: Math.max(0, counted.length - maxLabelsCounted),
    foreign: labels.filter((label) => !mayCount(label)),
  };
}
