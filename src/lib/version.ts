/** Which version of the console this is, and of which commit: `0.1.0 (1a2b3c4)`. The build writes it into the page; empty without one. */
export const version: string =
  globalThis.document?.querySelector<HTMLMetaElement>('meta[name="castellan-version"]')?.content ?? '';
