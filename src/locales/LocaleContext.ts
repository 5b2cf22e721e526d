import { createContext, use } from 'react';
import type { Catalog } from './catalog.ts';
import type { Language } from './languages.ts';

/** What the reader's language and country mean for the page. */
export interface Locale {
  language: Language;
  /** BCP 47 tag for `Intl` (dates, numbers), e.g. `en-GB`. */
  tag: string;
  setLanguage(language: Language): void;
}

/** Carries the reader's locale; the app and the landing page provide it. */
export const LocaleContext = createContext<Locale | undefined>(undefined);

/** The reader's locale. */
export function useLocale(): Locale {
  const locale = use(LocaleContext);
  if (!locale) throw new Error('useLocale needs a LocaleContext above it');
  return locale;
}

/** The messages of a part of the catalog in the reader's language; suspends until they are there. */
export function useMessages<Messages>(part: Catalog<Messages>): Messages {
  return use(part.load(useLocale().language));
}
