import { queryOptions } from '@tanstack/react-query';
import type { RolesDocument } from '#access/rolesDocument.ts';

/** Where the roles document that was read last is kept. Reading it again is never done by a mount, a focus or a timer. */
export const rolesDocumentKey = ['authorization', 'roles'] as const;

/**
 * The roles document as it was read last in this page, for every screen that does not edit it: never asks for it, since reading it
 * is a write in effect (docs/platform.md). `undefined` data means that nobody has read it yet.
 */
export const rolesReadLastQuery = queryOptions<RolesDocument>({
  queryKey: rolesDocumentKey,
  queryFn: () => Promise.reject(new Error('only the screens that edit the roles document read it')),
  enabled: false,
  staleTime: Infinity,
  gcTime: Infinity,
});
