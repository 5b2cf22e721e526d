import { linkTerms, type ShareLinkMode } from '#api/orthanc/shares/shareLinkMode.ts';
import type { RecordedStudy, ShareRecord } from '#api/orthanc/shares/shareRecords.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import type { Sort } from '#ui/table/column.ts';
import type { DeviceRecord } from './deviceRecords.ts';

/**
 * A link in the list: its record on the server combined with what is stored on this device. `expiresAt` and `revoked` are what counts on this
 * server: where nobody checks links, no record ends one.
 */
export interface ShareRow extends ShareRecord {
  /** The studies with its record that this user can see. */
  shown: readonly Study[];
  /** Some of its records say that it was revoked, others don't: not all of them could be written. */
  isPartlyRevoked: boolean;
  /** Its record says that it was revoked or ends sooner than its token, but nobody is known to check that. */
  isUnchecked: boolean;
  /** Orthanc's ids of the studies, as far as they are known. */
  studyIds: readonly string[];
  recipient: string;
  note: string;
  onServer: boolean;
}

/**
 * The state of a link. `week`: it works and expires within seven days; `partly`: revoked on some of its studies only, so that it has to be
 * revoked again; `revoked` comes before `ended`, as long as the record is there.
 */
export type ShareState = 'live' | 'week' | 'ended' | 'revoked' | 'partly';

const week = 7 * 86_400_000;

/** The state of a link at a moment. */
export function stateOf(
  { expiresAt, revoked, isPartlyRevoked }: Pick<ShareRow, 'expiresAt' | 'revoked' | 'isPartlyRevoked'>,
  now: Date,
): ShareState {
  if (isPartlyRevoked) return 'partly';
  if (revoked) return 'revoked';
  if (!expiresAt) return 'live';
  const left = expiresAt.getTime() - now.getTime();
  if (left <= 0) return 'ended';
  return left <= week ? 'week' : 'live';
}

const soonest = (a: Date | undefined, b: Date | undefined): Date | undefined =>
  a && b ? (a < b ? a : b) : (a ?? b);

type CheckedRecord = ShareRecord & Pick<ShareRow, 'isUnchecked'>;

function asChecked(record: ShareRecord, mode: ShareLinkMode | undefined): CheckedRecord {
  const { expiresAt, revoked } = linkTerms(record, mode);
  const isUnchecked = revoked !== record.revoked || expiresAt?.getTime() !== record.expiresAt?.getTime();
  return { ...record, expiresAt, revoked, isUnchecked };
}

/** Two records of one link: it ends with the first of them, as the proxy reads them. */
const merged = (row: ShareRow, record: CheckedRecord): Partial<ShareRow> => ({
  expiresAt: soonest(row.expiresAt, record.expiresAt),
  latest: soonest(row.latest, record.latest),
  revoked: row.revoked ?? record.revoked,
  isUnchecked: row.isUnchecked || record.isUnchecked,
  isPartlyRevoked: row.isPartlyRevoked || (row.revoked === undefined) !== (record.revoked === undefined),
});

/**
 * One row for each link. A link to several studies has a record on each of them; the text on the device adds its recipient.
 * @param mode `undefined`: not known, so that no record can be taken to end its link
 */
export function shareRows(
  recorded: readonly RecordedStudy[],
  device: readonly DeviceRecord[],
  mode: ShareLinkMode | undefined,
): ShareRow[] {
  const rows = new Map<string, ShareRow>();
  for (const { study, records } of recorded) {
    for (const written of records) {
      const record = asChecked(written, mode);
      const row = rows.get(record.id);
      rows.set(record.id, {
        ...record,
        isPartlyRevoked: false,
        ...(row ? merged(row, record) : {}),
        recipient: '',
        note: '',
        onServer: true,
        shown: [...(row?.shown ?? []), study],
        studyIds: [...(row?.studyIds ?? []), study.id],
      });
    }
  }
  for (const record of device) {
    const row = rows.get(record.id);
    const { recipient, note } = record;
    rows.set(
      record.id,
      row
        ? { ...row, recipient, note, studyIds: [...new Set([...row.studyIds, ...record.studyIds])] }
        : {
            ...record,
            latest: record.expiresAt,
            revoked: undefined,
            isPartlyRevoked: false,
            isUnchecked: false,
            shown: [],
            onServer: false,
          },
    );
  }
  return [...rows.values()];
}

/** The states that a list can be narrowed to. */
export const shareShows = ['all', 'live', 'week', 'ended', 'revoked'] as const;

/** One of them. */
export type ShareShow = (typeof shareShows)[number];

const isShown: Readonly<Record<ShareShow, (state: ShareState) => boolean>> = {
  all: () => true,
  live: (state) => state === 'live' || state === 'week',
  week: (state) => state === 'week',
  ended: (state) => state === 'ended',
  revoked: (state) => state === 'revoked' || state === 'partly',
};

/** Which links a list shows. */
export interface ShareFilter {
  show: ShareShow;
  /** Only those that this user made; `undefined`: everybody's. */
  by: string | undefined;
  /** Text in what the list shows of a link. */
  text: string;
}

const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en');

/** The links of a filter. @param textOf what the list shows of a link, as one text */
export function filterRows(
  rows: readonly ShareRow[],
  filter: ShareFilter,
  textOf: (row: ShareRow) => string,
  now: Date,
): ShareRow[] {
  const sought = fold(filter.text.trim());
  return rows.filter(
    (row) =>
      isShown[filter.show](stateOf(row, now)) &&
      (filter.by === undefined || filter.by === row.by) &&
      (sought === '' || fold(textOf(row)).includes(sought)),
  );
}

const keys: Readonly<Record<string, (row: ShareRow) => number | string>> = {
  until: ({ expiresAt }) => expiresAt?.getTime() ?? Infinity,
  created: ({ created }) => created.getTime(),
  kind: ({ kind }) => kind,
  studies: ({ studies }) => studies,
  recipient: ({ recipient }) => recipient,
};

/** The columns by which links can be sorted. */
export const sortableColumns: readonly string[] = Object.keys(keys);

/** Links in an order; a link that never ends comes after all others. */
export function sortRows(rows: readonly ShareRow[], { column, descending }: Sort): ShareRow[] {
  const key = keys[column] ?? keys['created'];
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [key?.(a) ?? '', key?.(b) ?? ''];
    if (typeof x === 'string' && typeof y === 'string') return sign * x.localeCompare(y);
    return x === y ? 0 : x < y ? -sign : sign;
  });
}
