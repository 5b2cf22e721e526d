import { studyQuery } from '#api/orthanc/studies/study.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { rightsMessages } from '#locales/shared/rights.ts';
import { rolesDocumentMessages } from '#locales/shared/rolesDocument.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { may, type PagePreload } from '#session/pagePreload.ts';
import { readChoice } from '#features/access/facts/accessAddress.ts';
import { accessPageMessages, answerMessages, changeMessages, detailMessages } from './accessMessages.ts';

/** For the access explainer: the study in the address. Roles are not read for it, since that changes them. */
export const accessPreload: PagePreload = {
  messages: [
    accessPageMessages,
    answerMessages,
    changeMessages,
    detailMessages,
    accessMessages,
    keycloakMessages,
    rightsMessages,
    rolesDocumentMessages,
    uiMessages,
  ],
  async start(visit) {
    const { study } = readChoice(visit.search);
    if (study === '' || !may(visit, await visit.known, 'view')) return;
    await visit.queryClient.prefetchQuery(studyQuery(study));
  },
};
