import { useMemo, useState, useTransition, type ReactNode } from 'react';
import { deviceStorage } from '#lib/safeStorage.ts';
import { LocaleContext, type Locale } from './LocaleContext.ts';
import { chooseLanguage, chooseLocale, type Language } from './languages.ts';

const storageKey = 'castellan.language';

/** The language that the reader chose before on this device, else the browser's. */
export function initialLanguage(): Language {
  return chooseLanguage(deviceStorage.getItem(storageKey), navigator.languages);
}

/** Provides the reader's language; a choice is kept on this device and the page keeps showing the old one until the new is there. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage);
  const [, startTransition] = useTransition();
  const locale = useMemo<Locale>(
    () => ({
      language,
      tag: chooseLocale(language, navigator.languages),
      setLanguage(next) {
        deviceStorage.setItem(storageKey, next);
        document.documentElement.lang = next;
        startTransition(() => setLanguage(next));
      },
    }),
    [language],
  );
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}
