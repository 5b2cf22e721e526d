import { ALL_LABELS } from '#access/roles/profile.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import classes from './matrix.module.css';

/** Chips that a cell shows at most; the rest is counted. */
const maxChips = 3;

interface Props {
  labels: readonly string[];
  before: readonly string[] | undefined;
  row: number;
  column: number;
  tabIndex: 0 | -1;
}

/** The labels of a role in its row: a few by name, the others counted. Opens the role. */
export function LabelsCell({ labels, before, row, column, tabIndex }: Props) {
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
          <>
            {labels.slice(0, maxChips).map((label) => (
              <ColorChip key={label} name={label} />
            ))}
            {labels.length > maxChips ? <span>+{labels.length - maxChips}</span> : null}
          </>
        ) : (
          <span data-quiet={labels.length === 0 || undefined}>{words}</span>
        )}
      </button>
    </div>
  );
}
