import type { QueryClient } from '@tanstack/react-query';
import { createLimiter } from '#lib/tasks/limiter.ts';
import { isLinkActive } from './shareLinkMode.ts';
import type { LinkChange } from './shareRecordChanges.ts';
import { shareRecordsChanged, type RecordedStudies } from './shareRecords.ts';
import { recordWriter } from './shareRecordWrites.ts';

/** A share link, and the studies that have its record, as far as this user can see them. */
export interface RecordedLink {
  id: string;
  studyIds: readonly string[];
}

/** Requests to different studies at once, for one link. */
const concurrency = 4;

/**
 * Changes a link on all its studies. The change counts once all records are written and read back.
 * @param onLost called later if others' writes at the same time have undone it again and again
 * @throws ApiError the first failure, once the other studies are written as well
 */
export async function changeLink(link: RecordedLink, change: LinkChange, onLost: () => void): Promise<void> {
  const limited = createLimiter(concurrency);
  const ends = await Promise.allSettled(
    link.studyIds.map((studyId) => limited(() => recordWriter.changeRecord(studyId, link.id, change))),
  );
  const followChecks = async (): Promise<void> => {
    const checks = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value.checked] : []));
    if ((await Promise.all(checks)).includes(false)) onLost();
  };
  void followChecks();
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}

/**
 * The links that a user made and that still work by at least one of their records, each with all the studies that have its record: those
 * to revoke on a server that checks links.
 */
export function activeLinksOf(userId: string, { studies }: RecordedStudies, now: Date): RecordedLink[] {
  const own = studies.flatMap(({ study, records }) =>
    records.filter(({ by }) => by === userId).map((record) => ({ record, studyId: study.id })),
  );
  return [...Map.groupBy(own, ({ record }) => record.id)]
    .filter(([, parts]) => parts.some(({ record }) => isLinkActive(record, 'enforced', now)))
    .map(([id, parts]) => ({ id, studyIds: parts.map(({ studyId }) => studyId) }));
}

/** How changing several links went. */
export interface LinksChanged {
  changed: readonly RecordedLink[];
  failures: readonly { link: RecordedLink; error: unknown }[];
}

/** Links that are changed at once; most of the time each waits for the server. */
const linksAtOnce = 6;

/** What a change of several links reports on its way. */
interface Following {
  /** Called after each link, changed or failed. */
  onProgress(this: void, done: number): void;
  /** Called later, for each link whose change others' writes have overwritten. */
  onLost(this: void, link: RecordedLink): void;
}

/**
 * Changes links in the same way, such as revoking all that a user made; each is changed once all its records are written and read back. A
 * failure stops none of the others. Whether the server looks at the records is another question (`shareLinkModeQuery`). Stale by it: every
 * list of share records.
 */
export async function changeLinks(
  client: QueryClient,
  links: readonly RecordedLink[],
  change: LinkChange,
  { onProgress, onLost }: Following,
): Promise<LinksChanged> {
  const limited = createLimiter(linksAtOnce);
  let done = 0;
  const ends = await Promise.all(
    links.map(async (link) => {
      try {
        await limited(() => changeLink(link, change, () => onLost(link)));
        return { link };
      } catch (error) {
        return { link, error };
      } finally {
        done += 1;
        onProgress(done);
      }
    }),
  );
  await shareRecordsChanged(client);
  return {
    changed: ends.flatMap((end) => ('error' in end ? [] : [end.link])),
    failures: ends.flatMap((end) => ('error' in end ? [{ link: end.link, error: end.error }] : [])),
  };
}
