import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { tolerant, tolerantText } from '#api/tolerant.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { noneIfUnknown, remoteKeys, remotesPath, type RemoteKind } from './remote.ts';

/** An address without the name and password that may stand in it. */
function withoutCredentials(address: string): string {
  return address.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/]*@/i, '$1');
}

// The server answers `Password: null`. Whatever it answers, neither passwords nor the values of headers get past this schema.
const webRemoteSchema = z.pipe(
  z.object({
    Url: z._default(z.string(), ''),
    Username: tolerantText,
    Timeout: tolerant(z.number(), 0),
    HttpHeaders: tolerant(z.array(z.string()), []),
  }),
  z.transform((answer) => ({
    url: withoutCredentials(answer.Url),
    userName: answer.Username,
    /** Seconds; 0 means the server's default. */
    timeout: answer.Timeout,
    /** Names only. */
    headers: answer.HttpHeaders,
  })),
);

/** A peer or a DICOMweb server: an address, and who signs in there. */
export type WebRemote = z.output<typeof webRemoteSchema>;

/** All peers, or all DICOMweb servers, by name. */
export const webRemotesQuery = (kind: Exclude<RemoteKind, 'modality'>) =>
  queryOptions({
    queryKey: [...remoteKeys.of(kind), 'configurations'],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, WebRemote>> => {
      const path = `${remotesPath(kind)}?expand`;
      const schema = z.record(z.string(), webRemoteSchema);
      return new Map(Object.entries(await noneIfUnknown(request('orthanc', path, schema, { signal }), {})));
    },
    meta: toldInPlace,
  });
