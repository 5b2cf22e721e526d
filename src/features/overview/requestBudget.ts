import { maxRequests } from '#api/overview/inTurn.ts';
import { weekCount } from './weeks.ts';

/** How many labels the chart shows at most. */
export const maxLabels = 10;

/** Asked whatever there is: the weeks, unlabeled studies, labels in use, statistics, holders of keys, and two requests for sign-ins. */
const fixed = weekCount + 6;

/**
 * How many labels can be counted, each with a request, so that the page stays within its limit.
 * @param forLinks how many requests the share links took
 * @param isSampled one more request chose the labels
 */
export function labelsToCount({ forLinks, isSampled }: { forLinks: number; isSampled: boolean }): number {
  return Math.min(maxLabels, maxRequests - fixed - forLinks - (isSampled ? 1 : 0));
}
