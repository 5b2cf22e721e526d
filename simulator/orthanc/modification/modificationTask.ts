import type { Level } from '#simulator/dataset/ids.ts';
import { failureAskedBy } from '#simulator/failures.ts';
import { OrthancError } from '../answers.ts';
import type { Stored } from '../archive/store.ts';
import type { Tags } from '#simulator/dataset/createDataset.ts';
import { FOLDERS, type Resource } from '../archive/types.ts';
import type { Orthanc } from '../context.ts';
import type { JobOptions } from '../jobs/answerJob.ts';
import type { JobStep, JobTask } from '../jobs/job.ts';
import type { Change } from './Change.ts';
import { droppedBy } from './dropped.ts';
import { Renaming } from './Renaming.ts';
import { instanceIds, instanceNow, removeSources, tagsOfInstance } from './sources.ts';
import { takeTags, writeInstance } from './writeInstance.ts';

type Json = Readonly<Record<string, unknown>>;

/** A job that modifies or anonymizes. */
export interface Modification {
  readonly resources: readonly Resource[];
  readonly change: Change;
  /** The level of the result that its content names; `undefined` for the bulk routes, which list all that was made. */
  readonly level: Level | undefined;
}

const ofLevel = (stored: Stored): Readonly<Record<Level, string>> => ({
  Patient: stored.ParentPatient,
  Study: stored.ParentStudy,
  Series: stored.ParentSeries,
  Instance: stored.ID,
});
const CREATED = ['Instance', 'Series', 'Study', 'Patient'] as const;

function created(stored: readonly Stored[]): Json[] {
  return CREATED.flatMap((level) =>
    [...new Set(stored.map((one) => ofLevel(one)[level]))]
      .sort()
      .map((id) => ({ ID: id, Path: `/${FOLDERS[level]}/${id}`, Type: level })),
  );
}

/** The name of the next anonymous patient: counted only where the request gives none. */
function nameFor(orthanc: Orthanc, { profile, replace }: Change): string {
  if (profile === undefined || 'PatientName' in replace) return '';
  orthanc.anonymized += 1;
  return `Anonymized${orthanc.anonymized}`;
}

/**
 * The job of a modification or an anonymization: an instance at a time, then the tags of what was stored into, then the sources deleted if they
 * aren't kept. A failure leaves what was stored until then. A value that asks for a failure makes it fail halfway.
 */
export function modificationTask(
  orthanc: Orthanc,
  { resources, change, level }: Modification,
  options: JobOptions,
): JobTask {
  const { archive, settings } = orthanc;
  const ids = [...new Set(resources.flatMap(instanceIds))];
  const name = nameFor(orthanc, change);
  const origin = change.profile === undefined ? 'ModifiedFrom' : 'AnonymizedFrom';
  const asked = failureAskedBy(...Object.values(change.replace));
  const isFailing = asked === 'fail-500' || orthanc.takeFailure();
  const whole = asked === 'slow' ? settings.slowDelay + settings.jobDuration : settings.jobDuration;
  // Who waits for the end doesn't see it on its way.
  const duration = options.isAsynchronous ? whole : 0;
  let stored: Stored[] = [];

  function steps(): readonly JobStep[] {
    stored = [];
    const renaming = new Renaming(() => archive.clock(), name);
    const tagsFor = new Map<Stored, Tags>();
    const count = ids.length + 1;
    const step = (at: number, run: JobStep['run']): JobStep => ({
      duration: duration / count,
      progress: ((at + 1) / count) * 100,
      run,
    });
    const changes = ids.map((id, at) =>
      step(at, async () => {
        if (isFailing && at === Math.floor(ids.length / 2)) throw new OrthancError('internal');
        const source = instanceNow(archive, id, 'unknownResource');
        const tags = renaming.apply(tagsOfInstance(source), change);
        const one = await writeInstance(archive, source, tags, {
          origin,
          keepLabels: change.keepLabels,
          isDropped: droppedBy(change),
        });
        stored.push(one);
        tagsFor.set(one, tags);
      }),
    );
    return [
      ...changes,
      step(ids.length, () => {
        for (const [one, tags] of tagsFor) takeTags(archive, one, tags);
        const written = new Set(stored.map(({ ID }) => ID));
        if (!change.keepSource) removeSources(archive, ids, written);
        const type = change.profile === undefined ? 'ModifiedStudy' : 'AnonymizedStudy';
        for (const id of new Set(stored.map(({ ParentStudy }) => ParentStudy)))
          archive.note(type, 'Study', id);
      }),
    ];
  }

  function result(): Json {
    const [first] = stored;
    if (level === undefined) return { Resources: created(stored) };
    const Resources = resources.map((one) => ({ ID: one.id, Type: one.level }));
    if (first === undefined) return { Resources };
    const id = ofLevel(first)[level];
    return {
      ID: id,
      Path: `/${FOLDERS[level]}/${id}`,
      PatientID: first.ParentPatient,
      Resources,
      Type: level,
    };
  }

  return {
    type: 'ResourceModification',
    ...options,
    steps,
    content: () => ({
      Description: 'REST API',
      FailedInstancesCount: 0,
      InstancesCount: ids.length,
      IsAnonymization: change.profile !== undefined,
      ParentResources: resources.map(({ id }) => id),
      ...result(),
    }),
  };
}
