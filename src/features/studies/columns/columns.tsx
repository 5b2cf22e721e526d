import type { Study } from '#api/orthanc/studies/study.ts';
import { parseOrthancTimestamp } from '#lib/text/dicomDate.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { hrefOf } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { dateWidths } from '#locales/dates/dateWidths.ts';
import type { Format } from '#locales/useFormat.ts';
import type { Column } from '#ui/table/column.ts';
import { studyCells, textCell } from '#widgets/studySearch/studyCells.tsx';
import type { StudiesMessages } from '#locales/shared/studies.ts';
import { columnIds, type ColumnId } from './columnIds.ts';
import { ChipRow } from '#ui/names/ChipRow.tsx';
import classes from '#features/studies/list/StudiesPage.module.css';

const hiddenAtFirst = new Set<ColumnId>(['referringPhysician', 'institution', 'received']);

/** Columns that give their room to the description and the labels in a window less wide than this, in CSS pixels. */
const leastWindow: Partial<Record<ColumnId, number>> = { birthDate: 1600, accessionNumber: 1240 };

/** The widths of a window between which other columns are shown at first. */
export const windowSteps: readonly number[] = Object.values(leastWindow);

/** The columns shown until the user chooses others. @param windowWidth in CSS pixels */
export const firstColumns = (windowWidth: number): readonly ColumnId[] =>
  columnIds.filter((id) => !hiddenAtFirst.has(id) && windowWidth >= (leastWindow[id] ?? 0));

/** A name for people; the DICOM original is one hover away. */
export function nameOf(study: Study, t: StudiesMessages): string {
  return readPersonName(study.patientName) || t.noName;
}

type Cells = Readonly<Record<ColumnId, Omit<Column<Study>, 'id' | 'title'>>>;

function makeCells(t: StudiesMessages, format: Format): Cells {
  return {
    patientName: {
      width: 150,
      grow: 4,
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
    labels: {
      width: 150,
      grow: 4,
      isMeasured: true,
      // Before the width is known as in the narrowest window: chips that go are worse than chips that come.
      cell: (study, width = 136) => <ChipRow names={study.labels} width={width} />,
    },
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
  return chosen.map((id) =>
    Object.assign(cells[id], { id, title: t.columns[id], sortable: sortable && !unsorted.has(id) }),
  );
}
