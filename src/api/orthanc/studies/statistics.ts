import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';

/** Sizes are written as texts, since they may be larger than a number in JSON can be. */
const bytes = z.pipe(
  z.string().check(z.regex(/^\d+$/)),
  z.transform((text: string) => Number(text)),
);

const schema = z.pipe(
  z.object({
    CountPatients: z.number(),
    CountStudies: z.number(),
    CountSeries: z.number(),
    CountInstances: z.number(),
    TotalDiskSize: bytes,
    TotalUncompressedSize: bytes,
  }),
  z.transform((answer) => ({
    patients: answer.CountPatients,
    studies: answer.CountStudies,
    series: answer.CountSeries,
    instances: answer.CountInstances,
    /** Bytes on the server's disk. */
    onDisk: answer.TotalDiskSize,
    /** Bytes without the compression of the storage; the same where it is off. */
    uncompressed: answer.TotalUncompressedSize,
  })),
);

/** What the server stores. It counts everything, whoever asks: only for people with access to all labels. */
export const statisticsQuery = queryOptions({
  queryKey: ['orthanc', 'statistics'],
  queryFn: ({ signal }) => request('orthanc', '/statistics', schema, { signal }),
});
