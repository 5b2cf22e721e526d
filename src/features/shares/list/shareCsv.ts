import type { Study } from '#api/orthanc/studies/study.ts';
import { stateOf, type ShareRow } from '#features/shares/records/shareRows.ts';
import type { ShareListMessages } from '#features/shares/shareMessages.ts';
import { toCsv } from '#lib/text/csv.ts';

/** What the file needs besides the links. */
interface CsvContext {
  t: Pick<ShareListMessages, 'columns' | 'states' | 'never' | 'onServer' | 'onDevice'>;
  nameOfStudy: (study: Study) => string;
  nameOfKind: (kind: string) => string;
  /** People's names by id. */
  names: ReadonlyMap<string, string>;
  now: Date;
}

/** The links as CSV; moments in UTC (ISO 8601), so that a spreadsheet in any zone reads them alike. */
export function shareCsv(rows: readonly ShareRow[], context: CsvContext): string {
  const { t, names } = context;
  const { id, state, expiresAt, created, studies, kind, by, recipient, note, storage } = t.columns;
  const { revokedAt, revokedBy } = t.columns;
  return toCsv([
    [id, state, expiresAt, created, studies, kind, by, recipient, note, storage, revokedAt, revokedBy],
    ...rows.map((row) => [
      row.id,
      t.states[stateOf(row, context.now)],
      row.expiresAt?.toISOString() ?? t.never,
      row.created.toISOString(),
      row.shown.length > 0 ? row.shown.map(context.nameOfStudy).join(' | ') : row.studyIds.join(' | '),
      context.nameOfKind(row.kind),
      names.get(row.by) ?? row.by,
      row.recipient,
      row.note,
      row.onServer ? t.onServer : t.onDevice,
      row.revoked?.at.toISOString() ?? '',
      row.revoked ? (names.get(row.revoked.by) ?? row.revoked.by) : '',
    ]),
  ]);
}
