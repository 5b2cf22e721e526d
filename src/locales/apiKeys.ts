import { catalogue } from './catalogue.ts';
import type { messages } from './en/apiKeys.ts';

/** The part of the catalogue for API keys. */
export const apiKeysMessages = catalogue<typeof messages>({
  en: () => import('./en/apiKeys.ts'),
  fr: () => import('./fr/apiKeys.ts'),
});
