/** A chip's border, padding and distance to the next one, in CSS pixels. */
const aroundName = 20;
/** The room for "+12" behind the chips. */
const forRest = 28;
/** A character of a chip's 12 px letters: about as wide as this, and twice that in East Asian scripts. */
const character = 6.8;
const isWide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/;

const widthOf = (name: string): number =>
  Array.from(name).reduce((sum, one) => sum + (isWide.test(one) ? 2 * character : character), aroundName);

/**
 * How many chips stand side by side with their names in full, by an estimate that needs no drawing; at least one, cut short if it must be.
 * @param width the room for all of them and for the number of the others, in CSS pixels
 */
export function fittingChips(names: readonly string[], width: number): number {
  let used = 0;
  for (const [index, name] of names.entries()) {
    used += widthOf(name);
    const isLast = index === names.length - 1;
    if (used + (isLast ? 0 : forRest) > width) return Math.max(1, index);
  }
  return names.length;
}
