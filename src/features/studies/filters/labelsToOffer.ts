/** The labels to choose from: those chosen first, also when they are no longer in use, then the others that contain the text. */
export function labelsToOffer(
  inUse: readonly string[],
  chosen: readonly string[],
  wanted: string,
): readonly string[] {
  const sought = wanted.trim().toLowerCase();
  const others = inUse.filter((label) => !chosen.includes(label) && label.toLowerCase().includes(sought));
  return [...chosen, ...others];
}
