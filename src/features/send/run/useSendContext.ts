import { seesAll } from '#access/roles/profile.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { inSentence } from '#lib/text/hiddenCharacters.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useProfile, useSessionState, useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import type { SendContext } from './sendRun.ts';
import { sendMessages } from '#features/send/sendMessages.ts';

/** What sending needs to know of person and server. */
export function useSendContext(): SendContext {
  const t = useMessages(sendMessages);
  const format = useFormat();
  const can = useCan();
  const nameOf = ({ patientName, studyDate, description }: SelectedStudy): string => {
    const words = [readPersonName(patientName) || t.noName, format.dicomDate(studyDate), description];
    return words.filter(Boolean).map(inSentence).join(' · ');
  };
  return {
    t,
    remote: useMessages(remoteFailureMessages),
    errors: useMessages(errorMessages),
    userId: useSessionState().person.userId,
    seesAll: seesAll(useProfile()),
    extended: useSystem().Capabilities.HasExtendedFind,
    mayListJobs: can('listJobs') === undefined,
    mayQuery: can('queryRemote') === undefined,
    notKept: useMessages(uiMessages).bulk.notKept,
    nameOf,
  };
}
