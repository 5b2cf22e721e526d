const maxLength = 80;

/** A name for a file from a text of the server's: letters, digits and what is harmless in every system, `fallback` where nothing is left. */
export function fileNameOf(text: string, fallback: string): string {
  const name = text
    .replaceAll(/[^\p{L}\p{M}\p{N} ._-]+/gu, '_')
    .replaceAll(/^[ ._-]+|[ ._-]+$/g, '')
    .slice(0, maxLength);
  return name || fallback;
}
