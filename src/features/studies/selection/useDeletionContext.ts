import { useQueryClient } from '@tanstack/react-query';
import { seesAll } from '#access/roles/profile.ts';
import { inSentence } from '#lib/text/hiddenCharacters.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useProfile, useSessionState, useSystem } from '#session/SessionContext.ts';
import type { DeletionContext } from './deletionRun.ts';
import { selectionMessages } from './selectionMessages.ts';

/** What a deletion needs to know of person and server. */
export function useDeletionContext(): DeletionContext {
  const t = useMessages(selectionMessages);
  const format = useFormat();
  return {
    queryClient: useQueryClient(),
    userId: useSessionState().person.userId,
    seesAll: seesAll(useProfile()),
    extended: useSystem().Capabilities.HasExtendedFind,
    t,
    notKept: useMessages(uiMessages).bulk.notKept,
    nameOf: (study) =>
      [readPersonName(study.patientName) || t.noName, format.dicomDate(study.studyDate), study.description]
        .filter(Boolean)
        .map(inSentence)
        .join(' · '),
  };
}
