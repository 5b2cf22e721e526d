import { seesAll } from '#access/roles/profile.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { inSentence } from '#lib/text/hiddenCharacters.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useProfile, useSessionState, useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { notify } from '#ui/notices/notify.ts';
import { jobTaskMessages } from './jobTaskMessages.ts';

/** Who runs a task of jobs, on what server, and the words that such tasks share. */
export interface JobTaskContext {
  /** Keycloak's id. */
  userId: string;
  seesAll: boolean;
  /** Whether this person may list all jobs, and so find one whose id got lost. */
  mayListJobs: boolean;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
  /** Said of a task that the browser doesn't store. */
  notKept: string;
  /** Said of a task that paused after so many failures in a row. */
  pausedItself: (count: number) => string;
  onCancelFailed: () => void;
  /** A study in one line: patient, day, description. */
  nameOf: (study: Pick<Study, 'patientName' | 'studyDate' | 'description'>) => string;
}

/** What every task of jobs needs to know of person and server. */
export function useJobTaskContext(): JobTaskContext {
  const t = useMessages(jobTaskMessages);
  const { noName } = useMessages(studiesMessages);
  const { notKept, pausedItself } = useMessages(uiMessages).bulk;
  const format = useFormat();
  return {
    userId: useSessionState().person.userId,
    seesAll: seesAll(useProfile()),
    mayListJobs: useCan()('listJobs') === undefined,
    extended: useSystem().Capabilities.HasExtendedFind,
    notKept,
    pausedItself,
    onCancelFailed: () => notify.failed(t.cancelFailed, { message: t.cancelFailedText }),
    nameOf: ({ patientName, studyDate, description }) =>
      [readPersonName(patientName) || noName, format.dicomDate(studyDate), description]
        .filter(Boolean)
        .map(inSentence)
        .join(' · '),
  };
}
