import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request, send } from '#api/http.ts';
import { tagRecord, text } from '#api/orthanc/studies/study.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';

/** A series as the console uses it; every text comes from a DICOM file. */
export interface Series {
  /** Orthanc's id. */
  id: string;
  seriesInstanceUid: string;
  modality: string;
  number: string;
  description: string;
  bodyPart: string;
  /** DICOM date and time. */
  date: string;
  time: string;
  station: string;
  manufacturer: string;
  /** Orthanc's ids of its instances, in no order. */
  instances: readonly string[];
}

const seriesSchema = z.pipe(
  z.object({
    ID: z.string(),
    MainDicomTags: z._default(tagRecord, {}),
    Instances: z._default(z.array(z.string()), []),
  }),
  z.transform((answer): Series => {
    const tags = answer.MainDicomTags;
    return {
      id: answer.ID,
      seriesInstanceUid: text(tags['SeriesInstanceUID']),
      modality: text(tags['Modality']),
      number: text(tags['SeriesNumber']),
      description: text(tags['SeriesDescription']),
      bodyPart: text(tags['BodyPartExamined']),
      date: text(tags['SeriesDate']),
      time: text(tags['SeriesTime']),
      station: text(tags['StationName']),
      manufacturer: text(tags['Manufacturer']),
      instances: answer.Instances,
    };
  }),
);

/** By series number; those without a readable one come last. */
export function byNumber(a: { number: string }, b: { number: string }): number {
  const [first, second] = [Number.parseInt(a.number, 10), Number.parseInt(b.number, 10)];
  if (Number.isNaN(first) || Number.isNaN(second))
    return Number(Number.isNaN(first)) - Number(Number.isNaN(second));
  return first - second;
}

/** Reads the series of a study, in no order. @throws ApiError */
export const seriesOfStudy = (studyId: string, signal?: AbortSignal): Promise<Series[]> =>
  request('orthanc', `/studies/${encodeURIComponent(studyId)}/series`, z.array(seriesSchema), { signal });

/** The series of a study, by their number. */
export const seriesOfStudyQuery = (studyId: string) =>
  queryOptions({
    queryKey: ['orthanc', 'study', studyId, 'series'],
    queryFn: async ({ signal }) => (await seriesOfStudy(studyId, signal)).toSorted(byNumber),
  });

/** An instance as the console uses it. */
export interface Instance {
  /** Orthanc's id. */
  id: string;
  sopInstanceUid: string;
  number: string;
  /** Empty for a single frame. */
  frames: string;
  /** In bytes. */
  fileSize: number;
}

const instanceSchema = z.pipe(
  z.object({
    ID: z.string(),
    FileSize: z._default(z.number(), 0),
    MainDicomTags: z._default(tagRecord, {}),
  }),
  z.transform((answer): Instance => ({
    id: answer.ID,
    sopInstanceUid: text(answer.MainDicomTags['SOPInstanceUID']),
    number: text(answer.MainDicomTags['InstanceNumber']),
    frames: text(answer.MainDicomTags['NumberOfFrames']),
    fileSize: answer.FileSize,
  })),
);

/** The instances of a series, by their number. */
export const instancesOfSeriesQuery = (seriesId: string) =>
  queryOptions({
    queryKey: ['orthanc', 'series', seriesId, 'instances'],
    queryFn: async ({ signal }) =>
      (
        await request('orthanc', `/series/${seriesId}/instances`, z.array(instanceSchema), { signal })
      ).toSorted(byNumber),
  });

/** Previews are made by the server at each request: no more than these at once, so that the rest of the page is not kept waiting. */
const previews = createLimiter(3);

/** The last eight bytes of every PNG: a picture that was cut off is drawn in part, and looks as if it were whole. */
const endOfPng = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

async function endsAsPng(picture: Blob): Promise<boolean> {
  const end = new Uint8Array(await picture.slice(-endOfPng.length).arrayBuffer());
  return end.length === endOfPng.length && endOfPng.every((byte, index) => end[index] === byte);
}

async function readPicture(response: Response, garbled: () => ApiError): Promise<Blob> {
  const picture = await response.blob();
  if (!picture.type.startsWith('image/') || !(await endsAsPng(picture))) throw garbled();
  return picture;
}

/**
 * A picture of an instance, whatever the server makes of it (PNG). An `<img>` sends no token, so it is fetched. `null` for an instance
 * that has none: Orthanc then redirects to a picture of its own, or refuses to decode it.
 */
export const previewQuery = (instanceId: string) =>
  queryOptions({
    queryKey: ['orthanc', 'instance', instanceId, 'preview'],
    queryFn: ({ signal }) =>
      previews(async (): Promise<Blob | null> => {
        signal.throwIfAborted();
        return send('orthanc', `/instances/${instanceId}/preview`, readPicture, {
          signal,
          redirect: 'manual',
          // The server decodes the picture first, and from a slow storage it takes its time.
          timeout: 30_000,
        }).catch((error: unknown) => {
          if (error instanceof ApiError && error.kind === 'invalid') return null;
          throw error;
        });
      }),
    retry: false,
    staleTime: Infinity,
    // Pictures are large: those out of view are soon released.
    gcTime: 60_000,
  });

/** One tag of a file, with its sequences flattened to a path. */
export interface TagLine {
  /** `0010,0010`, inside sequences with the path before it: `0008,1140[1] 0008,1150`. */
  tag: string;
  name: string;
  value: string;
}

const tagTree = z.record(
  z.string(),
  z.object({ Name: z._default(z.string(), ''), Type: z._default(z.string(), ''), Value: z.unknown() }),
);

/** How deep sequences are shown; a file may nest them without end. */
const maxDepth = 8;

/** Reads Orthanc's tree of tags (`GET /instances/{id}/tags`) as lines; what cannot be read is left out. */
export function tagLines(tree: unknown, path = '', depth = 0): TagLine[] {
  const parsed = tagTree.safeParse(tree);
  if (!parsed.success || depth > maxDepth) return [];
  return Object.entries(parsed.data).flatMap(([tag, { Name, Type, Value }]) => {
    const line = { tag: path + tag, name: Name };
    if (!Array.isArray(Value)) {
      const value = Type === 'TooLong' ? '…' : text(Value);
      return [Object.assign(line, { value })];
    }
    const items: unknown[] = Value;
    return [
      Object.assign(line, { value: `[${String(items.length)}]` }),
      ...items.flatMap((item, index) => tagLines(item, `${path}${tag}[${String(index + 1)}] `, depth + 1)),
    ];
  });
}

/** A tree of tags, whatever some of them hold. */
const anyTags = z.record(z.string(), z.looseObject({}));

/** All tags of an instance. */
export const tagsOfInstanceQuery = (instanceId: string) =>
  queryOptions({
    queryKey: ['orthanc', 'instance', instanceId, 'tags'],
    queryFn: async ({ signal }) =>
      tagLines(await request('orthanc', `/instances/${instanceId}/tags`, anyTags, { signal })),
    staleTime: Infinity,
  });
