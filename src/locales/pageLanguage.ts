/** Languages that are written from right to left; of these the console has none yet. */
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** Says on the page's root which language it is in, and which way that is written: screen readers, hyphens and the layout go by it. */
export function setPageLanguage(language: string): void {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = rightToLeft.has(language) ? 'rtl' : 'ltr';
}
