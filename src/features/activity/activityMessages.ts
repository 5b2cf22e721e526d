import { catalog } from '#locales/catalog.ts';
import type { messages } from './messages/en/activity.ts';

/** The messages of the timeline. */
export type ActivityMessages = typeof messages;

/** The part of the catalog for the timeline, and for what it shows on other pages. */
export const activityMessages = catalog<ActivityMessages>({
  en: () => import('./messages/en/activity.ts'),
  fr: () => import('./messages/fr/activity.ts'),
  de: () => import('./messages/de/activity.ts'),
  es: () => import('./messages/es/activity.ts'),
});
