import { isLinkActive, linkTerms, type ShareLinkMode } from '#api/orthanc/shares/shareLinkMode.ts';
import type { RecordedStudy } from '#api/orthanc/shares/shareRecords.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import type { DeviceRecord } from '#features/shares/records/deviceRecords.ts';

/** An anonymized copy that no listed link opens anymore. */
export interface EndedCopy {
  readonly study: Study;
  /** When the last of its links ended; `undefined`: all of them were revoked. */
  readonly endedAt: Date | undefined;
}

/** Whether a study is an anonymized copy of another. */
export const isAnonymizedCopy = ({ sources = [] }: Pick<Study, 'sources'>): boolean =>
  sources.some(({ kind }) => kind === 'anonymized');

const latest = (moments: readonly Date[]): Date | undefined =>
  moments.toSorted((a, b) => b.getTime() - a.getTime())[0];

/** The end of a link that isn't active, unless it was revoked before. */
const endOf = (record: RecordedStudy['records'][number], mode: ShareLinkMode): Date[] => {
  const { expiresAt, revoked } = linkTerms(record, mode);
  return expiresAt && !revoked ? [expiresAt] : [];
};

/**
 * The anonymized copies among studies with share records whose every link has ended or was revoked. A study with an entry that can't be read isn't
 * among them: it may be a link that works.
 */
export function endedCopies(recorded: readonly RecordedStudy[], mode: ShareLinkMode, now: Date): EndedCopy[] {
  return recorded
    .filter(
      ({ study, records, unreadable }) => isAnonymizedCopy(study) && unreadable === 0 && records.length > 0,
    )
    .filter(({ records }) => records.every((record) => !isLinkActive(record, mode, now)))
    .map(({ study, records }) => ({
      study,
      endedAt: latest(records.flatMap((record) => endOf(record, mode))),
    }));
}

const hasEnded = ({ expiresAt }: DeviceRecord, now: Date): boolean =>
  expiresAt !== undefined && expiresAt <= now;

/** The records on this device of links that were made for copies, and have ended. */
export const endedHere = (records: readonly DeviceRecord[], now: Date): DeviceRecord[] =>
  records.filter((record) => record.isForCopies && hasEnded(record, now));

/** By Orthanc's id, when the last link ended to each copy that this device made a link for; none that another of its links still opens. */
export function endsHere(records: readonly DeviceRecord[], now: Date): Map<string, Date | undefined> {
  const isActive = (record: DeviceRecord): boolean => !hasEnded(record, now);
  const open = new Set(records.filter(isActive).flatMap(({ studyIds }) => studyIds));
  const ended = endedHere(records, now);
  const ids = new Set(ended.flatMap(({ studyIds }) => studyIds).filter((id) => !open.has(id)));
  return new Map(
    [...ids].map((id) => [
      id,
      latest(
        ended.filter(({ studyIds }) => studyIds.includes(id)).flatMap(({ expiresAt }) => expiresAt ?? []),
      ),
    ]),
  );
}
