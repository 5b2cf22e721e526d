import { catalogue } from '../catalogue.ts';
import type { messages } from '../en/ui.ts';

/** The messages of parts that know no domain word. */
export const uiMessages = catalogue<typeof messages>({
  en: () => import('../en/ui.ts'),
  fr: () => import('../fr/ui.ts'),
});
