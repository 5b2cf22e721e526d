import { createContext, use } from 'react';

/** What stands over any page when a key asks for it. */
export type Overlay = 'palette' | 'keys';

/** Opens an overlay; `undefined` where there is none, on pages without a profile. */
export const OpenOverlayContext = createContext<((overlay: Overlay) => void) | undefined>(undefined);

/** Opens the palette or the list of keys from a menu. */
export function useOpenOverlay(): ((overlay: Overlay) => void) | undefined {
  return use(OpenOverlayContext);
}
