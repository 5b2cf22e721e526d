import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { toldInPlace } from '#api/toldInPlace.ts';

/** The kinds of remotes, in the order in which they are listed. */
export const remoteKinds = ['modality', 'peer', 'dicomWeb'] as const;

/** A DICOM modality, another Orthanc (a peer), or a DICOMweb server. */
export type RemoteKind = (typeof remoteKinds)[number];

/** A server that this Orthanc sends to or asks, by its name in Orthanc's configuration. */
export interface Remote {
  readonly kind: RemoteKind;
  readonly name: string;
}

const folders: Readonly<Record<RemoteKind, string>> = {
  modality: '/modalities',
  peer: '/peers',
  dicomWeb: '/dicom-web/servers',
};

/** The path of a remote in Orthanc's API, such as `/modalities/PACS`. */
export const remotePath = ({ kind, name }: Remote): string => `${folders[kind]}/${encodeURIComponent(name)}`;

/** The path of the list of a kind of remotes. */
export const remotesPath = (kind: RemoteKind): string => folders[kind];

/** A remote as one text, to tell two apart: a peer may have the name of a modality. */
export const remoteKey = ({ kind, name }: Remote): string => `${kind}:${name}`;

/** The keys of what is read about remotes. */
export const remoteKeys = {
  /** All there is about one kind. */
  of: (kind: RemoteKind) => ['orthanc', 'remotes', kind] as const,
};

/** Reads a list of remotes. Without the DICOMweb plugin its address is unknown, which means the same as none. */
export async function noneIfUnknown<List>(reading: Promise<List>, none: List): Promise<List> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'notFound') return none;
    throw error;
  }
}

/** The names of the remotes of one kind. Needs `send` or `q-r-remote-modalities`. */
export const remoteNamesQuery = (kind: RemoteKind) =>
  queryOptions({
    queryKey: [...remoteKeys.of(kind), 'names'],
    queryFn: ({ signal }) =>
      noneIfUnknown(request('orthanc', remotesPath(kind), z.array(z.string()), { signal }), []),
    staleTime: 60_000,
    meta: toldInPlace,
  });
