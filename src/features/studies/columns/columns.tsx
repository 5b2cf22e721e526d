import type { Study } from '#api/orthanc/studies/study.ts';
import { parseOrthancTimestamp } from '#lib/text/dicomDate.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { hrefOf } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { dateWidths } from '#locales/dates/dateWidths.ts';
import type { Format } from '#locales/useFormat.ts';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import type { Column } from '#ui/table/column.ts';
import { studyCells, textCell } from '#widgets/studySearch/studyCells.tsx';
import type { StudiesMessages } from '#locales/shared/studies.ts';
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

type Cells = Readonly<Record<ColumnId, Omit<Column<Study>, 'id' | 'title'>>>;

function makeCells(t: StudiesMessages, format: Format): Cells {
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
    ...studyCells(format),
    labels: { width: 136, grow: 2, cell: (study) => <Labels labels={study.labels} /> },
    received: {
      width: 150,
      digits: dateWidths(format).moment,
      cell: (study) => {
        const at = parseOrthancTimestamp(study.lastUpdate);
        return at ? textCell(format.moment(at), study.lastUpdate) : study.lastUpdate;
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
