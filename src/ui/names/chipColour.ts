/** Stable 32-bit hash of a text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** The hue (0–359) of a name: the same name has the same colour everywhere and always. */
export function hueOf(name: string): number {
  return hash(name) % 360;
}
