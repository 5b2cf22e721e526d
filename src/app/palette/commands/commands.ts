/** Something that the palette can do. */
export interface Command {
  id: string;
  /** What it is called, in the reader's words. */
  name: string;
  /** Under which heading it stands: "Go to", "Language". */
  group: string;
  run: () => void;
}

/** A text as it is compared: without case and accents. */
/** A text without case and accents. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * The commands that are meant: each word typed begins a word of the name or of the heading. Those whose name begins with what was typed
 * come first, otherwise the order stays.
 */
export function matchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const sought = wordsOf(typed);
  const fits = commands.filter(({ name, group }) => {
    const words = wordsOf(`${name} ${group}`);
    return sought.every((word) => words.some((one) => one.startsWith(word)));
  });
  const start = folded(typed.trim());
  const isFirst = ({ name }: Command): boolean => folded(name).startsWith(start);
  return [...fits.filter(isFirst), ...fits.filter((command) => !isFirst(command))];
}

/** The command that comes `by` places after another, around the ends. */
export function stepFrom(place: number, by: number, count: number): number {
  return count === 0 ? 0 : (place + by + count) % count;
}
