import type { AdminEvent, SignInEvent } from '#api/keycloak/eventEntries.ts';
import { failedSignInTypes } from '#api/keycloak/failedSignIns.ts';
import { activity, type Activity, type ActivityKind } from './activity.ts';

/** Types of Keycloak's events that tell of a person, by kind; those of tokens only repeat a sign-in. */
const types = {
  signIns: ['LOGIN', 'LOGOUT', 'REGISTER', 'IMPERSONATE', 'CLIENT_LOGIN'],
  failedSignIns: failedSignInTypes,
  account: [
    'UPDATE_PASSWORD',
    'UPDATE_PASSWORD_ERROR',
    'RESET_PASSWORD',
    'RESET_PASSWORD_ERROR',
    'UPDATE_CREDENTIAL',
    'UPDATE_CREDENTIAL_ERROR',
    'REMOVE_CREDENTIAL',
    'UPDATE_TOTP',
    'REMOVE_TOTP',
    'UPDATE_EMAIL',
    'UPDATE_PROFILE',
    'DELETE_ACCOUNT',
    'FEDERATED_IDENTITY_LINK',
    'REMOVE_FEDERATED_IDENTITY',
  ],
} as const satisfies Partial<Record<ActivityKind, readonly string[]>>;

type SignInKind = keyof typeof types;
const signInKinds: readonly SignInKind[] = ['signIns', 'failedSignIns', 'account'];

/**
 * The types to ask for: those of a kind, or all that tell of a person, as far as this Keycloak has them. It refuses a type that it
 * doesn't know.
 */
export function typesToAsk(kind: ActivityKind | undefined, kept: readonly string[]): readonly string[] {
  const wanted = signInKinds.filter((one) => kind === undefined || kind === one).flatMap((one) => types[one]);
  return wanted.filter((type) => kept.includes(type));
}

const kindOfType = (type: string): SignInKind =>
  signInKinds.find((kind) => types[kind].some((one) => one === type)) ?? 'account';

/** A sign-in event as an entry. Failed sign-ins from one address form one group, whoever they were tried for. */
export function signInActivity(event: SignInEvent): Activity {
  const { id, time, type, userId = '', userName = '', ipAddress = '', error = '' } = event;
  const at = time.getTime();
  return activity({
    id: `s.${id || `${String(at)}.${type}.${userId}`}`,
    at,
    source: 'signIns',
    kind: kindOfType(type),
    action: type,
    userId,
    userName,
    address: ipAddress,
    error,
    record: { ...event, time: time.toISOString() },
  });
}

/** What the realm kept of a change, as JSON where it is that. */
function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

/** Words by which a value is recognized that must not stand on a screen, whatever kept it. */
const secret = /password|secret|api-?key|credential|token|^value$|private/i;

/** What was sent, without secrets: a realm that keeps the details of admin events keeps API keys in clear. */
function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]): [string, unknown] => [
      name,
      secret.test(name) ? '•••' : withoutSecrets(member),
    ]),
  );
}

/** An admin event as an entry. @param realmUser tells users of this realm, who can be looked up, from those of another */
export function adminActivity(event: AdminEvent): Activity {
  const { id, time, operation, resourceType, resourcePath, userId = '', ipAddress = '', error = '' } = event;
  const at = time.getTime();
  const { representation, ...rest } = event;
  return activity({
    id: `k.${id || `${String(at)}.${operation}.${resourcePath}`}`,
    at,
    source: 'adminEvents',
    kind: 'admin',
    action: `${operation} ${resourceType}`,
    userId,
    object: resourcePath,
    address: ipAddress,
    error,
    record: {
      ...rest,
      time: time.toISOString(),
      ...(representation === undefined ? {} : { representation: withoutSecrets(parsed(representation)) }),
    },
  });
}

/** What follows a user's id in the paths of Keycloak's Admin API. An id from a user federation holds the name there, slashes and all. */
const ofUser =
  /\/(?:role-mappings|groups|credentials|federated-identity|reset-password|execute-actions-email|send-verify-email|logout|sessions|consents|impersonation|disable-credential-types)(?:\/.*)?$/;

/** Keycloak's id of the user whom an admin event is about; `undefined` where it is about something else. */
export const subjectOf = ({ object }: Pick<Activity, 'object'>): string | undefined =>
  /^users\/(?!profile$)(.+)$/s.exec(object)?.[1]?.replace(ofUser, '');

/** Whether an admin event is about this user: the account, or what belongs to it. */
export const isAbout = ({ object }: Pick<Activity, 'object'>, userId: string): boolean =>
  object === `users/${userId}` || object.startsWith(`users/${userId}/`);
