import type { Study } from '#api/orthanc/studies/study.ts';
import { stateOf, type ShareRow } from '#features/shares/notes/shareRows.ts';
import type { ShareListMessages } from '#features/shares/shareMessages.ts';
import { toCsv } from '#lib/text/csv.ts';

interface Words {
  t: Pick<ShareListMessages, 'columns' | 'states' | 'never' | 'onServer' | 'onDevice'>;
  nameOfStudy: (study: Study) => string;
  nameOfKind: (kind: string) => string;
  names: ReadonlyMap<string, string>;
  now: Date;
}

/** The links as CSV; moments in UTC (ISO 8601), so that a spreadsheet in any zone reads them alike. */
export function shareCsv(rows: readonly ShareRow[], words: Words): string {
  const { t, names } = words;
  const { id, state, until, created, studies, kind, by, recipient, remark, place } = t.columns;
  return toCsv([
    [id, state, until, created, studies, kind, by, recipient, remark, place],
    ...rows.map((row) => [
      row.id,
      t.states[stateOf(row, words.now)],
      row.until?.toISOString() ?? t.never,
      row.created.toISOString(),
      row.shown.length > 0 ? row.shown.map(words.nameOfStudy).join(' | ') : row.studyIds.join(' | '),
      words.nameOfKind(row.kind),
      names.get(row.by) ?? row.by,
      row.recipient,
      row.remark,
      row.onServer ? t.onServer : t.onDevice,
    ]),
  ]);
}
