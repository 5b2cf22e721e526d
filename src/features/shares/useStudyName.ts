import { useCallback } from 'react';
import type { Study } from '#api/orthanc/studies/study.ts';
import { inSentence } from '#lib/text/hiddenCharacters.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { shareMessages } from './shareMessages.ts';

/** Names a study in one line: patient, day, description. */
export function useStudyName(): (study: Pick<Study, 'patientName' | 'studyDate' | 'description'>) => string {
  const t = useMessages(shareMessages);
  const format = useFormat();
  return useCallback(
    ({ patientName, studyDate, description }) =>
      [readPersonName(patientName) || t.unnamed, format.dicomDate(studyDate), description]
        .filter(Boolean)
        .map(inSentence)
        .join(' · '),
    [t, format],
  );
}
