import type { Study } from '#api/orthanc/studies/study.ts';
import { parseOrthancTimestamp } from '#lib/text/dicomDate.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { hrefOf } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { dateWidths } from '#locales/dateWidths.ts';
import type { Format } from '#locales/useFormat.ts';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import type { Column } from '#ui/table/column.ts';
import type { StudiesMessages } from '#features/studies/studiesMessages.ts';
import classes from '#features/studies/list/StudiesPage.module.css';

/** The columns that a list can have, in their order. Those that the server can sort have the name of its sort key. */
export const columnIds = [
  'patientName',
  'patientId',
  'birthDate',
  'studyDate',
  'description',
  'modalities',
  'counts',
  'accessionNumber',
  'referringPhysician',
  'institution',
  'labels',
  'received',
] as const;

/** A column of the list of studies. */
export type ColumnId = (typeof columnIds)[number];

const hiddenAtFirst = new Set<ColumnId>(['referringPhysician', 'institution', 'received']);

/** Shown until the user chooses others. */
export const firstColumns: readonly ColumnId[] = columnIds.filter((id) => !hiddenAtFirst.has(id));

/** A name for people; the DICOM original is one hover away. */
export function nameOf(study: Study, t: StudiesMessages): string {
  return readPersonName(study.patientName) || t.noName;
}

/** "3 / 120"; what the server does not tell is a dash. */
function countsOf(study: Study, format: Format): string {
  const { seriesCount, instanceCount } = study;
  const write = (count: number | undefined): string => (count === undefined ? '–' : format.number(count));
  return `${write(seriesCount)} / ${write(instanceCount)}`;
}

type Cells = Readonly<Record<ColumnId, Omit<Column<Study>, 'id' | 'title'>>>;

function makeCells(t: StudiesMessages, format: Format): Cells {
  const widths = dateWidths(format);
  const text = (value: string, original = value) => (
    <span dir="auto" title={original || undefined}>
      {value}
    </span>
  );
  return {
    patientName: {
      width: 140,
      grow: 3,
      cell: (study) => (
        <a
          href={hrefOf(paths.study(study.id))}
          data-opens
          dir="auto"
          title={study.patientName}
          className={classes['name']}
          tabIndex={-1}
        >
          {nameOf(study, t)}
        </a>
      ),
    },
    patientId: { width: 92, grow: 1, cell: (study) => text(study.patientId) },
    birthDate: {
      width: 100,
      digits: widths.day,
      cell: (study) => text(format.dicomDate(study.patientBirthDate), study.patientBirthDate),
    },
    studyDate: {
      width: 142,
      digits: widths.dayAndTime,
      cell: (study) =>
        text(
          [format.dicomDate(study.studyDate), format.dicomTime(study.studyTime)].filter(Boolean).join(' '),
          `${study.studyDate} ${study.studyTime}`.trim(),
        ),
    },
    description: { width: 110, grow: 3, cell: (study) => text(study.description) },
    modalities: { width: 84, grow: 1, cell: (study) => text(study.modalities.join(', ')) },
    counts: { width: 96, align: 'end', cell: (study) => countsOf(study, format) },
    accessionNumber: { width: 126, grow: 1, cell: (study) => text(study.accessionNumber) },
    referringPhysician: {
      width: 140,
      grow: 1,
      cell: (study) => text(readPersonName(study.referringPhysician), study.referringPhysician),
    },
    institution: { width: 140, grow: 1, cell: (study) => text(study.institution) },
    labels: { width: 136, grow: 2, cell: (study) => <Labels labels={study.labels} /> },
    received: {
      width: 150,
      digits: widths.moment,
      cell: (study) => {
        const at = parseOrthancTimestamp(study.lastUpdate);
        return at ? text(format.moment(at), study.lastUpdate) : study.lastUpdate;
      },
    },
  };
}

/** The labels of a study as chips; those that find no room are named on hover. */
export function Labels({ labels }: { labels: readonly string[] }) {
  if (labels.length === 0) return null;
  return (
    <span className={classes['labels']} title={labels.join(', ')}>
      {labels.slice(0, 4).map((label) => (
        <ColorChip key={label} name={label} />
      ))}
      {labels.length > 4 ? <span>+{labels.length - 4}</span> : null}
    </span>
  );
}

/** What no server can sort by: computed from the series, or kept beside the tags. */
const unsorted = new Set<ColumnId>(['modalities', 'counts', 'labels']);

/** The chosen columns in their order. @param sortable whether the server can sort at all */
export function studyColumns(
  chosen: readonly ColumnId[],
  t: StudiesMessages,
  format: Format,
  sortable: boolean,
): Column<Study>[] {
  const cells = makeCells(t, format);
  return columnIds
    .filter((id) => chosen.includes(id))
    .map((id) =>
      Object.assign(cells[id], { id, title: t.columns[id], sortable: sortable && !unsorted.has(id) }),
    );
}
