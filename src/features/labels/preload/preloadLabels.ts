import type { Action } from '#access/can.ts';
import { seesAll } from '#access/roles/profile.ts';
import { labelCountQuery, labelsInUseQuery } from '#api/orthanc/labels.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { rolesDocumentMessages } from '#locales/shared/rolesDocument.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import {
  may,
  preloadRolesDocument,
  type Known,
  type PagePreload,
  type PageVisit,
} from '#session/pagePreload.ts';
import { tableMessages } from '#ui/table/tableMessages.ts';
import {
  catalogMessages,
  labelMessages,
  migrationMessages,
  labelQueueMessages,
} from '#features/labels/labelMessages.ts';
import { queueProblem } from '#features/labels/queue/keys.ts';

/** Whether there is a queue of studies without labels for this person. */
const hasQueue = (visit: PageVisit, known: Known): boolean =>
  may(visit, known, 'editLabels') &&
  queueProblem(known.system.ApiVersion, seesAll(known.profile)) === undefined;

/** For the list of labels. */
export const labelsPreload: PagePreload = {
  messages: [
    catalogMessages,
    migrationMessages,
    tableMessages,
    uiMessages,
    accessMessages,
    keycloakMessages,
    rolesDocumentMessages,
  ],
  async start(visit) {
    const { queryClient } = visit;
    const known = await visit.known;
    const mayThis = (action: Action): boolean => may(visit, known, action);
    if (!mayThis('listLabels') || !(mayThis('editLabels') || mayThis('readRoles'))) return;
    await Promise.all([
      queryClient.prefetchQuery(labelsInUseQuery),
      queryClient.prefetchQuery(uiConfigurationQuery),
      hasQueue(visit, known) ? queryClient.prefetchQuery(labelCountQuery(undefined)) : undefined,
      preloadRolesDocument(visit, 'gate'),
    ]);
  },
};

/** For the queue of studies without labels; its first studies are asked for by the page, which keeps nothing of them. */
export const labelQueuePreload: PagePreload = {
  messages: [
    labelQueueMessages,
    labelMessages,
    uiMessages,
    accessMessages,
    keycloakMessages,
    rolesDocumentMessages,
  ],
  async start(visit) {
    const { queryClient } = visit;
    if (!hasQueue(visit, await visit.known)) return;
    await Promise.all([
      queryClient.prefetchQuery(labelCountQuery(undefined)),
      queryClient.prefetchQuery(labelsInUseQuery),
      queryClient.prefetchQuery(uiConfigurationQuery),
    ]);
  },
};
