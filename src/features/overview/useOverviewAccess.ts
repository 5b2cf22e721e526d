import { seesAll } from '#access/roles/profile.ts';
import { shareRecordsMetadata } from '#api/orthanc/shares/shareRecords.ts';
import type { Known } from '#session/pagePreload.ts';
import type { Action } from '#access/can.ts';
import { useProfile, useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';

/** What can be asked for on the overview, by this person of this server. */
export interface OverviewAccess {
  /** The server can count, and this person may search. */
  counts: boolean;
  /** Studies without labels: before API 30 the server has no such question, and for a person who doesn't see all it means another one. */
  unlabeled: 'counted' | 'oldServer' | 'limited';
  /** Labels in use. */
  labels: boolean;
  statistics: boolean;
  /** Share records on the server. */
  links: boolean;
}

/** @param may whether the person may do something */
export function overviewAccess({ profile, system }: Known, may: (action: Action) => boolean): OverviewAccess {
  const counts = system.Capabilities.HasExtendedFind && may('search');
  return {
    counts,
    unlabeled: system.ApiVersion < 30 ? 'oldServer' : seesAll(profile) ? 'counted' : 'limited',
    labels: counts && may('listLabels'),
    statistics: may('readStatistics'),
    links: counts && may('share') && shareRecordsMetadata in system.UserMetadata,
  };
}

/** The same for who is signed in. */
export function useOverviewAccess(): OverviewAccess {
  const can = useCan();
  const [profile, system] = [useProfile(), useSystem()];
  return overviewAccess({ profile, system }, (action) => can(action) === undefined);
}
