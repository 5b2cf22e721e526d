import { createContext, use, type ComponentType } from 'react';
import type { User } from '#api/keycloak/users/users.ts';

/**
 * What other features put on a user's page. A feature imports no other feature: the app, which knows all of them, fills these places
 * (`src/app/userSlots.tsx`), each loaded when it is first shown.
 */
export interface UserSlots {
  /** What the user did, and what was done to the account. */
  ActivityOfUser: ComponentType<{ user: User }>;
}

/** Carries the slots; the app fills it. */
export const UserSlotsContext = createContext<Partial<UserSlots>>({});

/** The panels of other features for a user's page; a feature that is not there leaves its place empty. */
export function useUserSlots(): Partial<UserSlots> {
  return use(UserSlotsContext);
}
