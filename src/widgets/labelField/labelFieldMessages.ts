import { catalog } from '#locales/catalog.ts';
import type { messages } from '#widgets/labelField/messages/en/labelField.ts';

/** The part of the catalog for the label that studies get on arrival. */
export const labelFieldMessages = catalog<typeof messages>({
  en: () => import('#widgets/labelField/messages/en/labelField.ts'),
  fr: () => import('#widgets/labelField/messages/fr/labelField.ts'),
  de: () => import('#widgets/labelField/messages/de/labelField.ts'),
  es: () => import('#widgets/labelField/messages/es/labelField.ts'),
});
