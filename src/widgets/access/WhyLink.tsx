import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Action } from '#access/can.ts';
import { useRefusal } from '#session/useCan.ts';

/** Beside the words on why a page or a part of it isn't there: leads to the whole explanation. Nothing where the action is allowed. */
export function WhyLink({ action }: { action: Action }) {
  const { why } = useRefusal()(action);
  return why ? (
    // It stands in the middle of words, also on a colored ground: their color, and always underlined.
    <Anchor component={Link} to={why.to} size="sm" c="inherit" underline="always">
      {why.label}
    </Anchor>
  ) : null;
}
