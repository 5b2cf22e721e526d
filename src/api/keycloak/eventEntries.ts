import * as z from 'zod/mini';
import { tolerant, tolerantText } from '#api/tolerant.ts';

/** What a person did at Keycloak: a sign-in, a failed one, a sign-out, a new password … Every text is hostile. */
export interface SignInEvent {
  id: string;
  time: Date;
  /** `LOGIN`, `LOGIN_ERROR`, `LOGOUT` …: Keycloak has some hundred, and newer ones more. */
  type: string;
  /** Undefined where nobody has the name that was typed. */
  userId?: string;
  /** As it was typed at the sign-in; not every type has it. */
  userName?: string;
  clientId?: string;
  sessionId?: string;
  ipAddress?: string;
  /** Why it failed: `invalid_user_credentials`, `user_not_found`, `user_disabled` … */
  error?: string;
}

/** A change by Keycloak's Admin API. Every text is hostile. */
export interface AdminEvent {
  id: string;
  time: Date;
  /** `CREATE`, `UPDATE`, `DELETE` or `ACTION`. */
  operation: string;
  /** `USER`, `REALM_ROLE_MAPPING` … */
  resourceType: string;
  /** What was changed, below the realm's address: `users/{id}`. */
  resourcePath: string;
  /** Who changed it. */
  userId?: string;
  /** Keycloak's own ID of the client, not its name. */
  clientId?: string;
  /** The realm of who changed it: `master` has other users. */
  realmId?: string;
  ipAddress?: string;
  error?: string;
  /** What was sent, as JSON, where the realm keeps it. */
  representation?: string;
}

const time = tolerant(z.number(), 0);

/** Without the members that are empty. */
function present<Name extends string>(
  texts: Record<Name, string | undefined>,
): Partial<Record<Name, string>> {
  const kept: Partial<Record<Name, string>> = {};
  for (const name in texts) if (texts[name]) kept[name] = texts[name];
  return kept;
}

/** The answer of `GET /events`. */
export const signInEvents = z.array(
  z.pipe(
    z.object({
      id: tolerantText,
      time,
      type: tolerantText,
      userId: tolerantText,
      clientId: tolerantText,
      sessionId: tolerantText,
      ipAddress: tolerantText,
      error: tolerantText,
      details: tolerant(z.object({ username: tolerantText }), { username: '' }),
    }),
    z.transform(
      ({ id, time: at, type, userId, clientId, sessionId, ipAddress, error, details }): SignInEvent => ({
        id,
        time: new Date(at),
        type,
        ...present({ userId, userName: details.username, clientId, sessionId, ipAddress, error }),
      }),
    ),
  ),
);

const author = z.object({
  userId: tolerantText,
  clientId: tolerantText,
  realmId: tolerantText,
  ipAddress: tolerantText,
});
const noAuthor = { userId: '', clientId: '', realmId: '', ipAddress: '' };

/** The answer of `GET /admin-events`. */
export const adminEvents = z.array(
  z.pipe(
    z.object({
      id: tolerantText,
      time,
      operationType: tolerantText,
      resourceType: tolerantText,
      resourcePath: tolerantText,
      authDetails: tolerant(author, noAuthor),
      error: tolerantText,
      representation: tolerantText,
    }),
    z.transform((answer): AdminEvent => ({
      id: answer.id,
      time: new Date(answer.time),
      operation: answer.operationType,
      resourceType: answer.resourceType,
      resourcePath: answer.resourcePath,
      ...present({
        userId: answer.authDetails.userId,
        clientId: answer.authDetails.clientId,
        realmId: answer.authDetails.realmId,
        ipAddress: answer.authDetails.ipAddress,
        error: answer.error,
        representation: answer.representation,
      }),
    })),
  ),
);
