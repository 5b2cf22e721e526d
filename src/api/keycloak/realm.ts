import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { connectionParts } from '#api/http.ts';
import { callAdmin } from './adminClient.ts';

const realmSchema = z.object({
  /** Its name: all that users who may not view the realm get. */
  realm: z.string(),
  /** Seconds that an access token lives, also after its session has ended or its user was disabled. */
  accessTokenLifespan: z.optional(z.number()),
  /** Whether wrong passwords lock an account. */
  bruteForceProtected: z.optional(z.boolean()),
  /** Keycloak's own notation: `length(12) and digits(1)`. */
  passwordPolicy: z.optional(z.string()),
});

/** The realm's settings; needs `view-realm` for more than its name. */
export const realmQuery = queryOptions({
  queryKey: ['keycloak', 'realm'],
  queryFn: ({ signal }) =>
    callAdmin(
      'GET /',
      realmSchema,
      (admin) => admin.realms.findOne({ realm: connectionParts().realm ?? '' }),
      signal,
    ),
  staleTime: 300_000,
});
