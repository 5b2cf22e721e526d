import { foldAccents } from '#lib/text/foldAccents.ts';

/** A letter outside ASCII that has another case: indexes keep names without it, or do not find it (docs/platform.md). */
const isAccented = (character: string): boolean =>
  (character.codePointAt(0) ?? 0) > 0x7f && character.toLowerCase() !== character.toUpperCase();

/** How many letters and digits of a text every index keeps as they are. */
export const plainLetters = (text: string): number => (text.match(/[A-Za-z0-9]/g) ?? []).length;

/** Plain letters that a text must have for an index to narrow anything down by it. */
export const enough = 2;

/**
 * Whether accented letters of this text are sent as `*`, which matches them in every index: only if enough plain letters
 * remain that the answer is not the whole archive.
 */
export function hidesAccents(text: string): boolean {
  const characters = Array.from(text.normalize('NFC'));
  return characters.some(isAccented) && plainLetters(text.normalize('NFC')) >= enough;
}

/**
 * What is sent for a text: wildcards are added around it and for the blanks and commas of a name, unless it is quoted or has
 * its own. A backslash would make it a list: it becomes `?`. Nothing to look for gives an empty text.
 */
export function textPattern(text: string): string {
  const given = text.normalize('NFC').trim();
  const quoted = /^"(.*)"$/.exec(given);
  const hides = hidesAccents(given);
  const sent = Array.from(quoted?.[1] ?? given.replaceAll('"', ''), (character) =>
    character === '\\' ? '?' : hides && isAccented(character) ? '*' : character,
  );
  const plain = sent.join('').trim();
  if (plain === '' || quoted || /[*?]/.test(given)) return plain.replaceAll(/\*+/g, '*');
  return `*${plain.replaceAll(/[\s,]+/g, '*')}*`.replaceAll(/\*+/g, '*');
}

const escaped = (text: string): string => text.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);

/** A text as a test of the whole value, accents told apart. */
export function accentTest(text: string): (value: string) => boolean {
  const given = text.normalize('NFC').trim();
  const quoted = /^"(.*)"$/.exec(given)?.[1];
  const words = quoted ?? `*${given.replaceAll('"', '').replaceAll(/[\s,]+/g, '*')}*`;
  const source = escaped(words).replaceAll('*', '.*').replaceAll('?', '.');
  const pattern = new RegExp(`^${source}$`, 'isu');
  return (value) => pattern.test(value.normalize('NFC'));
}

/** Letters that often carry an accent: vowels, and consonants that have one in some languages. */
const vowels = /[aeiouyαεηιουω]/iu;
const withConsonants = /[aeiouycnszαεηιουω]/iu;

/** Plain letters that must remain where consonants are left open too. */
const enoughConsonants = 3;

/**
 * What is sent for a name in which any letter may have an accent that wasn't typed: `*` matches it, as indexes leave it out
 * (docs/platform.md). @returns undefined where too little remains to search by
 */
export function loosePattern(text: string): string | undefined {
  const plain = foldAccents(text)
    .replaceAll(/["*?\\]/g, '')
    .trim();
  const open = (letters: RegExp): string =>
    Array.from(plain, (character) => (letters.test(character) ? '*' : character)).join('');
  const wide = open(withConsonants);
  const sent = plainLetters(wide) >= enoughConsonants ? wide : open(vowels);
  if (Array.from(sent).filter((character) => /[\p{L}\p{N}]/u.test(character)).length < enough)
    return undefined;
  return `*${sent.replaceAll(/[\s,^]+/g, '*')}*`.replaceAll(/\*+/g, '*');
}

/** The same as a test of the whole value: accents do not count, nor how "ü" is written without one ("ue"). */
export function looseTest(text: string): (value: string) => boolean {
  const plain = foldAccents(text)
    .replaceAll(/["*?\\]/g, '')
    .trim();
  const patterns = [plain, plain.replaceAll(/([aou])e/g, '$1')].map(
    (words) =>
      new RegExp(
        words
          .split(/[\s,^]+/)
          .map(escaped)
          .join('.*'),
        'su',
      ),
  );
  return (value) => {
    const folded = foldAccents(value);
    return patterns.some((pattern) => pattern.test(folded));
  };
}
