import { catalog } from '../catalog.ts';
import type { messages } from '../en/rights.ts';

/** The part of the catalog for the rows of the route table and for what a profile can do. */
export const rightsMessages = catalog<typeof messages>({
  en: () => import('../en/rights.ts'),
  fr: () => import('../fr/rights.ts'),
  de: () => import('../de/rights.ts'),
  es: () => import('../es/rights.ts'),
});
