import { folded, type Command } from './commands.ts';

/** What was found for a text on a server. */
export interface Finds {
  readonly commands: readonly Command[];
  readonly isPending: boolean;
  readonly hasFailed: boolean;
}

/** How many of each kind are listed that are found without asking a server. */
const maxKnown = 5;

/** The known names that have a text, those that begin with it first. */
export function namesWith(names: Iterable<string>, text: string): string[] {
  const sought = folded(text);
  const found = [...names].filter((name) => folded(name).includes(sought));
  const begins = (name: string): number => (folded(name).startsWith(sought) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b) || a.localeCompare(b)).slice(0, maxKnown);
}
