import { useMemo, useState, useTransition, type ReactNode } from 'react';
import { LocaleContext, type Locale } from './LocaleContext.ts';
import { initialLanguage, keepLanguage } from './initialLanguage.ts';
import { chooseLocale } from './languages.ts';
import { setPageLanguage } from './pageLanguage.ts';

/** Provides the reader's language; a choice is kept on this device and the page keeps showing the old one until the new is there. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage);
  const [, startTransition] = useTransition();
  const locale = useMemo<Locale>(
    () => ({
      language,
      tag: chooseLocale(language, navigator.languages),
      setLanguage(next) {
        keepLanguage(next);
        setPageLanguage(next);
        startTransition(() => setLanguage(next));
      },
    }),
    [language],
  );
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}
