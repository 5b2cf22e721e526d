import { setPageLanguage } from '#locales/pageLanguage.ts';
import { originStorage } from '#lib/safeStorage.ts';

/** Where Mantine keeps the choice between light and dark. */
const schemeKey = 'mantine-color-scheme-value';

/**
 * Puts what index.html shows before any script into the reader's language and colors. Its styles (src/ui/look/staticPage.css) choose by the
 * attributes of `<html>`.
 */
export function prepareStaticPage(language: string): void {
  setPageLanguage(language);
  const scheme = originStorage.getItem(schemeKey);
  if (scheme === 'light' || scheme === 'dark')
    document.documentElement.dataset['mantineColorScheme'] = scheme;
}

/** Has the static page say at once that loading failed and what to do, which it otherwise says when it takes long. */
export function tellLate(): void {
  document.documentElement.dataset['late'] = '';
}
