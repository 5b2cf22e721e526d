import { catalog } from '#locales/catalog.ts';
import type { messages as page } from '#features/access/messages/en/access.ts';
import type { messages as answers } from '#features/access/messages/en/answers.ts';
import type { messages as changes } from '#features/access/messages/en/changes.ts';
import type { messages as details } from '#features/access/messages/en/details.ts';

/** The words of the page: its choices and its parts. */
export const accessPageMessages = catalog<typeof page>({
  en: () => import('#features/access/messages/en/access.ts'),
  fr: () => import('#features/access/messages/fr/access.ts'),
  de: () => import('#features/access/messages/de/access.ts'),
  es: () => import('#features/access/messages/es/access.ts'),
});

/** The words of an answer: the sentence with its reason. */
export const answerMessages = catalog<typeof answers>({
  en: () => import('#features/access/messages/en/answers.ts'),
  fr: () => import('#features/access/messages/fr/answers.ts'),
  de: () => import('#features/access/messages/de/answers.ts'),
  es: () => import('#features/access/messages/es/answers.ts'),
});

/** The words of the chain from the person to the answer. */
export const detailMessages = catalog<typeof details>({
  en: () => import('#features/access/messages/en/details.ts'),
  fr: () => import('#features/access/messages/fr/details.ts'),
  de: () => import('#features/access/messages/de/details.ts'),
  es: () => import('#features/access/messages/es/details.ts'),
});

/** The words of what would change an answer. */
export const changeMessages = catalog<typeof changes>({
  en: () => import('#features/access/messages/en/changes.ts'),
  fr: () => import('#features/access/messages/fr/changes.ts'),
  de: () => import('#features/access/messages/de/changes.ts'),
  es: () => import('#features/access/messages/es/changes.ts'),
});
