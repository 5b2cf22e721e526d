import { lazyPart } from '#ui/lazyPart.tsx';
import { usePageKeys } from '#ui/usePageKeys.ts';
import { Suspense, useState, type ReactNode } from 'react';
import { OpenOverlayContext, type Overlay } from './overlays.ts';

const Palette = lazyPart(async () => (await import('./Palette.tsx')).Palette);
const KeysHelp = lazyPart(async () => (await import('./KeysHelp.tsx')).KeysHelp);

const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

/**
 * Ctrl/⌘-K opens the palette, `?` the list of keys: not while the user types, and not over another dialog.
 * Both are loaded when they are first asked for.
 */
export function Overlays({ children }: { children: ReactNode }) {
  const [overlay, setOverlay] = useState<Overlay>();
  const openByKey = (wanted: Overlay) => (): void => {
    if (!isDialogOpen()) setOverlay(wanted);
  };
  usePageKeys([
    ['mod+K', openByKey('palette')],
    ['shift+?', openByKey('keys')],
  ]);
  const close = (): void => setOverlay(undefined);
  return (
    <OpenOverlayContext value={setOverlay}>
      {children}
      <Suspense fallback={null}>
        {overlay === 'palette' ? <Palette onClose={close} onKeys={() => setOverlay('keys')} /> : null}
        {overlay === 'keys' ? <KeysHelp onClose={close} /> : null}
      </Suspense>
    </OpenOverlayContext>
  );
}
