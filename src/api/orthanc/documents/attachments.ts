import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { isHtml, request, send } from '#api/http.ts';

/** A file that a person or a program attached to a study or to something in it. */
export interface Attachment {
  /** What it is attached to: the folder that the server keeps it in, and its path. */
  level: 'studies' | 'series' | 'instances';
  owner: string;
  /** Its name on this server, or its number. */
  name: string;
  bytes: number;
}

/** What a find says of files: their numbers and sizes, no names. */
export const attachmentSizes = z._default(
  z.array(z.object({ ContentType: z.number(), UncompressedSize: z.optional(z.number()) })),
  [],
);

const found = z.array(z.object({ ID: z.string(), Attachments: attachmentSizes }));
const names = z.record(z.string(), z.number());

/** Numbers below are Orthanc's own: the DICOM file and what it makes of it. */
const firstOfUsers = 1024;

const info = z.object({ UncompressedSize: z.number() });

const pathOf = (owner: string, name: string): string => `${owner}/attachments/${encodeURIComponent(name)}`;

/** The files attached to one resource by others than Orthanc; their sizes are a request each. */
async function attachedTo(
  level: Attachment['level'],
  id: string,
  signal?: AbortSignal,
): Promise<Attachment[]> {
  const owner = `/${level}/${id}`;
  const answer = await request('orthanc', `${owner}/attachments?full`, names, { signal });
  const own = Object.entries(answer).filter(([, number]) => number >= firstOfUsers);
  return Promise.all(
    own.map(async ([name]) => {
      const { UncompressedSize: bytes } = await request('orthanc', `${pathOf(owner, name)}/info`, info, {
        signal,
      });
      return { level, owner, name, bytes };
    }),
  );
}

/** The files attached to a study itself. @throws ApiError */
export const attachedToStudy = (id: string, signal?: AbortSignal): Promise<Attachment[]> =>
  attachedTo('studies', id, signal);

/**
 * The files attached to a study and its series: two requests, however large the study, and more only where there is something. Those of
 * instances are asked for one by one (`attachmentsOfInstanceQuery`). Needs extended find.
 */
export const attachmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['orthanc', 'study', id, 'attachments'],
    queryFn: async ({ signal }) => {
      const ofSeries = async (): Promise<Attachment[][]> => {
        const body = { Level: 'Series', Query: {}, ParentStudy: id, ResponseContent: ['Attachments'] };
        const all = await request('orthanc', '/tools/find', found, { method: 'POST', json: body, signal });
        const some = all.filter((one) =>
          one.Attachments.some(({ ContentType }) => ContentType >= firstOfUsers),
        );
        return Promise.all(some.map(({ ID }) => attachedTo('series', ID, signal)));
      };
      const [study, series] = await Promise.all([attachedTo('studies', id, signal), ofSeries()]);
      return [...study, ...series.flat()];
    },
  });

/** The files attached to one instance, for the one that is looked at. */
export const attachmentsOfInstanceQuery = (instanceId: string) =>
  queryOptions({
    queryKey: ['orthanc', 'instance', instanceId, 'attachments'],
    queryFn: ({ signal }) => attachedTo('instances', instanceId, signal),
  });

/**
 * An attached file, to be saved: its type says nothing, so that no browser opens it. It may be a web page, which Orthanc calls one where its
 * configuration does (`UserContentType`); a proxy's page in its place has another size.
 * @throws ApiError `garbled` for a page of another size than the file's
 */
export function readAttachment({ owner, name, bytes }: Omit<Attachment, 'level'>): Promise<Blob> {
  return send(
    'orthanc',
    `${pathOf(owner, name)}/data`,
    async (response, garbled) => {
      const file = await response.blob();
      if (isHtml(response) && file.size !== bytes) throw garbled();
      return new Blob([file], { type: 'application/octet-stream' });
    },
    { anyType: true },
  );
}
