import { z } from 'zod';
import { OrthancError } from '#simulator/orthanc/answers.ts';
import type { Level } from '#simulator/dataset/ids.ts';
import { HeldStudy } from '#simulator/orthanc/archive/HeldStudy.ts';
import type { Resource } from '#simulator/orthanc/archive/types.ts';
import type { Call, Orthanc } from '#simulator/orthanc/context.ts';
import type { InstanceInPlace } from '#simulator/orthanc/dicom/instanceFile.ts';
import type { JobStep } from '#simulator/orthanc/jobs/job.ts';
import { instancesOf } from '../Site.ts';

/** What is sent: what was asked for, and its instances. */
export interface Shipment {
  readonly resources: readonly { readonly id: string; readonly level: Level }[];
  readonly instances: readonly InstanceInPlace[];
}

const ID = /^([0-9a-f]{8}-){4}[0-9a-f]{8}$/;

/** The instances of a resource. */
export function instancesIn(resource: Resource): readonly InstanceInPlace[] {
  if (resource.level === 'Patient') return [...instancesOf(resource.studies)];
  const { study } = resource;
  if (resource.level === 'Study') return [...instancesOf([study])];
  const { series } = resource;
  if (resource.level === 'Series') return series.instances().map((instance) => ({ study, series, instance }));
  return [{ study, series, instance: resource.instance }];
}

/** A body's resources: an object with `Resources`, an array, or one id without quotes. */
export async function resourcesBody({ request }: Call): Promise<{ body: unknown; ids: readonly string[] }> {
  const text = await request.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = [text.trim()];
  }
  const listed = Array.isArray(body)
    ? body
    : z.object({ Resources: z.unknown() }).safeParse(body).data?.Resources;
  const ids = z.array(z.string()).safeParse(typeof listed === 'string' ? [listed] : listed).data;
  if (ids === undefined) throw new OrthancError('badFile', 'Missing field in JSON: "Resources"');
  return { body, ids };
}

/** What resources hold. One unknown id among known ones is passed over; where all are unknown it is an error, as recorded. */
export function shipmentOf({ archive }: Orthanc, ids: readonly string[]): Shipment {
  const bad = ids.find((id) => !ID.test(id));
  if (bad !== undefined)
    throw new OrthancError('badFile', `This string is not a valid Orthanc identifier: ${bad}`);
  const found = [...new Set(ids)].sort().map((id) => ({ id, resource: archive.lookup(id) }));
  if (ids.length > 0 && found.every(({ resource }) => resource === undefined))
    throw new OrthancError('internal', 'ErrorCode_InternalError triggered from ServerContext.cpp:2148');
  const instances = found.flatMap(({ resource }) => (resource === undefined ? [] : instancesIn(resource)));
  return {
    resources: found.map(({ id, resource }) => ({ id, level: resource?.level ?? 'Study' })),
    instances: [...new Map(instances.map((place) => [place.instance.id, place])).values()],
  };
}

/** What the content of each job that sends says of its resources; nothing where there are none, as recorded. */
export function resourcesContent({ resources }: Shipment): Record<string, unknown> {
  if (resources.length === 0) return {};
  return {
    ParentResources: resources.map(({ id }) => id),
    Resources: resources.map(({ id, level }) => ({ ID: id, Type: level })),
  };
}

/** Whether an instance was deleted after the job was started. */
export function isGone({ archive }: Orthanc, { study, series, instance }: InstanceInPlace): boolean {
  const now = archive.study(study.slot);
  if (!(now instanceof HeldStudy)) return now === undefined;
  return now.held.get(series.id)?.held.has(instance.id) !== true;
}

/** A step for each instance; `first` is what it takes until the first one is on its way. */
export function stepsFor(
  { instances }: Shipment,
  { first, each }: { readonly first: number; readonly each: number },
  send: (instance: InstanceInPlace, index: number) => void,
): readonly JobStep[] {
  return instances.map((instance, index) => ({
    duration: index === 0 ? first + each : each,
    progress: ((index + 1) / instances.length) * 100,
    run: () => {
      send(instance, index);
    },
  }));
}
