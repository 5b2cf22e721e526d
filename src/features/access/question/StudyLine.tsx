import type { Study } from '#api/orthanc/studies/study.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { accessPageMessages } from '#features/access/accessMessages.ts';

/** A study in one line: whose, when, what. */
export function StudyLine({ study }: { study: Study }) {
  const t = useMessages(accessPageMessages);
  const format = useFormat();
  return (
    <span>
      <strong dir="auto" title={study.patientName}>
        {readPersonName(study.patientName) || t.noName}
      </strong>{' '}
      <span>{format.dicomDate(study.studyDate)}</span> <bdi>{study.description}</bdi>
    </span>
  );
}
