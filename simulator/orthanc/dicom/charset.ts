/** DICOM's defined terms for character sets, and the labels of the Encoding Standard that decode them. */
const LABELS: Readonly<Record<string, string>> = {
  '100': 'windows-1252',
  '101': 'iso-8859-2',
  '109': 'iso-8859-3',
  '110': 'iso-8859-4',
  '126': 'iso-8859-7',
  '127': 'iso-8859-6',
  '138': 'iso-8859-8',
  '144': 'iso-8859-5',
  '148': 'iso-8859-9',
  '166': 'windows-874',
  '13': 'shift_jis',
  '87': 'iso-2022-jp',
  '149': 'euc-kr',
  '192': 'utf-8',
};

function labelOf(term: string): string {
  if (term.startsWith('GB')) return 'gb18030';
  const number = /IR (\d+)/.exec(term)?.[1];
  return (number === undefined ? undefined : LABELS[number]) ?? 'windows-1252';
}

/**
 * A decoder for `SpecificCharacterSet`. Of several terms (code extensions) the last one that has a decoder is taken, and
 * Korean's and Chinese's escape sequences are left out, which is right for the files met in practice.
 */
export function decoderFor(specificCharacterSet: string): (bytes: Uint8Array) => string {
  const terms = specificCharacterSet
    .split('\\')
    .map((term) => term.trim())
    .filter((term) => term !== '');
  const label = labelOf(terms.at(-1) ?? '');
  const decoder = new TextDecoder(label);
  const escapes = new RegExp(`${String.fromCodePoint(0x1b)}\\$?[()][A-Z]`, 'g');
  return (bytes) => {
    const text = decoder.decode(bytes);
    return label === 'iso-2022-jp' ? text : text.replaceAll(escapes, '');
  };
}
