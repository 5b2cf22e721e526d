import type { CSSProperties } from 'react';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { hueOf } from './chipColour.ts';
import { Name } from './Name.tsx';
import classes from './ColourChip.module.css';

interface Props {
  name: string;
  /** What the removal says to a screen reader; without it the chip has none. */
  removeLabel?: string;
  onRemove?: () => void;
}

/** A name as a chip, coloured by the name itself and always readable as text. */
export function ColourChip({ name, removeLabel, onRemove }: Props) {
  const hue: CSSProperties & Record<'--hue', number> = { '--hue': hueOf(name) };
  return (
    <span className={classes['chip']} style={hue} title={markedText(name, 'identifier')}>
      <span className={classes['text']}>
        <Name>{name}</Name>
      </span>
      {onRemove ? (
        <button type="button" className={classes['remove']} aria-label={removeLabel} onClick={onRemove}>
          ×
        </button>
      ) : null}
    </span>
  );
}
