/** Letters that are not made of another one and an accent, and what they are taken for without it. */
const others: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};

/** A text in lower case without accents, to compare names by: "Müller" and "MULLER" are alike, "Γεωργίου" and "γεωργιου". */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđðıßæœς]/g, (letter) => others[letter] ?? letter)
    .normalize('NFC');
}
