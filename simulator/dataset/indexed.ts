/** The tags that Orthanc's index keeps twice: as they are, and normalized for searching and sorting. */
const NORMALIZED: ReadonlySet<string> = new Set([
  'AccessionNumber',
  'PatientID',
  'PatientName',
  'StudyDescription',
]);

/** Whether Orthanc searches and sorts this tag by its normalized value (docs/platform.md, "Orthanc with SQLite"). */
export const isNormalized = (keyword: string): boolean => NORMALIZED.has(keyword);

/**
 * A value as the index normalizes it: letters outside ASCII and control characters left out, `_` and `%` turned into a space, upper
 * case, no spaces around.
 */
export const normalize = (value: string): string =>
  (/[_%]|[^ -~]/.test(value) ? value.replaceAll(/[_%]/g, ' ').replaceAll(/[^ -~]/g, '') : value)
    .toUpperCase()
    .trim();

/** The text by which Orthanc sorts a value of this tag. */
export const sortText = (keyword: string, value: string): string =>
  isNormalized(keyword) ? normalize(value) : value;

/** How two of these texts are ordered: by code units, as a database does, the empty one first. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
