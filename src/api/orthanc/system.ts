import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod';
import { request } from '#api/http.ts';

const systemSchema = z.object({
  Name: z.string().default(''),
  Version: z.string(),
  ApiVersion: z.number().default(0),
  HasLabels: z.boolean().default(false),
  Capabilities: z.object({ HasExtendedFind: z.boolean().default(false) }).prefault({}),
  MainDicomTags: z.record(z.string(), z.string()).default({}),
  UserMetadata: z.record(z.string(), z.number()).default({}),
  OverwriteInstances: z.boolean().default(false),
});

/** What this Orthanc is and can do (`GET /system`); an absent capability means false. */
export type System = z.output<typeof systemSchema>;

/** The server's description; it changes only when the server is set up anew. */
export const systemQuery = queryOptions({
  queryKey: ['orthanc', 'system'],
  queryFn: ({ signal }) => request('orthanc', '/system', systemSchema, { signal }),
  staleTime: Infinity,
});
