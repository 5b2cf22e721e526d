import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { remoteKeys, remotesPath } from './remote.ts';

const allowed = z._default(z.boolean(), true);

/**
 * A modality as Orthanc returns it, under its own names. Members that the console doesn't edit are kept: a PUT replaces the whole, and what it
 * leaves out goes back to its default. `AllowStorageCommitment` is never returned; it stands for `AllowNAction` and `AllowEventReport`.
 */
const modalitySchema = z.looseObject({
  AET: z.string(),
  Host: z.string(),
  Port: z.number(),
  Manufacturer: z._default(z.string(), 'Generic'),
  AllowEcho: allowed,
  AllowFind: allowed,
  AllowFindWorklist: allowed,
  AllowMove: allowed,
  AllowGet: allowed,
  AllowStore: allowed,
  AllowNAction: allowed,
  AllowEventReport: allowed,
  AllowTranscoding: allowed,
  UseDicomTls: z._default(z.boolean(), false),
  LocalAet: z._default(z.string(), ''),
  Timeout: z._default(z.number(), 0),
  RetrieveMethod: z._default(z.string(), 'SystemDefault'),
});

/** The configuration of a modality. */
export type Modality = z.output<typeof modalitySchema>;

/** Reads all modalities with their configurations, by name. */
export async function readModalities(signal?: AbortSignal): Promise<ReadonlyMap<string, Modality>> {
  const path = `${remotesPath('modality')}?expand`;
  return new Map(
    Object.entries(await request('orthanc', path, z.record(z.string(), modalitySchema), { signal })),
  );
}

/** All modalities with their configurations, by name. */
export const modalitiesQuery = queryOptions({
  queryKey: [...remoteKeys.of('modality'), 'configurations'],
  queryFn: ({ signal }) => readModalities(signal),
  meta: toldInPlace,
});
