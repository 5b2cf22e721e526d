import * as z from 'zod/mini';
import { activityKinds, type ActivityKind } from '#features/activity/entries/activity.ts';
import { isDay, startOfDay } from '#features/activity/entries/days.ts';
import { choiceParam, flagParam, param, searchParams } from '#lib/searchParams.ts';
import type { ActivityFilter } from './activitySources.ts';

/** An id as its server made it. Keycloak's ids of federated users hold any characters, at any length. */
const idParam = param(
  z.string(),
  '',
  (text) => text,
  (id) => id,
);

const dayParam = param(
  z.string(),
  '',
  (text) => (isDay(text) ? text : undefined),
  (day) => day,
);

/** Orthanc's id: five groups of eight hex digits. */
export const orthancId = /^[0-9a-f]{8}(?:-[0-9a-f]{8}){4}$/;

const kinds: readonly ('' | ActivityKind)[] = ['', ...activityKinds];

const studyParam = param(
  z.string(),
  '',
  (text) => (orthancId.test(text) ? text : undefined),
  (id) => id,
);

/** The state of the page in its address: what is listed, which days of that are selected in the chart, and which row is open. */
export const activityAddress = searchParams(
  z.object({
    view: choiceParam(['timeline', 'addresses'], 'timeline'),
    kind: choiceParam(kinds, ''),
    user: idParam,
    study: studyParam,
    /** All studies of the study's patient. */
    patient: flagParam('all'),
    from: dayParam,
    to: dayParam,
    first: dayParam,
    last: dayParam,
    entry: idParam,
  }),
);

/** The page's state. */
export type ActivityAddress = ReturnType<typeof activityAddress.read>;

/** What narrows the list, by its name in the address. */
const filterNames = ['kind', 'user', 'study', 'from', 'to'] as const;

/** Filters of an address that aren't understood: the list isn't narrowed by them, which the page says. */
export function filtersLeftOut(params: URLSearchParams): readonly (typeof filterNames)[number][] {
  const address = activityAddress.read(params);
  return filterNames.filter((name) => params.get(name) && address[name] === '');
}

/** What is asked of the servers. @param resourceIds Orthanc's ids that the study stands for, once they are known */
export function filterOf(
  address: ActivityAddress,
  resourceIds: readonly string[] | undefined,
): ActivityFilter {
  const { view, kind, user, from, to } = address;
  return {
    kind: view === 'addresses' ? 'failedSignIns' : kind || undefined,
    userId: user || undefined,
    resourceIds,
    from: startOfDay(from),
    to: startOfDay(to, 1),
  };
}

/** What of the address decides what is read; a change of anything else reads nothing again. */
export const readingKey = ({ view, kind, user, study, patient, from, to }: ActivityAddress): string =>
  JSON.stringify([view, kind, user, study, patient, from, to]);
