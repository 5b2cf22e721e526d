import { z } from 'zod';
import { jsonBody, OrthancError } from '#simulator/orthanc/answers.ts';
import { store } from '#simulator/orthanc/archive/store.ts';
import type { Handler } from '#simulator/orthanc/context.ts';
import { answerJob, jobOptions, type JobOptions } from '#simulator/orthanc/jobs/answerJob.ts';
import type { JobStep, JobTask } from '#simulator/orthanc/jobs/job.ts';
import { arriving, instancesOf } from '../Site.ts';
import { PER_INSTANCE } from './retrieval.ts';
import { isGone, resourcesBody, shipmentOf } from './sending.ts';
import { pluginDetails, serverOf, type ServerFailure } from './webServers.ts';

/** A DICOMweb job looks for work every half second. */
const POLLING = 500;
/** Instances of one STOW request, the plugin's default. */
const PER_REQUEST = 10;
const JOBS = { path: '.././../jobs/', type: 'application/json' };

/** What a job says of a server that isn't configured. */
const unknownServer = (failure: ServerFailure, name: string): string | undefined =>
  failure === 'unknownItem' ? `Inexistent server: ${name}` : undefined;

/** Fails a job of the plugin. */
type FailWith = (kind: ServerFailure, details?: string) => never;

/** A job of the plugin: `Priority` is kept, `UserData` isn't. What failed is in the content. */
function pluginTask(
  type: string,
  { priority }: JobOptions,
  steps: (failWith: FailWith) => readonly JobStep[],
  content: () => Record<string, unknown>,
): JobTask {
  let failure: { readonly kind: ServerFailure; readonly details: string } | undefined;
  const failWith: FailWith = (kind, details = pluginDetails(kind)) => {
    failure = { kind, details };
    throw new OrthancError('plugin');
  };
  return {
    type,
    priority,
    userData: undefined,
    isPlugin: true,
    steps() {
      failure = undefined;
      return steps(failWith);
    },
    content: () => ({
      ...(failure === undefined
        ? {}
        : {
            FunctionErrorCode: new OrthancError(failure.kind).number,
            FunctionErrorDescription: new OrthancError(failure.kind).message,
            FunctionErrorDetails: failure.details,
          }),
      ...content(),
    }),
  };
}

const megabytes = (bytes: number): string => String(Math.floor(bytes / 1_048_576));

/** `POST /dicom-web/servers/{name}/stow` */
export const stow: Handler = async (call) => {
  const { orthanc } = call;
  const name = call.param('name');
  const { body, ids } = await resourcesBody(call);
  if (ids.some((id) => orthanc.archive.lookup(id) === undefined)) throw new OrthancError('unknownResource');
  const shipment = shipmentOf(orthanc, ids);
  const jobs = jobOptions(body);
  const node = serverOf(call, name);
  const batches = Array.from({ length: Math.ceil(shipment.instances.length / PER_REQUEST) }, (_, at) =>
    shipment.instances.slice(at * PER_REQUEST, (at + 1) * PER_REQUEST),
  );
  let size = 0;
  const task = pluginTask(
    'DicomWebStowClient',
    jobs,
    (failWith) => {
      size = 0;
      return batches.map((batch, at) => ({
        // A request isn't broken off: a job that is canceled ends with the request under way.
        duration: (at === 0 ? POLLING : 0) + batch.length * PER_INSTANCE,
        progress: ((at + 1) / batches.length) * 100,
        run: () => {
          if (typeof node === 'string') return failWith(node, unknownServer(node, name));
          const there = batch.filter((place) => !isGone(orthanc, place));
          for (const place of there) {
            node.site.receive(place);
            size += place.instance.size;
          }
          if (there.length === batch.length) return undefined;
          const count = `${there.length} instances out of ${batch.length}`;
          return failWith('network', `The STOW-RS server was only able to receive ${count}`);
        },
      }));
    },
    () => ({
      InstancesCount: String(shipment.instances.length),
      ...(size === 0 ? {} : { NetworkSizeMB: megabytes(size) }),
      Resources: {
        Instances: shipment.instances.map(({ instance }) => instance.id),
        Studies: shipment.resources.filter(({ level }) => level === 'Study').map(({ id }) => id),
      },
      Server: name,
    }),
  );
  return answerJob(call, task, jobs, JOBS);
};

const wanted = z.object({
  Resources: z.array(
    z.object({ Study: z.string(), Series: z.string().optional(), Instance: z.string().optional() }),
  ),
});

/** `POST /dicom-web/servers/{name}/retrieve` (WADO-RS) */
export const retrieveFromServer: Handler = async (call) => {
  const { orthanc } = call;
  const body = await jsonBody(call.request);
  const given = wanted.safeParse(body).data;
  if (given === undefined)
    throw new OrthancError('badFile', 'The body must be a JSON object containing an array "Resources"');
  const jobs = jobOptions(body);
  const name = call.param('name');
  const node = serverOf(call, name);
  let [count, size] = [0, 0];
  const task = pluginTask(
    'DicomWebWadoRetrieveClient',
    jobs,
    (failWith) => {
      [count, size] = [0, 0];
      const { Resources } = given;
      return Resources.map(({ Study, Series, Instance }, at) => {
        const progress = ((at + 1) / Resources.length) * 100;
        const fetch = (): readonly JobStep[] => {
          if (typeof node === 'string') return failWith(node, unknownServer(node, name));
          const found = node.site.find({ Level: 'Study', Query: { StudyInstanceUID: Study } });
          const places = [...instancesOf(found.flatMap((one) => (one.level === 'Study' ? [one.study] : [])))];
          const asked = places.filter(
            ({ series, instance }) =>
              (Series === undefined || series.tags['SeriesInstanceUID'] === Series) &&
              (Instance === undefined || instance.tags['SOPInstanceUID'] === Instance),
          );
          if (asked.length === 0) return failWith('network');
          const run = async (): Promise<void> => {
            for (const place of asked) {
              await store(orthanc.archive, arriving(place));
              size += place.instance.size;
            }
            count += asked.length;
          };
          return [{ duration: asked.length * PER_INSTANCE, progress, run }];
        };
        return { duration: at === 0 ? POLLING : 0, progress: (at / Resources.length) * 100, run: fetch };
      });
    },
    () => (count === 0 ? {} : { NetworkUsageMB: megabytes(size), ReceivedInstancesCount: String(count) }),
  );
  return answerJob(call, task, jobs, JOBS);
};
