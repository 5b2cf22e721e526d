import { ColorChip } from '#ui/names/ColorChip.tsx';
import { fittingLabels } from './fittingLabels.ts';
import classes from './Labels.module.css';

interface Props {
  labels: readonly string[];
  /** The room for them in CSS pixels; unless told, they take as many lines as they need. */
  width?: number | undefined;
}

/** The labels of a study as chips. Those that find no room are counted, named on hover, and read by a screen reader. */
export function Labels({ labels, width }: Props) {
  if (labels.length === 0) return null;
  const shown = width === undefined ? labels.length : fittingLabels(labels, width);
  const rest = labels.slice(shown);
  return (
    <span
      className={classes['labels']}
      data-wraps={width === undefined || undefined}
      title={labels.join(', ')}
    >
      {labels.slice(0, shown).map((label) => (
        <ColorChip key={label} name={label} />
      ))}
      {rest.length > 0 ? (
        <span className={classes['rest']}>
          +{rest.length}
          <span className={classes['names']}> {rest.join(', ')}</span>
        </span>
      ) : null}
    </span>
  );
}
