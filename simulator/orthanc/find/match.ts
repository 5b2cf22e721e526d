import { normalize } from '#simulator/dataset/indexed.ts';

/** Says whether one value of a tag satisfies a query. */
export type ValueTest = (value: string) => boolean;

const RANGED = new Set(['DA', 'TM', 'DT']);
const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A DICOM pattern (`*` any text, `?` one character) as a test of the whole value. */
function wildcard(pattern: string, caseSensitive: boolean): ValueTest {
  const source = Array.from(pattern, (c) => (c === '*' ? '.*' : c === '?' ? '.' : escape(c))).join('');
  const regex = new RegExp(`^${source}$`, caseSensitive ? 'su' : 'siu');
  return (value) => regex.test(value);
}

/**
 * The test that a query's text stands for, as Orthanc reads it: a range where the tag is a date or time, then a list
 * (backslashes), then wildcards, else equality. Case is ignored unless asked for; accents are never folded. An empty text
 * is no condition: `undefined`.
 */
export function valueTest(vr: string, text: string, caseSensitive: boolean): ValueTest | undefined {
  if (text === '') return undefined;
  const fold = (value: string): string => (caseSensitive ? value : value.toLowerCase());
  const dash = text.indexOf('-');
  if (RANGED.has(vr) && dash !== -1) {
    const [from, to] = [text.slice(0, dash), text.slice(dash + 1)];
    if (from === '' && to === '') return undefined;
    // Compared as text: an empty value is in a range without a lower end (measured, docs/platform.md).
    return (value) => (from === '' || value >= from) && (to === '' || value <= to);
  }
  if (text.includes('\\')) {
    const wanted = new Set(text.split('\\').map(fold));
    return (value) => wanted.has(fold(value));
  }
  if (/[*?]/.test(text)) return wildcard(text, caseSensitive);
  const wanted = fold(text);
  return (value) => fold(value) === wanted;
}

/**
 * The test by which the index looks for a text in a normalized tag: both are normalized, so that `*é*` is asked as `**` and finds
 * every value. Orthanc counts by it alone; a find then drops from its page what does not match as it is.
 */
export function indexTest(vr: string, text: string): ValueTest | undefined {
  if (text === '') return undefined;
  const asked = text.split('\\').map(normalize).join('\\');
  const matches = asked === '' ? (value: string) => value === '' : valueTest(vr, asked, true);
  return matches && ((value) => matches(normalize(value)));
}
