import type { Tags } from '#simulator/dataset/createDataset.ts';
import { OrthancError, type ErrorPayload } from '#simulator/orthanc/answers.ts';
import { store } from '#simulator/orthanc/archive/store.ts';
import type { Call, Orthanc } from '#simulator/orthanc/context.ts';
import type { JobOptions } from '#simulator/orthanc/jobs/answerJob.ts';
import type { JobStep, JobTask } from '#simulator/orthanc/jobs/job.ts';
import { aborted, open, type Association } from '../association.ts';
import { LOCAL_AET, UNABLE, type Node } from '../Network.ts';
import { shortTags } from '../queries/tagFormats.ts';
import { arriving } from '../Site.ts';
import { retrieved } from './retrieved.ts';

/** How long an instance is on its way, in milliseconds. */
export const PER_INSTANCE = 25;

interface Detail {
  status: number;
  received: string[];
}

/** A retrieval to be started. */
export interface Retrieval {
  readonly association: Association;
  /** What to retrieve, by keyword. */
  readonly queries: readonly Tags[];
  readonly method: 'C-MOVE' | 'C-GET';
  readonly targetAet: string;
  /** `Query` of the job's content by keyword instead of by number. */
  readonly simplify: boolean;
}

/** Whether the server takes what a remote stores: one of the entries for its AE title must allow it. */
function takesFrom({ network }: Orthanc, aet: string): boolean {
  const entries = [...network.modalities.values()].filter(({ AET }) => AET === aet);
  return entries.length === 0 || entries.some(({ AllowStore }) => AllowStore === true);
}

/** The job of a retrieval, and its details. */
export function retrieveTask(
  { orthanc }: Call,
  retrieval: Retrieval,
  { priority, userData }: JobOptions,
): { readonly task: JobTask; readonly payload: () => ErrorPayload } {
  const { association, queries, method, targetAet, simplify } = retrieval;
  let details: Detail[] = [];
  const failed = (): OrthancError => {
    const reason = method === 'C-MOVE' ? ' (unable to process - resource not found ?)' : '';
    const text = `${method} SCU to AET "${association.aet}" has failed with DIMSE status 0xC000${reason}`;
    return new OrthancError('network', text, { Type: 'Dimse', Content: { DimseErrorStatus: UNABLE } });
  };
  const broken = (): OrthancError =>
    method === 'C-MOVE'
      ? aborted(association, method)
      : new OrthancError(
          'network',
          `C-GET SCU to AET "${association.aet}" has failed to receive DIMSE command`,
        );
  const isForUs = method === 'C-GET' || targetAet === LOCAL_AET;

  /** The steps of one query: an instance each. */
  function stepsFor(node: Node, query: Tags, detail: Detail | undefined): readonly JobStep[] {
    const mayStore = isForUs && (method === 'C-GET' || takesFrom(orthanc, association.aet));
    const instances = mayStore ? retrieved(method, node, query) : [];
    if (instances.length === 0 && detail !== undefined) detail.status = UNABLE;
    const ids: string[] = [];
    return instances.map((instance, index): JobStep => {
      // Of this query alone, as measured: with several, progress begins again with each.
      const progress = ((index + 1) / instances.length) * 100;
      const end = (): void => {
        if (detail !== undefined) detail.received = ids;
      };
      const run = async (): Promise<void> => {
        if (node.behavior === 'dying' && index === Math.floor(instances.length / 2)) {
          end();
          throw broken();
        }
        ids.push((await store(orthanc.archive, arriving(instance))).ID);
        if (index === instances.length - 1) end();
      };
      return { duration: PER_INSTANCE, progress, run };
    });
  }

  function steps(): readonly JobStep[] {
    details = queries.map(() => ({ status: 0, received: [] }));
    const { duration, outcome } = open(orthanc, association);
    const begin = queries.map((query, at): JobStep => ({
      duration,
      progress: 0,
      run: () => {
        if (outcome instanceof OrthancError) throw outcome;
        if (outcome.behavior === 'storing') throw broken();
        return stepsFor(outcome, query, details[at]);
      },
    }));
    // The others are retrieved before one that failed fails the job.
    const end: JobStep = {
      duration: 1,
      progress: 0,
      run: () => {
        if (details.some(({ status }) => status !== 0)) throw failed();
      },
    };
    return [...begin, end];
  }

  const told = (): unknown[] =>
    queries.map((query, at) => ({
      DimseErrorStatus: details[at]?.status ?? 0,
      Query: shortTags(query),
      ReceivedInstancesIds: details[at]?.received ?? [],
    }));
  const task: JobTask = {
    type: method === 'C-MOVE' ? 'DicomMoveScu' : 'DicomGetScu',
    priority,
    userData,
    steps,
    content: () => ({
      Description: 'REST API',
      Details: told(),
      LocalAet: association.localAet,
      Query: queries.map((query) => (simplify ? query : shortTags(query))),
      RemoteAet: association.aet,
      ...(method === 'C-MOVE' ? { TargetAet: targetAet } : {}),
    }),
  };
  return { task, payload: () => ({ Type: 'RetrieveJob', Content: told() }) };
}
