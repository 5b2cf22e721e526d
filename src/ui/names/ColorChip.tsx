import type { CSSProperties } from 'react';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { Name } from './Name.tsx';
import classes from './ColorChip.module.css';

/** The hue (0–359) of a name: the same name has the same color everywhere and always. Its FNV-1a hash decides. */
function hueOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % 360;
}

interface Props {
  name: string;
  /** What the removal says to a screen reader; without it the chip has none. */
  removeLabel?: string;
  onRemove?: () => void;
}

/** A name as a chip, colored by the name itself and always readable as text. */
export function ColorChip({ name, removeLabel, onRemove }: Props) {
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
