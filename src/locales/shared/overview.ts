import { catalog } from '../catalog.ts';
import type { messages } from '../en/overview.ts';

/** The messages of the overview, of which several features fill a part. */
export const overviewMessages = catalog<typeof messages>({
  en: () => import('../en/overview.ts'),
  fr: () => import('../fr/overview.ts'),
  de: () => import('../de/overview.ts'),
  es: () => import('../es/overview.ts'),
});
