import { createContext, use } from 'react';

/** What a key can open over any page. */
export type Overlay = 'palette' | 'keys';

/** Opens an overlay; `undefined` where there is none, on pages without a profile. */
export const OpenOverlayContext = createContext<((overlay: Overlay) => void) | undefined>(undefined);

/** Opens the palette or the list of keys from a menu. */
export function useOpenOverlay(): ((overlay: Overlay) => void) | undefined {
  return use(OpenOverlayContext);
}
