import type { editions, Profile } from '#api/config/anonymizationProfile.ts';

/** The rules of an edition alone. */
export const plainProfile = (edition: (typeof editions)[number]): Profile => ({
  name: '',
  edition,
  keep: [],
  replace: {},
  remove: [],
});

/** The lists of a profile as they are typed, a tag in each line. */
export interface TypedProfile {
  readonly edition: (typeof editions)[number];
  readonly keep: string;
  /** `Tag = value`. */
  readonly replace: string;
  readonly remove: string;
}

/** The lists of a profile as a person edits them. */
export const typedProfile = ({ edition, keep, replace, remove }: Profile): TypedProfile => ({
  edition,
  keep: keep.join('\n'),
  replace: Object.entries(replace)
    .map(([tag, value]) => `${tag} = ${value}`)
    .join('\n'),
  remove: remove.join('\n'),
});

/** What is wrong with a line, and the line. */
export interface LineProblem {
  readonly kind: 'notTag' | 'identifier' | 'noValue' | 'twice';
  readonly line: string;
}

/** What makes a copy a copy is set by the console: kept, it would write over the original, or leave the patient known. */
const identifiers =
  /^(?:PatientID|PatientName|StudyInstanceUID|SeriesInstanceUID|SOPInstanceUID|SpecificCharacterSet|0010,00[12]0|0020,000[de]|0008,0018|0008,0005)$/i;

/** A keyword, or two groups of four hex digits; Orthanc takes `(gggg,eeee)` and `gggg-eeee` as well. */
const tag = /^(?:[A-Z][A-Za-z0-9]{2,63}|[0-9A-Fa-f]{4},[0-9A-Fa-f]{4})$/;

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

const inOneForm = (name: string): string =>
  name.replace(/^\(?([0-9A-Fa-f]{4})[,-]?([0-9A-Fa-f]{4})\)?$/, (_all, group: string, element: string) =>
    `${group},${element}`.toLowerCase(),
  );

/** Reads typed lists. What is wrong with them comes by line; whether Orthanc knows a tag, only Orthanc knows (`checkTags`). */
export function readProfile(
  name: string,
  typed: TypedProfile,
): { profile: Profile; problems: LineProblem[] } {
  const problems: LineProblem[] = [];
  const seen = new Set<string>();
  const read = (line: string, text: string): string | undefined => {
    const one = inOneForm(text.trim());
    const kind = !tag.test(one)
      ? 'notTag'
      : identifiers.test(one)
        ? 'identifier'
        : seen.has(one.toLowerCase())
          ? 'twice'
          : undefined;
    if (kind) problems.push({ kind, line });
    seen.add(one.toLowerCase());
    return kind ? undefined : one;
  };
  const list = (text: string): string[] => linesOf(text).flatMap((line) => read(line, line) ?? []);
  const keep = list(typed.keep);
  const remove = list(typed.remove);
  const replace: Record<string, string> = {};
  for (const line of linesOf(typed.replace)) {
    const [, before = '', value = ''] = /^([^=]*)=(.*)$/.exec(line) ?? [];
    if (before === '') problems.push({ kind: 'noValue', line });
    const one = before === '' ? undefined : read(line, before);
    if (one !== undefined) replace[one] = value.trim();
  }
  return { profile: { name, edition: typed.edition, keep, replace, remove }, problems };
}

/** All tags that a profile names. */
export const tagsOfProfile = ({ keep, replace, remove }: Profile): string[] => [
  ...keep,
  ...Object.keys(replace),
  ...remove,
];
