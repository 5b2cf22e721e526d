import type { Who } from '#access/explain/who.ts';
import type { Profile } from '#access/roles/profile.ts';

/** Whom an answer speaks of: each has sentences of its own. */
export type Speaker = 'you' | 'user' | 'roles' | 'key' | 'link' | 'nobody';

/** Why a key or a link that was pasted is nobody's to the server, whatever it is used for. */
export type Unaccepted = 'keyUnknown' | 'linkInvalid' | 'linkClosed';

/** Who asks, for the model and for the words. */
export interface Subject {
  readonly who: Who;
  readonly speaker: Speaker;
  /** The full name of the user, or of the owner of the key; empty where there is none, or it isn't known. */
  readonly name: string;
  readonly unaccepted?: Unaccepted | undefined;
  /** What the server said of a key, to be gone by where the roles aren't known. */
  readonly profile?: Profile | undefined;
}

/** Who asks, or why that isn't known yet. */
export type SubjectState =
  | { readonly kind: 'known'; readonly subject: Subject }
  | {
      readonly kind: 'missing';
      readonly what: 'user' | 'roles' | 'key' | 'link' | 'notALink' | 'rolesDocument';
    }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly error: Error; readonly retry: () => void };

/** Somebody whose roles can't be looked up, as the roles document isn't known: what the server says of them is all that is known. */
export const withoutRoles = (subject: Subject): Subject =>
  subject.who.kind === 'apiKey' && subject.profile?.userId !== undefined
    ? { ...subject, who: { kind: 'profile', profile: subject.profile, roles: subject.who.owner.roles } }
    : subject;
