import { markedText } from '#lib/text/hiddenCharacters.ts';
import classes from './ChipRow.module.css';
import { ColorChip } from './ColorChip.tsx';
import { fittingChips } from './fittingChips.ts';

interface Props {
  names: readonly string[];
  /** The room for them in CSS pixels; unless told, they take as many lines as they need. */
  width?: number | undefined;
}

/** Names side by side as chips. Those that find no room are counted, named on hover, and read by a screen reader. */
export function ChipRow({ names, width }: Props) {
  if (names.length === 0) return null;
  const shown = width === undefined ? names.length : fittingChips(names, width);
  const rest = names.slice(shown);
  return (
    <span
      className={classes['row']}
      data-wraps={width === undefined || undefined}
      title={names.map((name) => markedText(name, 'identifier')).join(', ')}
    >
      {names.slice(0, shown).map((name) => (
        <ColorChip key={name} name={name} />
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
