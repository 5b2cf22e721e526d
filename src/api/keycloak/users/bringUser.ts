import { writeAdmin } from '#api/keycloak/adminWrite.ts';
import { getUser, type User } from './users.ts';

/** What a `PUT` of a user may change; what is left out stays as it is. */
export interface UserPatch {
  firstName?: string;
  lastName?: string;
  email?: string;
  emailVerified?: boolean;
  enabled?: boolean;
  requiredActions?: readonly string[];
  /** All of them: Keycloak replaces the whole map. */
  attributes?: Record<string, string[]>;
}

/** One thing that an action wants of a user: how it is recognized, and how it is written on top of the current state. */
export interface Aim {
  /** What it concerns: a later action of this page about the same ends the checks of the earlier. */
  about: string;
  holds(user: User): boolean;
  patch(now: User): UserPatch;
  /**
   * Whether to write again what is found undone. What takes access away insists; what gives it insists only where the loss is an
   * accident, so that nobody's later decision is fought. @param before what stood just before our last write
   */
  insists(before: User, now: User): boolean;
}

/** What was read may be written on for so long; waiting for a sign-in in between may take minutes. */
const freshMs = 1000;

/** Thrown instead of writing what was read too long ago. */
class ReadTooLongAgo extends Error {}

/**
 * Writes a patch. Fields go alone, as Keycloak then keeps everything else. Attributes replace the whole map and wipe the names and the
 * address that are not sent with them, so these go along as they stand, and nothing else does.
 */
async function putUser(now: User, patch: UserPatch, beforeSending: () => void): Promise<void> {
  const { attributes, ...fields } = patch;
  const put = (body: UserPatch) => writeAdmin('PUT /users/{id}', { id: now.id, body, beforeSending });
  if (Object.keys(fields).length > 0) await put(fields);
  if (attributes === undefined) return;
  const { firstName, lastName, email } = { ...now, ...fields };
  await put({
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    ...(email ? { email } : {}),
    attributes,
  });
}

/** What a step found and did. */
export interface Step {
  now: User;
  /** What stood before this step wrote; absent where it did not write. */
  before?: User;
  /** How long it took, from asking to the last answer. */
  ms: number;
}

/** What a step asks and tells while it goes. */
export interface StepOptions {
  /** Called with the current state. */
  mayWrite(now: User): boolean;
  /** Called when a write leaves: from here on it may have been done. */
  onSent(): void;
}

/** Reads, writes what does not hold yet, and reads again. */
export async function bring(userId: string, aims: readonly Aim[], options: StepOptions): Promise<Step> {
  const begunAt = performance.now();
  const now = await getUser(userId);
  const readAt = performance.now();
  const missing = aims.filter((aim) => !aim.holds(now));
  if (missing.length === 0 || !options.mayWrite(now)) return { now, ms: readAt - begunAt };
  const patch: UserPatch = {};
  for (const aim of missing) Object.assign(patch, aim.patch(now));
  try {
    await putUser(now, patch, () => {
      if (performance.now() - readAt > freshMs) throw new ReadTooLongAgo();
      options.onSent();
    });
  } catch (error) {
    if (error instanceof ReadTooLongAgo) return bring(userId, aims, options);
    throw error;
  }
  const after = await getUser(userId);
  return { now: after, before: now, ms: performance.now() - begunAt };
}
