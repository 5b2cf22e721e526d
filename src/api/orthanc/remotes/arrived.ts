import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { text } from '#api/orthanc/studies/study.ts';
import { remotePath, type Remote } from './remote.ts';
import type { Sent } from './send.ts';

const countSchema = z.object({ CountInstances: z.number() });
const queried = z.object({ ID: z.string() });
const answersSchema = z.array(z.record(z.string(), z.unknown()));
const webAnswersSchema = z.array(z.record(z.string(), z.object({ Value: z.optional(z.unknown()) })));

/** Seconds that the remote may take for each reply. */
const replySeconds = 10;
/** Above the replies of a remote that is slow. */
const timeout = 30_000;

/** An answer of a remote: what it is about, and how many images the remote has of it. */
interface Count {
  uid: string;
  images: number;
}

/** By C-FIND. */
async function countByFind(remote: Remote, { studyInstanceUid, series }: Sent): Promise<Count[]> {
  const [uid, images] = series
    ? ['SeriesInstanceUID', 'NumberOfSeriesRelatedInstances']
    : ['StudyInstanceUID', 'NumberOfStudyRelatedInstances'];
  const { ID } = await request('orthanc', `${remotePath(remote)}/query`, queried, {
    method: 'POST',
    json: {
      Level: series ? 'Series' : 'Study',
      Query: {
        StudyInstanceUID: studyInstanceUid,
        ...(series ? { SeriesInstanceUID: series.seriesInstanceUid } : {}),
        [images]: '',
      },
      Timeout: replySeconds,
    },
    timeout,
  });
  const path = `/queries/${encodeURIComponent(ID)}/answers?expand&simplify`;
  const answers = await request('orthanc', path, answersSchema);
  return answers.map((answer) => ({ uid: text(answer[uid]), images: Number(text(answer[images])) }));
}

/** By QIDO-RS. */
async function countByWeb(remote: Remote, { studyInstanceUid, series }: Sent): Promise<Count[]> {
  const [uid, images] = series ? ['0020000E', '00201209'] : ['0020000D', '00201208'];
  const answers = await request('orthanc', `${remotePath(remote)}/qido`, webAnswersSchema, {
    method: 'POST',
    json: {
      Uri: series ? `/studies/${studyInstanceUid}/series` : '/studies',
      Arguments: {
        ...(series
          ? { SeriesInstanceUID: series.seriesInstanceUid }
          : { StudyInstanceUID: studyInstanceUid }),
        includefield: images,
      },
    },
    timeout,
  });
  return answers.map((answer) => ({
    uid: text(answer[uid]?.Value),
    images: Number(text(answer[images]?.Value)),
  }));
}

/** Whether the answers say that all images are there; `undefined` where they don't tell. Some remotes ignore a filter, and not all of them count. */
export function isWhole(answers: readonly Count[], uid: string, here: number): boolean | undefined {
  const [found, another] = answers.filter((answer) => answer.uid === uid);
  if (!found) return answers.length === 0 ? false : undefined;
  return another || !(found.images > 0) ? undefined : found.images >= here;
}

/**
 * Whether a remote has at least as many images of something as this server. A job whose end nobody saw has then done its work. Needs
 * `q-r-remote-modalities`; peers can't be asked.
 * @returns `undefined` where that can't be told
 */
export async function hasArrived(remote: Remote, sent: Sent): Promise<boolean | undefined> {
  if (remote.kind === 'peer' || sent.studyInstanceUid === '') return undefined;
  const path = sent.series
    ? `/series/${encodeURIComponent(sent.series.id)}/statistics`
    : `/studies/${encodeURIComponent(sent.id)}/statistics`;
  try {
    const { CountInstances: here } = await request('orthanc', path, countSchema);
    const count = remote.kind === 'modality' ? countByFind : countByWeb;
    return isWhole(await count(remote, sent), sent.series?.seriesInstanceUid ?? sent.studyInstanceUid, here);
  } catch {
    // Neither a failing remote nor a refusal tells anything of what it has.
    return undefined;
  }
}
