import { decoderFor } from './charset.ts';

const ASCII_END = 0x80;
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The one or two bytes of each character that a character set has beyond ASCII. */
function bytesOf(characterSet: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(characterSet);
  if (known !== undefined) return known;
  const decode = decoderFor(characterSet);
  const table = new Map<string, readonly number[]>();
  for (let high = ASCII_END; high < 0x100; high += 1) {
    table.set(decode(Uint8Array.of(high)), [high]);
    for (let low = 0x40; low < 0xff; low += 1) {
      const both = Array.from(decode(Uint8Array.of(high, low)));
      if (both.length === 1 && !table.has(both[0] ?? '')) table.set(both[0] ?? '', [high, low]);
    }
  }
  table.delete('\uFFFD');
  tables.set(characterSet, table);
  return table;
}

const isUnicode = (characterSet: string): boolean => characterSet.includes('192');
/** Without a character set Orthanc takes Latin-1. */
const isLatin1 = (characterSet: string): boolean => characterSet === '' || characterSet.endsWith('IR 100');

function encoded(character: string, characterSet: string): readonly number[] | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < ASCII_END) return [code];
  if (isLatin1(characterSet)) return code >= 0xa0 && code <= 0xff ? [code] : undefined;
  return bytesOf(characterSet).get(character);
}

/** A text as bytes of a character set; what it doesn't have is left out. */
export function encoderFor(characterSet = ''): (text: string) => Uint8Array {
  if (isUnicode(characterSet)) return (text) => new TextEncoder().encode(text);
  return (text) =>
    Uint8Array.from(Array.from(text).flatMap((character) => encoded(character, characterSet) ?? []));
}

/**
 * What Orthanc keeps of a text that it writes into a file: characters that the file's character set has. The others are dropped without a
 * word.
 */
export function encodable(characterSet = ''): (text: string) => string {
  if (isUnicode(characterSet)) return (text) => text;
  const fits = (character: string): boolean => encoded(character, characterSet) !== undefined;
  return (text) => Array.from(text).filter(fits).join('').trimEnd();
}
