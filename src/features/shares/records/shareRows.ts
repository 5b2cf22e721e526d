import type { RecordedStudy, ShareRecord } from '#api/orthanc/shareRecords.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import type { Sort } from '#ui/table/column.ts';
import type { DeviceRecord } from './deviceRecords.ts';

/** A link in the list: its record on the server combined with what is stored on this device. */
export interface ShareRow extends ShareRecord {
  /** The studies with its record that this user can see. */
  shown: readonly Study[];
  /** Orthanc's ids of the studies, as far as they are known. */
  studyIds: readonly string[];
  recipient: string;
  note: string;
  onServer: boolean;
}

/** The state of a link. `week`: it works and expires within seven days. */
export type ShareState = 'live' | 'week' | 'ended';

const week = 7 * 86_400_000;

/** The state of a link at a moment. */
export function stateOf({ expiresAt }: Pick<ShareRecord, 'expiresAt'>, now: Date): ShareState {
  if (!expiresAt) return 'live';
  const left = expiresAt.getTime() - now.getTime();
  if (left <= 0) return 'ended';
  return left <= week ? 'week' : 'live';
}

/** One row for each link. A link to several studies has a record on each of them; the text on the device adds its recipient. */
export function shareRows(recorded: readonly RecordedStudy[], device: readonly DeviceRecord[]): ShareRow[] {
  const rows = new Map<string, ShareRow>();
  for (const { study, records } of recorded) {
    for (const record of records) {
      const row = rows.get(record.id);
      rows.set(record.id, {
        ...record,
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
        : { ...record, shown: [], onServer: false },
    );
  }
  return [...rows.values()];
}

/** Which links a list shows. */
export interface ShareFilter {
  show: 'all' | 'live' | 'week' | 'ended';
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
  return rows.filter((row) => {
    const state = stateOf(row, now);
    const isShown =
      filter.show === 'all' || filter.show === state || (filter.show === 'live' && state === 'week');
    return (
      isShown &&
      (filter.by === undefined || filter.by === row.by) &&
      (sought === '' || fold(textOf(row)).includes(sought))
    );
  });
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
