import { isAlone, likenessOf, type ChosenFile } from './chosenFile.ts';

/** Files that are alike. */
interface Alike {
  readonly first: ChosenFile;
  /** Another one came. */
  hasOthers: boolean;
  /** It was taken for a copy of the first, so it isn't sent so far. */
  heldBack?: ChosenFile | undefined;
}

/**
 * Tells which of the chosen files are to be sent. A file chosen alone and with its folder is sent once. Where it isn't certain that two are
 * the same, both are sent: Orthanc keeps one of two copies, but an image that isn't sent is missing.
 */
export class ChosenOnce {
  readonly #seen = new Map<string, Alike>();
  readonly #inPlace = new Set<string>();

  /** The files that this one adds: none for a copy, and one more when what was taken for a copy may be none. */
  take(one: ChosenFile): readonly ChosenFile[] {
    const likeness = likenessOf(one);
    const inPlace = `${one.path}\n${likeness}`;
    if (this.#inPlace.has(inPlace)) return [];
    this.#inPlace.add(inPlace);
    const alike = this.#seen.get(likeness);
    if (!alike) {
      this.#seen.set(likeness, { first: one, hasOthers: false });
      return [one];
    }
    const isCopy = !alike.hasOthers && isAlone(alike.first) !== isAlone(one);
    const before = alike.heldBack;
    alike.hasOthers = true;
    alike.heldBack = isCopy ? one : undefined;
    if (isCopy) return [];
    return before ? [before, one] : [one];
  }
}
