import type { RemoteStudy } from '#api/orthanc/remotes/remoteStudy.ts';
import type { StudiesHere } from '#features/remote/answers/useStudiesHere.ts';
import type { RetrievePlan } from './retrievePlan.ts';

/** What can be retrieved of a selection. */
export interface SplitSelection {
  /** Not here, only in part, or not known to be: one of each UID. */
  missing: RemoteStudy[];
  /** Here with as many images as the remote has. */
  here: RemoteStudy[];
  /** How many the remote names by no UID: they can't be asked for. */
  withoutUid: number;
}

/** Tells apart what of a selection is to be retrieved and what is here already. An answer that stands twice counts once. */
export function splitSelected(
  selected: readonly RemoteStudy[],
  presenceOf: StudiesHere['presenceOf'],
): SplitSelection {
  const byUid = new Map(selected.map((study) => [study.studyInstanceUid, study]));
  byUid.delete('');
  const isHere = (study: RemoteStudy): boolean => {
    const presence = presenceOf(study);
    if (typeof presence === 'string') return false;
    const { instanceCount: all = 0 } = study;
    return presence.some(({ instanceCount = all }) => instanceCount >= all);
  };
  const { here = [], missing = [] } = Object.groupBy(byUid.values(), (study) =>
    isHere(study) ? 'here' : 'missing',
  );
  return { here, missing, withoutUid: selected.filter((study) => study.studyInstanceUid === '').length };
}

/** The plan of a retrieval, without the names of what is asked for. */
export function planOf(
  studies: readonly RemoteStudy[],
  { remote, ...rest }: Pick<RetrievePlan, 'remote' | 'query' | 'method' | 'label'>,
): RetrievePlan {
  return {
    type: 'retrieval',
    remote: { kind: remote.kind, name: remote.name },
    ...rest,
    studies: studies.map(({ studyInstanceUid: uid, index, instanceCount: images }) => ({
      uid,
      index,
      images,
    })),
  };
}
