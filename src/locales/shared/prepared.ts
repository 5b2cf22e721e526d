import { catalog } from '../catalog.ts';
import type { messages } from '../en/prepared.ts';

/** The part of the catalog for changes that an editor opens with. */
export const preparedMessages = catalog<typeof messages>({
  en: () => import('../en/prepared.ts'),
  fr: () => import('../fr/prepared.ts'),
  de: () => import('../de/prepared.ts'),
  es: () => import('../es/prepared.ts'),
});
