import * as z from 'zod/mini';

const attributes = z.record(z.string(), z.array(z.string()));

/** A user as Keycloak gives it (`GET /users/{id}`). */
const representation = z.looseObject({
  id: z.string(),
  username: z.string(),
  enabled: z._default(z.boolean(), false),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  email: z.optional(z.string()),
  emailVerified: z.optional(z.boolean()),
  createdTimestamp: z.optional(z.number()),
  requiredActions: z.optional(z.array(z.string())),
  attributes: z.optional(attributes),
});

/** A user as the console uses it. Every text is hostile. */
export interface User {
  id: string;
  /** Lower case, never changes. */
  userName: string;
  firstName: string;
  lastName: string;
  email: string;
  emailVerified: boolean;
  enabled: boolean;
  /** When the account was made; undefined where Keycloak does not tell. */
  created: Date | undefined;
  /** Aliases: what Keycloak asks of this person at the next sign-in. */
  requiredActions: readonly string[];
  attributes: Readonly<Record<string, readonly string[]>>;
  /** The account of a client (a machine's), not of a person: Keycloak lists it only by role. */
  isServiceAccount: boolean;
}

/** Reads a user. */
export const userSchema = z.pipe(
  representation,
  z.transform((answer): User => ({
    id: answer.id,
    userName: answer.username,
    firstName: answer.firstName ?? '',
    lastName: answer.lastName ?? '',
    email: answer.email ?? '',
    emailVerified: answer.emailVerified ?? false,
    enabled: answer.enabled,
    created: answer.createdTimestamp === undefined ? undefined : new Date(answer.createdTimestamp),
    requiredActions: answer.requiredActions ?? [],
    attributes: answer.attributes ?? {},
    isServiceAccount: 'serviceAccountClientId' in answer || answer.username.startsWith('service-account-'),
  })),
);

/** The full name, "Given Family"; the user name where there is none. */
export function fullNameOf(user: Pick<User, 'firstName' | 'lastName' | 'userName'>): string {
  return `${user.firstName} ${user.lastName}`.trim() || user.userName;
}
