import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { startLimitMs } from '#api/config/StartError.ts';

/** The answer of `GET /system`; an absent capability means false. */
export const systemSchema = z.object({
  Name: z._default(z.string(), ''),
  Version: z.string(),
  ApiVersion: z._default(z.number(), 0),
  HasLabels: z._default(z.boolean(), false),
  Capabilities: z.prefault(z.object({ HasExtendedFind: z._default(z.boolean(), false) }), {}),
  MainDicomTags: z._default(z.record(z.string(), z.string()), {}),
  UserMetadata: z._default(z.record(z.string(), z.number()), {}),
  OverwriteInstances: z._default(z.boolean(), false),
});

/** What this Orthanc is and can do. */
export type System = z.output<typeof systemSchema>;

/** Where Orthanc describes itself. */
export const systemPath = '/system';

/** The server's description; it changes only when the server is reconfigured. */
export const systemQuery = queryOptions({
  queryKey: ['orthanc', 'system'],
  queryFn: ({ signal }) => request('orthanc', systemPath, systemSchema, { signal, timeout: startLimitMs }),
  staleTime: Infinity,
});
