import type { Study } from '#api/orthanc/studies/study.ts';
import { parseOrthancTimestamp } from '#lib/text/dicomDate.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { Facts } from './Facts.tsx';
import classes from './StudyPage.module.css';

/** What the file says of the patient and the study. */
export function StudyFacts({ study }: { study: Study }) {
  const t = useMessages(studyMessages);
  const format = useFormat();
  const { fields } = t;
  const received = parseOrthancTimestamp(study.lastUpdate);
  const when = [format.dicomDate(study.studyDate), format.dicomTime(study.studyTime)]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classes['columns']}>
      <Facts
        title={t.patient}
        facts={[
          {
            label: fields.patientName,
            value: readPersonName(study.patientName),
            original: study.patientName,
          },
          { label: fields.patientId, value: study.patientId },
          {
            label: fields.birthDate,
            value: format.dicomDate(study.patientBirthDate),
            original: study.patientBirthDate,
          },
          { label: fields.sex, value: study.patientSex },
        ]}
      />
      <Facts
        title={t.study}
        facts={[
          { label: fields.date, value: when, original: `${study.studyDate} ${study.studyTime}`.trim() },
          { label: fields.description, value: study.description },
          { label: fields.accessionNumber, value: study.accessionNumber },
          { label: fields.modalities, value: study.modalities.join(', ') },
          {
            label: fields.referringPhysician,
            value: readPersonName(study.referringPhysician),
            original: study.referringPhysician,
          },
          { label: fields.institution, value: study.institution },
          { label: fields.uid, value: study.studyInstanceUid },
          {
            label: fields.received,
            value: received ? format.moment(received) : study.lastUpdate,
            original: study.lastUpdate,
          },
        ]}
      />
    </div>
  );
}
