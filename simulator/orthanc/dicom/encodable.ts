import { decoderFor } from './charset.ts';

const ASCII_END = 0x80;
const tables = new Map<string, ReadonlySet<string>>();

/** All characters that one or two bytes of a character set give. */
function charactersOf(characterSet: string): ReadonlySet<string> {
  const known = tables.get(characterSet);
  if (known !== undefined) return known;
  const decode = decoderFor(characterSet);
  const characters = new Set<string>();
  for (let high = ASCII_END; high < 0x100; high += 1) {
    characters.add(decode(Uint8Array.of(high)));
    for (let low = 0x40; low < 0xff; low += 1) {
      const both = [...decode(Uint8Array.of(high, low))];
      if (both.length === 1) characters.add(both[0] ?? '');
    }
  }
  characters.delete('\uFFFD');
  tables.set(characterSet, characters);
  return characters;
}

/**
 * What Orthanc keeps of a text that it writes into a file: characters that the file's character set has. The others are dropped without a
 * word. Without a character set Orthanc takes Latin-1.
 */
export function encodable(characterSet: string | undefined): (text: string) => string {
  const terms = characterSet ?? '';
  if (terms.includes('192') || terms.includes('GB18030')) return (text) => text;
  const isLatin1 = terms === '' || terms.endsWith('IR 100');
  const fits = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0;
    if (code < ASCII_END) return true;
    return isLatin1 ? code >= 0xa0 && code <= 0xff : charactersOf(terms).has(character);
  };
  return (text) => [...text].filter(fits).join('').trimEnd();
}
