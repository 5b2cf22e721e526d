import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/posture/messages/en/posture.ts';

/** The messages of the page on what an installation leaves open. */
export type PostureMessages = typeof messages;

/** The part of the catalog for that page; the checks themselves have their own. */
export const postureMessages = catalog<PostureMessages>({
  en: () => import('#features/posture/messages/en/posture.ts'),
  fr: () => import('#features/posture/messages/fr/posture.ts'),
  de: () => import('#features/posture/messages/de/posture.ts'),
  es: () => import('#features/posture/messages/es/posture.ts'),
});
