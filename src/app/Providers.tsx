import '#ui/look/styles.ts';
import { MantineProvider } from '@mantine/core';
import { Suspense, type ReactNode } from 'react';
import { LocaleProvider } from '#locales/LocaleProvider.tsx';
import { cssVariables, theme } from '#ui/look/theme.ts';

/** Look and language: what every page of the console needs, before anybody has signed in. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={cssVariables}>
      <LocaleProvider>
        <Suspense fallback={null}>{children}</Suspense>
      </LocaleProvider>
    </MantineProvider>
  );
}
