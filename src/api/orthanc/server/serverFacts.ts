import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { systemPath } from '#api/orthanc/system.ts';
import { tolerant, tolerantText } from '#api/tolerant.ts';
import { toldInPlace } from '#api/toldInPlace.ts';

const flag = tolerant(z.boolean(), false);
const count = tolerant(z.number(), 0);

/** The file of a plugin without its folder, which may say how the server is set up. */
const fileOf = (path: string | null): string | undefined => path?.split(/[/\\]/).at(-1);

const backend = tolerant(z.pipe(z.nullable(z.string()), z.transform(fileOf)), undefined);

const factsSchema = z.pipe(
  z.object({
    Name: tolerantText,
    Version: z.string(),
    ApiVersion: count,
    DatabaseVersion: count,
    DatabaseBackendPlugin: backend,
    StorageAreaPlugin: backend,
    DicomAet: tolerantText,
    DicomPort: count,
    HasLabels: flag,
    Capabilities: tolerant(z.record(z.string(), z.unknown()), {}),
    MaximumPatientCount: count,
    MaximumStorageMode: tolerantText,
    MaximumStorageSize: count,
    ReadOnly: flag,
    StorageCompression: flag,
    Performance: tolerant(z.object({ ConcurrentJobs: z.number() }), { ConcurrentJobs: 0 }),
  }),
  z.transform((answer) => ({
    name: answer.Name,
    version: answer.Version,
    apiVersion: answer.ApiVersion,
    databaseVersion: answer.DatabaseVersion,
    /** The file of the plugin that holds the index; `undefined` for Orthanc's own SQLite. */
    database: answer.DatabaseBackendPlugin,
    /** The file of the plugin that stores the images; `undefined` for Orthanc's own folder. */
    storage: answer.StorageAreaPlugin,
    aet: answer.DicomAet,
    dicomPort: answer.DicomPort,
    hasLabels: answer.HasLabels,
    capabilities: Object.keys(answer.Capabilities)
      .filter((name) => answer.Capabilities[name] === true)
      .toSorted(),
    /** 0 for no limit. */
    maxPatients: answer.MaximumPatientCount,
    /** Bytes; 0 for no limit. Orthanc counts in 1,048,576 bytes. */
    maxBytes: answer.MaximumStorageSize * 1_048_576,
    /** `Recycle` deletes the oldest patients when the limit is reached, `Reject` refuses new images. */
    isRecycled: answer.MaximumStorageMode !== 'Reject',
    isReadOnly: answer.ReadOnly,
    isCompressed: answer.StorageCompression,
    /** How many jobs run at a time; 0 where the server doesn't say. */
    concurrentJobs: answer.Performance.ConcurrentJobs,
  })),
);

/** What Orthanc says of itself. */
export type ServerFacts = z.output<typeof factsSchema>;

/** All that `GET /system` says, for the page about it; `systemQuery` holds what the rest of the console needs. */
export const serverFactsQuery = queryOptions({
  queryKey: ['orthanc', 'serverFacts'],
  queryFn: ({ signal }) => request('orthanc', systemPath, factsSchema, { signal }),
  meta: toldInPlace,
});
