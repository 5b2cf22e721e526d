import { seriesOfStudyQuery } from '#api/orthanc/instances.ts';
import { studyQuery } from '#api/orthanc/studies/study.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { rolesDocumentMessages } from '#locales/shared/rolesDocument.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import type { PagePreload } from '#session/pagePreload.ts';
import { studyMessages } from './studyMessages.ts';

/** For one study. */
export const studyPreload: PagePreload = {
  messages: [studyMessages, accessMessages, keycloakMessages, rolesDocumentMessages, uiMessages],
  start({ queryClient, id }) {
    // For the actions, which come when it is there; the page doesn't wait for it.
    void queryClient.prefetchQuery(uiConfigurationQuery);
    return Promise.all([
      queryClient.ensureQueryData(studyQuery(id)),
      queryClient.ensureQueryData(seriesOfStudyQuery(id)),
    ]);
  },
  isDrawnWithAnswers: true,
};
