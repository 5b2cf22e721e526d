import { z } from 'zod';
import { json, noContent } from '../http.ts';
import { setPassword } from '../realm/passwords.ts';
import { endSessionsOf, lockedOut, loginFailuresOf, sessionsOf } from '../realm/sessions.ts';
import { bodyOf, refuse, userOf, type AdminCall } from './call.ts';
import { sessionRepresentation } from './representations.ts';

const credential = z.looseObject({ value: z.string().nullish(), temporary: z.boolean().nullish() });

/** `PUT /users/{id}/reset-password`: a password policy answers one rule at a time. */
export async function resetPassword(call: AdminCall): Promise<Response> {
  const user = userOf(call);
  const { value, temporary } = await bodyOf(call, credential, 'CredentialRepresentation');
  if (value === undefined || value === null) refuse(400, 'No password provided');
  if (value === '') refuse(400, 'Empty password not allowed');
  const refused = setPassword(call.realm, user, value, temporary === true);
  return refused === undefined ? noContent() : json(refused, 400);
}

/** `GET /users/{id}/credentials`: what they are and since when, never their values. */
export function listCredentials(call: AdminCall): Response {
  const { password } = userOf(call);
  if (password === undefined) return json([]);
  const credentialData = JSON.stringify({ hashIterations: 5, algorithm: 'argon2', additionalParameters: {} });
  return json([{ id: password.id, type: 'password', createdDate: password.created, credentialData }]);
}

/** `GET /users/{id}/sessions`. */
export function listSessions(call: AdminCall): Response {
  return json(
    sessionsOf(call.realm, userOf(call)).map((session) => sessionRepresentation(call.realm, session)),
  );
}

/** `POST /users/{id}/logout`: ends all sessions, and no refresh token from before this second works any more. */
export function logoutUser(call: AdminCall): Response {
  const user = userOf(call);
  endSessionsOf(call.realm, user);
  user.notBefore = Math.floor(call.realm.now() / 1000);
  return noContent();
}

/** `DELETE /sessions/{session}`; the three s are Keycloak's. */
export function deleteSession(call: AdminCall): Response {
  return call.realm.sessions.delete(call.params['session'] ?? '')
    ? noContent()
    : refuse(404, 'Sesssion not found');
}

/** `GET /attack-detection/brute-force/users/{id}`; nobody has failed who is not there. */
export function bruteForceStatus(call: AdminCall): Response {
  const { realm } = call;
  const id = call.params['id'] ?? '';
  const failures = loginFailuresOf(realm, id);
  return json({
    failedLoginNotBefore: Math.floor(failures.lockedUntil / 1000),
    numFailures: failures.count,
    numTemporaryLockouts: failures.lockouts,
    disabled: lockedOut(realm, id),
    numSecondaryAuthFailures: 0,
    lastIPFailure: failures.count > 0 ? '127.0.0.1' : 'n/a',
    lastFailure: failures.last,
  });
}

/** `DELETE /attack-detection/brute-force/users/{id}`: lets the user try again at once. */
export function unlockUser(call: AdminCall): Response {
  call.realm.loginFailures.delete(call.params['id'] ?? '');
  return noContent();
}

/** `DELETE /attack-detection/brute-force/users`. */
export function unlockEveryone(call: AdminCall): Response {
  call.realm.loginFailures.clear();
  return noContent();
}
