import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Choices.module.css';

interface Props {
  label: string;
  items: readonly { readonly id: string; readonly content: ReactNode }[];
  /** Said where there are none. */
  none: string;
  /** Said where there are more than these. */
  note: string | undefined;
  onChoose: (id: string) => void;
}

/** What a search found, each a button to choose it. */
export function Choices({ label, items, none, note, onChoose }: Props) {
  return (
    <>
      <ul className={classes['choices']} aria-label={label}>
        {items.map(({ id, content }) => (
          <li key={id}>
            <button type="button" className={classes['choice']} onClick={() => onChoose(id)}>
              {content}
            </button>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" role="status">
        {items.length === 0 ? none : note}
      </Text>
    </>
  );
}
