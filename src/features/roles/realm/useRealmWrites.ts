import { useMutation } from '@tanstack/react-query';
import { deleteRoleMutation, makeRoleMutation } from '#api/authorization/saving/roleOnBothServers.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCompositesLook } from '#widgets/roles/useCompositesLook.ts';
import { useRolesCheck } from '#widgets/roles/useRolesCheck.ts';
import type { TellFailure } from '#ui/dialog/useFailureInDialog.ts';
import { notify } from '#ui/notices/notify.ts';
import { realmMessages } from './realmMessages.ts';

const notice = { id: 'roles-realm' };

/** Makes a role in Keycloak and in the document, and says how it went. @param tell says that it was not made, or that nothing tells */
export function useMakeRole(tell: TellFailure = notify.failed) {
  const t = useMessages(realmMessages);
  const errors = useMessages(errorMessages);
  const keycloak = useMessages(keycloakMessages);
  const look = useCompositesLook();
  const follow = useRolesCheck();
  return useMutation({
    ...makeRoleMutation(look),
    onMutate: ({ name }) => notify.pending(t.creating(name), notice),
    onSuccess: (made, { name }) => {
      switch (made.kind) {
        case 'made':
          notify.done(t.created(name), { ...notice, message: t.createdText });
          follow(made.save);
          return;
        case 'notGiven':
          notify.failed(t.onlyInKeycloak(name), { ...notice, message: t.notGiven[made.why] });
          return;
        case 'unknown':
          tell(t.createUnknown(name), { ...notice, message: t.createUnknownText });
          return;
        case 'undone':
        case 'half': {
          const why = describeError(made.error, errors).text;
          tell(t.createFailed(name), { ...notice, message: t[made.kind](why) });
          return;
        }
      }
    },
    onError: (error, { name }) =>
      tell(t.createFailed(name), {
        ...notice,
        message: `${describeError(error, errors).text} ${keycloak.notDone}`,
      }),
  });
}

/** Deletes a role in Keycloak and in the document, and says how it went. @param tell says that nothing was deleted */
export function useDeleteRole(tell: TellFailure) {
  const t = useMessages(realmMessages);
  const errors = useMessages(errorMessages);
  const keycloak = useMessages(keycloakMessages);
  const look = useCompositesLook();
  const follow = useRolesCheck();
  return useMutation({
    ...deleteRoleMutation(look),
    onMutate: (name) => notify.pending(t.deleting(name), notice),
    onSuccess: (deleted, name) => {
      if (deleted.kind === 'deleted') {
        notify.done(t.deleted(name), notice);
        follow(deleted.save);
      } else {
        const why = deleted.error ? describeError(deleted.error, errors).text : '';
        notify.failed(t.deleted(name), { ...notice, message: t.dropsLater(why) });
      }
    },
    onError: (error, name) => {
      const holds = mayBeDone(error) ? keycloak.maybeDone : keycloak.notDone;
      tell(t.deleteFailed(name), { ...notice, message: `${describeError(error, errors).text} ${holds}` });
    },
  });
}
