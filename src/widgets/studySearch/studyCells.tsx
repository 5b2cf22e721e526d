import type { Study } from '#api/orthanc/studies/study.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { dateWidths } from '#locales/dates/dateWidths.ts';
import type { Format } from '#locales/useFormat.ts';
import type { Column } from '#ui/table/column.ts';

/** What a row of a list tells of a study, wherever the study is: in this archive or on a remote. */
export type ListedStudy = Pick<
  Study,
  | 'patientName'
  | 'patientId'
  | 'patientBirthDate'
  | 'studyDate'
  | 'studyTime'
  | 'description'
  | 'modalities'
  | 'seriesCount'
  | 'instanceCount'
  | 'accessionNumber'
  | 'referringPhysician'
  | 'institution'
>;

/** A text of a DICOM file in a cell. @param original what the file holds, where it is shown in another way */
export const textCell = (value: string, original = value) => (
  <span dir="auto" title={original || undefined}>
    {value}
  </span>
);

/** "3 / 120"; what the server does not tell is a dash. */
function countsOf(study: ListedStudy, format: Format): string {
  const { seriesCount, instanceCount } = study;
  const write = (count: number | undefined): string => (count === undefined ? '–' : format.number(count));
  return `${write(seriesCount)} / ${write(instanceCount)}`;
}

/** How a list of studies shows what DICOM files hold; names, which lead elsewhere in each list, are the list's own. */
export function studyCells(format: Format) {
  const widths = dateWidths(format);
  return {
    patientId: { width: 92, grow: 1, cell: (study) => textCell(study.patientId) },
    birthDate: {
      width: 100,
      digits: widths.day,
      cell: (study) => textCell(format.dicomDate(study.patientBirthDate), study.patientBirthDate),
    },
    studyDate: {
      width: 142,
      digits: widths.dayAndTime,
      cell: (study) =>
        textCell(
          [format.dicomDate(study.studyDate), format.dicomTime(study.studyTime)].filter(Boolean).join(' '),
          `${study.studyDate} ${study.studyTime}`.trim(),
        ),
    },
    description: { width: 170, grow: 6, cell: (study) => textCell(study.description) },
    modalities: { width: 90, grow: 1, cell: (study) => textCell(study.modalities.join(', ')) },
    counts: { width: 96, align: 'end', cell: (study) => countsOf(study, format) },
    accessionNumber: { width: 126, grow: 1, cell: (study) => textCell(study.accessionNumber) },
    referringPhysician: {
      width: 140,
      grow: 1,
      cell: (study) => textCell(readPersonName(study.referringPhysician), study.referringPhysician),
    },
    institution: { width: 140, grow: 1, cell: (study) => textCell(study.institution) },
  } satisfies Record<string, Omit<Column<ListedStudy>, 'id' | 'title'>>;
}
