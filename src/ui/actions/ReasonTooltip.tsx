import type { ReactElement } from 'react';
import { useHint, type HintLink, type HintTarget } from './useHint.tsx';

interface Props {
  /** Why the control cannot be used; `undefined` when it can. */
  reason: string | undefined;
  /** Leads to the whole explanation of the reason. */
  why?: HintLink | undefined;
  /** Renders the control with what makes it look and act disabled while it can still be focused, so that the reason can be read. */
  children: (blocked: Blocked) => ReactElement;
}

/** Spread on a Mantine button: inert but focusable, described by its reason. Empty when the control can be used. */
export interface Blocked extends HintTarget {
  'data-disabled'?: true;
  'aria-disabled'?: true;
  onClick?: (event: { preventDefault(): void }) => void;
}

/** A control that may be disabled, with the reason for it on hover, on focus and for screen readers. */
export function ReasonTooltip({ reason, why, children }: Props) {
  const { target, hint } = useHint(reason, { link: why });
  if (!reason) return children({});
  return (
    <>
      {children({
        ...target,
        'data-disabled': true,
        'aria-disabled': true,
        onClick: (event) => event.preventDefault(),
      })}
      {hint}
    </>
  );
}
