import { loosePattern } from '#api/orthanc/studies/textPattern.ts';
import { decideBox } from '#features/studies/search/box.ts';
import type { PrivateSearch, PublicSearch } from '#features/studies/search/searchState.ts';
import type { SearchChange } from '#features/studies/search/useStudySearch.ts';

/** Another way to seek what was typed as a name. */
export interface Alternative {
  kind: 'name' | 'accents' | 'patientId' | 'description';
  text: string;
  change: SearchChange;
}

/** How many are tried. */
const most = 4;

/** Names in another order: "Lars De Smet" or "Anna Maria Weber" is stored in the archive with the family name first. */
export function otherOrders(text: string): readonly string[] {
  const sides = text.split(',').map((side) => side.trim());
  const [before = '', after = ''] = sides;
  if (sides.length === 2 && before && after) return [`${after}, ${before}`];
  const words = text.split(/[\s,^]+/).filter(Boolean);
  const [first = '', ...rest] = words;
  if (words.length < 2) return [];
  const firstLast = `${rest.join(' ')}, ${first}`;
  const lastFirst = `${words.at(-1) ?? ''}, ${words.slice(0, -1).join(' ')}`;
  return [...new Set([firstLast, lastFirst])];
}

/**
 * What to try when a name finds nothing, at most four: the words in another order, letters with accents, the same text as an ID or
 * a description. None if no name was searched, or one with wildcards or quotes: those are deliberate.
 */
export function alternativesTo(open: PublicSearch, hidden: PrivateSearch): readonly Alternative[] {
  const inBox = hidden.box.trim() !== '';
  const text = (inBox ? hidden.box : hidden.patientName).trim();
  if (text === '' || /[*?"\\]/.test(text)) return [];
  if (inBox && (hidden.boxKind || decideBox(hidden.box)) !== 'PatientName') return [];
  const asName = (name: string, ignoresAccents: boolean): SearchChange => ({
    hidden: inBox
      ? { box: name, boxKind: 'PatientName', ignoresAccents }
      : { patientName: name, ignoresAccents },
  });
  const none = inBox ? { box: '', boxKind: '' as const } : { patientName: '' };
  const isWord = !/\s/.test(text);
  const asId: Alternative = {
    kind: 'patientId',
    text,
    change: { hidden: inBox ? { box: text, boxKind: 'PatientID' } : { ...none, patientId: text } },
  };
  const alternatives: (Alternative | false)[] = [
    ...otherOrders(text).map((name): Alternative => ({
      kind: 'name',
      text: name,
      change: asName(name, false),
    })),
    !hidden.ignoresAccents &&
      loosePattern(text) !== undefined && { kind: 'accents', text, change: asName(text, true) },
    isWord && hidden.patientId === '' && asId,
    open.description === '' && {
      kind: 'description',
      text,
      change: { hidden: none, open: { description: text } },
    },
  ];
  return alternatives.filter((one) => one !== false).slice(0, most);
}
