import { UserSlotsContext, type UserSlots } from '#features/users/slots.ts';
import { UserPage } from '#features/users/UserPage.tsx';
import { lazyPart } from '#ui/lazyPart.tsx';

/** What the other features put on a user's page; each is loaded when it is first shown. */
const userSlots: UserSlots = {
  ActivityOfUser: lazyPart(
    async () => (await import('#features/activity/elsewhere/ActivityOfUser.tsx')).ActivityOfUser,
  ),
};

/** A user's page with its slots filled: here and not around all pages, so that the first visit doesn't pay for it. */
export function UserPageWithSlots() {
  return (
    <UserSlotsContext value={userSlots}>
      <UserPage />
    </UserSlotsContext>
  );
}
