/** DICOM's single-byte character sets (PS3.3 C.12.1.1.2), by the name under which browsers decode their upper half. */
const encodings: Readonly<Record<string, string>> = {
  'ISO_IR 100': 'iso-8859-1',
  'ISO_IR 101': 'iso-8859-2',
  'ISO_IR 109': 'iso-8859-3',
  'ISO_IR 110': 'iso-8859-4',
  'ISO_IR 144': 'iso-8859-5',
  'ISO_IR 127': 'iso-8859-6',
  'ISO_IR 126': 'iso-8859-7',
  'ISO_IR 138': 'iso-8859-8',
  'ISO_IR 148': 'iso-8859-9',
  'ISO_IR 166': 'iso-8859-11',
};

/** Browsers read Latin-1 as Windows-1252, which differs only below this byte. */
const firstUpper = 0xa0;

function upperHalf(encoding: string): ReadonlySet<string> {
  const bytes = Uint8Array.from({ length: 0x100 - firstUpper }, (_, index) => firstUpper + index);
  return new Set(new TextDecoder(encoding).decode(bytes).replaceAll('\uFFFD', ''));
}

const isAscii = (character: string): boolean => (character.codePointAt(0) ?? 0) < 0x80;

/**
 * The characters of a text that a file's SpecificCharacterSet can't hold, each once. Orthanc drops them without a word ("Crâne é 日本"
 * becomes "Crâne é"). `undefined`: can't tell, for a set of several bytes or several sets. Without a set, the standard allows ASCII only.
 */
export function droppedCharacters(characterSet: string | undefined, text: string): string[] | undefined {
  const characters = [...new Set(text)].filter((character) => !isAscii(character));
  const name = characterSet?.trim() ?? '';
  if (characters.length === 0 || name === 'ISO_IR 192') return [];
  if (name === '' || name === 'ISO_IR 6') return characters;
  const encoding = Object.hasOwn(encodings, name) ? encodings[name] : undefined;
  if (encoding === undefined) return undefined;
  const held = upperHalf(encoding);
  return characters.filter((character) => !held.has(character));
}
