import { ALL_LABELS } from '#access/roles/profile.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ChipRow } from '#ui/names/ChipRow.tsx';
import classes from './matrix.module.css';

interface Props {
  labels: readonly string[];
  before: readonly string[] | undefined;
  /** The room for their names in CSS pixels. */
  width: number;
  row: number;
  column: number;
  tabIndex: 0 | -1;
}

/** The labels of a role in its row: those that find room by name, the others counted. Opens the role. */
export function LabelsCell({ labels, before, width, row, column, tabIndex }: Props) {
  const t = useMessages(rolesMessages);
  const seesAll = labels.includes(ALL_LABELS);
  const changed =
    labels !== before &&
    (before?.length !== labels.length || labels.some((label) => !before.includes(label)));
  const words = seesAll ? t.allStudies : labels.length === 0 ? t.noStudies : undefined;
  return (
    <div role="gridcell" className={classes['labels']}>
      <button
        type="button"
        className={classes['labelsOpen']}
        data-changed={changed || undefined}
        data-row={row}
        data-column={column}
        tabIndex={tabIndex}
        aria-label={words === undefined ? t.labelsOf(labels) : undefined}
      >
        {words === undefined ? (
          <ChipRow names={labels} width={width} />
        ) : (
          <span data-quiet={labels.length === 0 || undefined}>{words}</span>
        )}
      </button>
    </div>
  );
}
