/** Without letters that are mistaken for one another when read aloud or copied by hand: no I, O, l, 0, 1. */
const alphabets = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'] as const;
const everything = alphabets.join('');
const groups = 4;
const groupLength = 5;

/** A random letter of a text, each as likely as the others. */
function pick(letters: string): string {
  const fair = 256 - (256 % letters.length);
  for (;;) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) return letters.charAt(byte % letters.length);
  }
}

/**
 * A first password to be read out or typed once: four groups of five letters and digits, about 110 random bits. It holds upper
 * and lower case, digits and hyphens, so that the usual password policies take it.
 */
export function generatePassword(): string {
  for (;;) {
    const letters = Array.from({ length: groups * groupLength }, () => pick(everything));
    const isComplete = alphabets.every(
      (alphabet) => letters.filter((letter) => alphabet.includes(letter)).length >= 2,
    );
    if (!isComplete) continue;
    const group = (index: number) => letters.slice(index * groupLength, (index + 1) * groupLength).join('');
    return Array.from({ length: groups }, (_, index) => group(index)).join('-');
  }
}
