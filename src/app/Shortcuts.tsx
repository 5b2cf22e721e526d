import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import type { PaletteKind } from './CommandPalette.tsx';

const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette.tsx')).CommandPalette }));

/** The keys that work on every page: Ctrl-K (⌘-K) goes anywhere, `?` lists the keys. */
export function Shortcuts() {
  const [kind, setKind] = useState<PaletteKind>();
  useHotkeys([['shift+?', () => setKind('keys')]]);
  // Also while somebody types: it is no letter.
  useHotkeys([['mod+K', () => setKind('screens')]], []);
  return kind ? (
    <Suspense fallback={null}>
      <CommandPalette kind={kind} onClose={() => setKind(undefined)} />
    </Suspense>
  ) : null;
}
