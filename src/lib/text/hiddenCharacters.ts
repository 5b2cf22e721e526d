/**
 * Characters by which a name looks like another one: without a shape of their own, or turning the direction of the text around them.
 * Control, format and lone surrogate characters, line separators, everything that Unicode says may be drawn as nothing (Hangul fillers,
 * variation selectors …), and two blank signs.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}]/u;

/** Spaces other than the one on the keyboard. */
const foreignSpace = /(?! )\p{Zs}/u;

/** In Arabic, Indic and other scripts these two say how letters join: part of how a name is written. */
const joiner = /[\u200C\u200D]/;
const joiningScript =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Alphabets with letters of the same shape. */
const alike = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
] as const;

/** `identifier`: a role, user name or label, which must not look like another; `prose`: names of people, sentences. */
export type TextKind = 'identifier' | 'prose';

/** A run of a text that is shown as it is, or a character that deceives: one that is not seen, or a letter of another alphabet in a word. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hidden' | 'lookalike'; readonly text: string; readonly code: string };

/** A character as Unicode names its place: `U+200B`. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Latin letters, digits and the signs of European texts: none is hidden, and all letters are of one alphabet. Most texts end here. */
const plain = /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u024F\u2013\u2014\u2018-\u201D\u2022\u2026]*$/;

function isHidden(characters: readonly string[], index: number, kind: TextKind): boolean {
  const character = characters[index] ?? '';
  if (kind === 'identifier') return hidden.test(character) || foreignSpace.test(character);
  if (joiner.test(character)) return !joiningScript.test(characters[index - 1] ?? '');
  // Line breaks stand in the words of servers; they have a shape.
  return hidden.test(character) && !/[\t\n\r]/.test(character);
}

const alphabetOf = (letter: string): string | undefined =>
  alike.find(([, pattern]) => pattern.test(letter))?.[0];

/** The letters of a word that are of another alphabet than most of it, in a word of several alphabets. */
function foreignLetters(word: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const letter of word) {
    const alphabet = alphabetOf(letter);
    if (alphabet !== undefined) counts.set(alphabet, (counts.get(alphabet) ?? 0) + 1);
  }
  if (counts.size < 2) return new Set();
  const most = Math.max(...counts.values());
  const main = alike.map(([name]) => name).find((name) => counts.get(name) === most);
  return new Set(Array.from(word).filter((letter) => (alphabetOf(letter) ?? main) !== main));
}

function markWord(word: string): TextPiece[] {
  const foreign = foreignLetters(word);
  if (foreign.size === 0) return [{ kind: 'text', text: word }];
  return Array.from(word, (text) =>
    foreign.has(text) ? { kind: 'lookalike', text, code: codeOf(text) } : { kind: 'text', text },
  );
}

/** A text with what deceives in it set apart; `undefined`: nothing does. */
export function deceptivePieces(text: string, kind: TextKind): readonly TextPiece[] | undefined {
  if (plain.test(text)) return undefined;
  const characters = Array.from(text);
  const pieces: TextPiece[] = [];
  let seen = '';
  const close = (): void => {
    for (const part of seen.match(/[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu) ?? []) pieces.push(...markWord(part));
    seen = '';
  };
  for (const [index, character] of characters.entries()) {
    if (!isHidden(characters, index, kind)) {
      seen += character;
      continue;
    }
    close();
    pieces.push({ kind: 'hidden', text: character, code: codeOf(character) });
  }
  close();
  return pieces.some((piece) => piece.kind !== 'text') ? pieces : undefined;
}

/** The first character of a new name that cannot be seen, as `U+200B`; `undefined`: there is none. */
export function hiddenCharacterIn(text: string, kind: TextKind): string | undefined {
  const piece = deceptivePieces(text, kind)?.find((one) => one.kind === 'hidden');
  return piece && 'code' in piece ? piece.code : undefined;
}

/** The first letter of a name that is of another alphabet than the rest of its word; `undefined`: there is none. */
export function lookalikeIn(text: string): { letter: string; code: string } | undefined {
  const piece = deceptivePieces(text, 'prose')?.find((one) => one.kind === 'lookalike');
  return piece && 'code' in piece ? { letter: piece.text, code: piece.code } : undefined;
}

/** How a character that deceives is shown in plain text: in its place, or after the letter that only looks like another. */
export const markOf = (piece: Exclude<TextPiece, { kind: 'text' }>): string => `⟨${piece.code}⟩`;

/** A text with a visible mark for each character that deceives, for where only text can stand. */
export function markedText(text: string, kind: TextKind): string {
  const pieces = deceptivePieces(text, kind);
  if (pieces === undefined) return text;
  return pieces
    .map((piece) =>
      piece.kind === 'text' ? piece.text : (piece.kind === 'lookalike' ? piece.text : '') + markOf(piece),
    )
    .join('');
}

// Letters of Hebrew, Arabic and their neighbors in Unicode: with one of these a text runs from right to left.
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/** Whether the text was put together here before: isolates that open and close as they must. */
function isIsolatedAlready(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === firstStrongIsolate) depth += 1;
    if (character === popIsolate) depth -= 1;
    if (depth < 0 || character === '\u2066' || character === '\u2067') return false;
  }
  return depth === 0 && text.includes(firstStrongIsolate) && rightToLeft.test(text);
}

/**
 * A text as it can stand in a sentence of another direction: isolated where it runs from right to left, so that it turns nothing but
 * itself, and marked where it deceives. A text of left-to-right letters comes back as it is.
 */
export function inSentence(text: string): string {
  if (plain.test(text)) return text;
  const marked = isIsolatedAlready(text)
    ? text
        .split(/([\u2068\u2069])/)
        .map((part) => (/[\u2068\u2069]/.test(part) ? part : markedText(part, 'prose')))
        .join('')
    : markedText(text, 'prose');
  return rightToLeft.test(marked) ? firstStrongIsolate + marked + popIsolate : marked;
}
