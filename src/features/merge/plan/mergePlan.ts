/** A series of a study that may be merged. */
export interface MergeSeries {
  /** Orthanc's id. */
  readonly id: string;
  readonly images: number;
}

/** A study as a merge sees it. Every text is hostile. */
export interface MergeStudy {
  /** Orthanc's id. */
  readonly id: string;
  /** As the files have it; empty where they have none. */
  readonly patientId: string;
  readonly labels: readonly string[];
  readonly lastUpdate: string;
  readonly series: readonly MergeSeries[];
}

/** Studies that may be merged with each other, and those that may not. */
export interface PatientGroups {
  /** Two studies or more of one patient each, in the order given. */
  readonly groups: ReadonlyMap<string, readonly MergeStudy[]>;
  /** The only ones of their patient. */
  readonly alone: readonly MergeStudy[];
  /** Without a PatientID, nothing says that two of them are one patient's. */
  readonly withoutId: readonly MergeStudy[];
}

/** Groups studies by their patients. IDs are compared exactly: `7`, `07` and `7 ` may be three people. */
export function groupByPatient(studies: readonly MergeStudy[]): PatientGroups {
  const all = Map.groupBy(
    new Map(studies.map((study) => [study.id, study])).values(),
    ({ patientId }) => patientId,
  );
  const named = [...all].filter(([patientId]) => !isMissing(patientId));
  return {
    groups: new Map(named.filter(([, ofPatient]) => ofPatient.length > 1)),
    alone: named.flatMap(([, ofPatient]) => (ofPatient.length === 1 ? ofPatient : [])),
    withoutId: [...all].flatMap(([patientId, ofPatient]) => (isMissing(patientId) ? ofPatient : [])),
  };
}

const isMissing = (patientId: string): boolean => patientId.trim() === '';

/** What is asked for. */
export interface MergeOrder {
  /** Orthanc's id of the study that takes the series. */
  readonly targetId: string;
  /** Orthanc's ids of the series that go there. */
  readonly chosen: ReadonlySet<string>;
  readonly keepsSource: boolean;
}

/**
 * Why nothing can be merged: `noTarget` the target isn't among the studies · `noPatientId` a study has no PatientID · `otherPatient` a study is another
 * patient's · `inTarget` a series is in the target already · `unknownSeries` a series is in none of the studies · `nothing` no series is chosen,
 * which Orthanc would call a success.
 */
export type MergeObstacle =
  | 'noTarget'
  | 'noPatientId'
  | 'otherPatient'
  | 'inTarget'
  | 'unknownSeries'
  | 'nothing';

/** A study that gives series, and what becomes of it. */
export interface MergeSource {
  readonly study: MergeStudy;
  readonly given: readonly MergeSeries[];
  /** What the study has afterwards. */
  readonly remaining: readonly MergeSeries[];
  /** Whether nothing remains: labels, share records and links end with the study. */
  readonly vanishes: boolean;
}

/** What a merge will do. */
export interface MergePlan {
  readonly target: MergeStudy;
  readonly sources: readonly MergeSource[];
  /** What Orthanc is asked to merge: series only, so that one which arrives in a source meanwhile isn't taken along. */
  readonly resources: readonly string[];
  readonly keepsSource: boolean;
  /** What the target has afterwards. */
  readonly seriesAfter: number;
  readonly imagesAfter: number;
  /** Labels of sources that vanish, which the target doesn't have. Orthanc doesn't carry them over. */
  readonly endingLabels: readonly string[];
}

const imagesOf = (series: readonly MergeSeries[]): number =>
  series.reduce((sum, { images }) => sum + images, 0);

function obstacleOf(
  sources: readonly MergeSource[],
  target: MergeStudy,
  chosen: MergeOrder['chosen'],
): MergeObstacle | undefined {
  if (chosen.size === 0) return 'nothing';
  if (target.series.some(({ id }) => chosen.has(id))) return 'inTarget';
  const found = sources.reduce((sum, { given }) => sum + given.length, 0);
  if (found < chosen.size) return 'unknownSeries';
  const involved = [target, ...sources.map(({ study }) => study)];
  if (involved.some(({ patientId }) => isMissing(patientId))) return 'noPatientId';
  return involved.some(({ patientId }) => patientId !== target.patientId) ? 'otherPatient' : undefined;
}

/** Plans a merge, or says why there is none. Studies that give no series aren't part of it. */
export function planMerge(
  studies: readonly MergeStudy[],
  { targetId, chosen, keepsSource }: MergeOrder,
): MergePlan | MergeObstacle {
  const target = studies.find(({ id }) => id === targetId);
  if (!target) return 'noTarget';
  const sources = studies
    .filter(({ id }) => id !== targetId)
    .map((study): MergeSource => {
      const given = study.series.filter(({ id }) => chosen.has(id));
      const remaining = keepsSource ? study.series : study.series.filter(({ id }) => !chosen.has(id));
      return { study, given, remaining, vanishes: remaining.length === 0 };
    })
    .filter(({ given }) => given.length > 0);
  const obstacle = obstacleOf(sources, target, chosen);
  if (obstacle) return obstacle;
  const given = sources.flatMap((source) => source.given);
  const had = new Set(target.labels);
  const ending = sources.flatMap(({ vanishes, study }) => (vanishes ? study.labels : []));
  return {
    target,
    sources,
    resources: given.map(({ id }) => id),
    keepsSource,
    seriesAfter: target.series.length + given.length,
    imagesAfter: imagesOf(target.series) + imagesOf(given),
    endingLabels: [...new Set(ending)].filter((label) => !had.has(label)),
  };
}

/** What someone else did to studies since they were shown, by Orthanc's ids. */
export interface MergeConflict {
  /** Deleted, or not visible to this person anymore. */
  readonly gone: readonly string[];
  /** With other series, images, labels or another patient, or stored to since. */
  readonly changed: readonly string[];
}

/** Compares the studies of a plan with what a second look finds; `undefined`: nothing has changed. */
export function conflictOf(
  { target, sources }: MergePlan,
  now: readonly MergeStudy[],
): MergeConflict | undefined {
  const byId = new Map(now.map((study) => [study.id, study]));
  const shown = [target, ...sources.map(({ study }) => study)];
  const gone = shown.filter(({ id }) => !byId.has(id));
  const changed = shown.filter((study) => {
    const found = byId.get(study.id);
    return found !== undefined && fingerprint(found) !== fingerprint(study);
  });
  if (gone.length + changed.length === 0) return undefined;
  return { gone: gone.map(({ id }) => id), changed: changed.map(({ id }) => id) };
}

/** The same for the same study, in whatever order the server lists its parts. */
export const fingerprint = ({ patientId, lastUpdate, labels, series }: MergeStudy): string =>
  JSON.stringify([
    patientId,
    lastUpdate,
    labels.toSorted(),
    series.map(({ id, images }) => `${id} ${String(images)}`).toSorted(),
  ]);

/** What then holds, whether the job succeeded or failed halfway. */
export interface MergeOutcome {
  /** Series of the target that it didn't have before: Orthanc gives them new ids, and doesn't say where they came from. */
  readonly arrived: readonly MergeSeries[];
  /** More arrived than was merged, or the target's own series grew: someone else stored there, and an undo by series could delete what is theirs. */
  readonly hasOthers: boolean;
  readonly arrivedImages: number;
  /** Images that were to arrive and didn't. */
  readonly missingImages: number;
  /** Series that were to be merged and are in their sources still. */
  readonly inSources: readonly MergeSeries[];
}

/** Reads what a merge has done from the studies as they are afterwards. A source that vanished is missing in them. */
export function outcomeOf({ target, sources }: MergePlan, now: readonly MergeStudy[]): MergeOutcome {
  const before = new Map(target.series.map(({ id, images }) => [id, images]));
  const targetNow = now.find(({ id }) => id === target.id);
  const arrived = (targetNow?.series ?? []).filter(({ id }) => !before.has(id));
  const there = new Set(
    now.filter(({ id }) => id !== target.id).flatMap(({ series }) => series.map(({ id }) => id)),
  );
  const given = sources.flatMap((source) => source.given);
  return {
    arrived,
    hasOthers:
      arrived.length > given.length ||
      imagesOf(arrived) > imagesOf(given) ||
      (targetNow?.series ?? []).some(({ id, images }) => images > (before.get(id) ?? images)),
    arrivedImages: imagesOf(arrived),
    missingImages: Math.max(0, imagesOf(given) - imagesOf(arrived)),
    inSources: given.filter(({ id }) => there.has(id)),
  };
}
