import { useMutation, useQueryClient } from '@tanstack/react-query';
import { noteHeld } from '#api/authorization/rolesSaved.ts';
import { realmRolesQuery } from '#api/keycloak/realmRoles.ts';
import { describeError, errorMessages } from '#locales/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCompositesLook } from '#session/useCompositesLook.ts';
import { useRolesCheck } from '#session/useRolesCheck.ts';
import { notify } from '#ui/notify.ts';
import { deleteRole, makeRole, type NewRole } from './bothServers.ts';
import { realmMessages } from './realmMessages.ts';

const notice = { id: 'roles-realm' };

/** Makes a role in Keycloak and in the document, and says how it went. */
export function useMakeRole() {
  const t = useMessages(realmMessages);
  const errors = useMessages(errorMessages);
  const queryClient = useQueryClient();
  const look = useCompositesLook();
  const follow = useRolesCheck();
  return useMutation({
    mutationFn: (role: NewRole) => makeRole(role, look()),
    onMutate: ({ name }) => notify.pending(t.creating(name), notice),
    onSuccess: async (made, { name }) => {
      switch (made.kind) {
        case 'made':
          notify.done(t.created(name), { ...notice, message: t.createdText });
          follow(made.save);
          return noteHeld(queryClient, made.save.saved);
        case 'notGiven':
          notify.failed(t.onlyInKeycloak(name), { ...notice, message: t.notGiven[made.why] });
          return noteHeld(queryClient, made.save.saved);
        case 'unknown':
          notify.failed(t.createUnknown(name), { ...notice, message: t.createUnknownText });
          return undefined;
        case 'undone':
        case 'half': {
          const why = describeError(made.error, errors).text;
          notify.failed(t.createFailed(name), { ...notice, message: t[made.kind](why) });
          return undefined;
        }
      }
    },
    onError: (error, { name }) =>
      notify.failed(t.createFailed(name), { ...notice, message: describeError(error, errors).text }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: realmRolesQuery.queryKey }),
  });
}

/** Deletes a role in Keycloak and in the document, and says how it went. */
export function useDeleteRole() {
  const t = useMessages(realmMessages);
  const errors = useMessages(errorMessages);
  const queryClient = useQueryClient();
  const look = useCompositesLook();
  const follow = useRolesCheck();
  return useMutation({
    mutationFn: (name: string) => deleteRole(name, look()),
    onMutate: (name) => notify.pending(t.deleting(name), notice),
    onSuccess: async (deleted, name) => {
      if (deleted.kind === 'deleted') {
        notify.done(t.deleted(name), notice);
        follow(deleted.save);
        await noteHeld(queryClient, deleted.save.saved);
      } else {
        const why = deleted.error ? describeError(deleted.error, errors).text : '';
        notify.failed(t.deleted(name), { ...notice, message: t.dropsLater(why) });
      }
    },
    onError: (error, name) =>
      notify.failed(t.deleteFailed(name), { ...notice, message: describeError(error, errors).text }),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: realmRolesQuery.queryKey }),
        queryClient.invalidateQueries({ queryKey: ['keycloak', 'users'] }),
      ]),
  });
}
