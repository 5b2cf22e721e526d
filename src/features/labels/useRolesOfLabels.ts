import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { RolesDocument } from '#access/rolesDocument.ts';
import {
  acceptComposites,
  acceptedComposites,
  CompositesFound,
  type CompositesLook,
} from '#api/authorization/compositesLook.ts';
import { rolesDocumentQuery } from '#api/authorization/rolesDocument.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useCan } from '#session/useCan.ts';

/** How far the roles document is known on the screens of labels. */
export interface RolesOfLabels {
  document: RolesDocument | undefined;
  /** What reading or changing it goes through: a look for composite roles first. */
  look: CompositesLook;
  /** Why it may not be read, in words. */
  reason: string | undefined;
  isReading: boolean;
  /** Reading failed; `composites` names the roles that reading would take out, and nothing was asked. */
  error: Error | null;
  composites: readonly string[];
  read: () => void;
  /** Reads although these roles are composite: they never stood in the document. */
  accept: () => void;
}

/** The roles document for the catalogue of labels, one of the two screens that may read it: reading is a write in effect (docs/platform.md). */
export function useRolesOfLabels(): RolesOfLabels {
  const queryClient = useQueryClient();
  const can = useCan();
  const keycloakCan = useKeycloakCan();
  const mayLook = keycloakCan('readRoles') === undefined;
  const [accepted, setAccepted] = useState(acceptedComposites);
  const look = useMemo(() => ({ mayLook, accepted }), [mayLook, accepted]);
  const reason = can('readRoles');
  const query = useQuery({ ...rolesDocumentQuery(look), enabled: reason === undefined });
  const composites = query.error instanceof CompositesFound ? query.error.roles : [];
  return {
    document: reason === undefined ? query.data : undefined,
    look,
    reason,
    isReading: query.isFetching,
    error: query.error,
    composites,
    read: () => void query.refetch(),
    accept: () => {
      acceptComposites(composites);
      const known = new Set([...accepted, ...composites]);
      setAccepted(known);
      // A failure shows by the query itself.
      queryClient.fetchQuery(rolesDocumentQuery({ mayLook, accepted: known })).catch(() => undefined);
    },
  };
}
