import { catalog } from '../catalog.ts';
import type { messages } from '../en/ui.ts';

/** The messages of parts that know no domain word. */
export const uiMessages = catalog<typeof messages>({
  en: () => import('../en/ui.ts'),
  fr: () => import('../fr/ui.ts'),
  de: () => import('../de/ui.ts'),
  es: () => import('../es/ui.ts'),
});
