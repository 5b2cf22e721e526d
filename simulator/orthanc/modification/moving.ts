import type { Tags } from '#simulator/dataset/createDataset.ts';
import { OrthancError } from '../answers.ts';
import type { Orthanc } from '../context.ts';
import type { JobOptions } from '../jobs/answerJob.ts';
import type { JobStep, JobTask } from '../jobs/job.ts';
import { MAIN_KEYWORDS } from '../dicom/dictionary.ts';
import { Renaming } from './Renaming.ts';
import { instanceNow, removeSources, tagsOfInstance } from './sources.ts';
import { writeInstance } from './writeInstance.ts';

/** A job that copies or moves instances into one study: a merge or a split. */
export interface Moving {
  readonly type: 'MergeStudy' | 'SplitStudy';
  readonly instances: readonly string[];
  /** The tags of patient and study there. */
  readonly above: Tags;
  readonly keepSource: boolean;
  /** What its content says of the study. */
  readonly target: Readonly<Record<string, string>>;
}

const isAbove = (name: string): boolean => MAIN_KEYWORDS.Patient.has(name) || MAIN_KEYWORDS.Study.has(name);

/** The tags of patient and study among all tags. */
export const tagsAbove = (tags: Tags): Tags =>
  Object.fromEntries(Object.entries(tags).filter(([name]) => isAbove(name)));

/** Its job: series and instances get new UIDs, no labels, and nothing says where they came from. */
export function movingTask(orthanc: Orthanc, moving: Moving, options: JobOptions): JobTask {
  const { archive, settings } = orthanc;
  const { type, instances, above, keepSource, target } = moving;
  const isFailing = orthanc.takeFailure();
  let failedCount = 0;

  function steps(): readonly JobStep[] {
    failedCount = 0;
    const renaming = new Renaming(() => archive.clock(), '');
    const count = instances.length + (keepSource ? 0 : 1);
    const step = (at: number, run: JobStep['run']): JobStep => ({
      duration: settings.jobDuration / count,
      progress: ((at + 1) / count) * 100,
      run,
    });
    const moved = instances.map((id, at) =>
      step(at, async () => {
        try {
          if (isFailing && at === Math.floor(instances.length / 2)) throw new OrthancError('internal');
          const source = instanceNow(archive, id, 'internal');
          const tags = tagsOfInstance(source);
          const own = Object.fromEntries(Object.entries(tags).filter(([name]) => !isAbove(name)));
          own['SeriesInstanceUID'] = renaming.of('SeriesInstanceUID', tags['SeriesInstanceUID'] ?? '');
          // Never the same twice: what is named twice is stored twice.
          own['SOPInstanceUID'] = renaming.of('SOPInstanceUID', `${at}|${tags['SOPInstanceUID'] ?? ''}`);
          await writeInstance(archive, source, { ...own, ...above }, { keepLabels: false });
        } catch (error) {
          failedCount += 1;
          throw error;
        }
      }),
    );
    if (keepSource || instances.length === 0) return moved;
    return [
      ...moved,
      step(instances.length, () => {
        removeSources(archive, instances, new Set());
      }),
    ];
  }

  return {
    type,
    ...options,
    steps,
    content: () => ({
      Description: 'REST API',
      FailedInstancesCount: failedCount,
      InstancesCount: instances.length,
      ...target,
    }),
  };
}
