import { acceptedComposites, type CompositesLook } from '#api/authorization/compositesLook.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';

/** How this person looks for composite roles before the document is read: for saving, too. Called when it is needed, not at a render. */
export function useCompositesLook(): () => CompositesLook {
  const mayLook = useKeycloakCan()('readRoles') === undefined;
  return () => ({ mayLook, accepted: acceptedComposites() });
}
