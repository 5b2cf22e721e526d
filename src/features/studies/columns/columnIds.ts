/** The columns that a list can have, in the order that they have at first. Those that the server can sort have the name of its sort key. */
export const columnIds = [
  'patientName',
  'patientId',
  'birthDate',
  'studyDate',
  'description',
  'modalities',
  'counts',
  'accessionNumber',
  'referringPhysician',
  'institution',
  'labels',
  'received',
] as const;

/** A column of the list of studies. */
export type ColumnId = (typeof columnIds)[number];

/** The columns that a text names, between commas and in its order; names of none are left out. */
export function columnsIn(text: string): readonly ColumnId[] {
  const named = text.split(',').flatMap((name) => columnIds.find((id) => id === name) ?? []);
  return [...new Set(named)];
}

/** The columns with one more: behind those that stand before it at first. */
export function withColumn(columns: readonly ColumnId[], id: ColumnId): readonly ColumnId[] {
  const place = columns.findLastIndex((one) => columnIds.indexOf(one) < columnIds.indexOf(id));
  return columns.toSpliced(place + 1, 0, id);
}

/** The columns with one of them elsewhere. @param by -1 towards the start, 1 towards the end; at an end nothing changes */
export function movedColumn(columns: readonly ColumnId[], id: ColumnId, by: -1 | 1): readonly ColumnId[] {
  const place = columns.indexOf(id);
  const next = place + by;
  if (place < 0 || next < 0 || next >= columns.length) return columns;
  return columns.toSpliced(place, 1).toSpliced(next, 0, id);
}
