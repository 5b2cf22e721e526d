import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import '#ui/look/base.css';
import { Suspense, type ReactNode } from 'react';
import { LocaleProvider } from '#locales/LocaleProvider.tsx';
import { cssVariables, theme } from '#ui/look/theme.ts';

/** Look and language: what every page of the console needs, before anybody has signed in. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        cssVariablesResolver={cssVariables}
        // Mantine's default variables as a sheet are 4 kB of the first visit; the provider can write them all.
        deduplicateCssVariables={false}
      >
        <LocaleProvider>
          <Suspense fallback={null}>{children}</Suspense>
        </LocaleProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
