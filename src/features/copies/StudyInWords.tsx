import type { Study } from '#api/orthanc/studies/study.ts';
import { copiesMessages } from '#features/copies/copiesMessages.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';

/** A study by patient, date and description. Each is isolated: a name from right to left turns nothing beside it. */
export function StudyInWords({ study }: { study: Study }) {
  const t = useMessages(copiesMessages);
  const format = useFormat();
  const date = format.dicomDate(study.studyDate);
  return (
    <>
      <bdi>{readPersonName(study.patientName) || t.noName}</bdi>
      {date ? ` · ${date}` : null}
      {study.description ? (
        <>
          {' · '}
          <bdi>{study.description}</bdi>
        </>
      ) : null}
    </>
  );
}
