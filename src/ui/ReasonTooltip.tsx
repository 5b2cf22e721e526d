import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useId, type ReactElement } from 'react';

interface Props {
  /** Why the control cannot be used; `undefined` when it can. */
  reason: string | undefined;
  /** Renders the control with what makes it look and act disabled while it can still be focused, so that the reason can be read. */
  children: (blocked: Blocked) => ReactElement;
}

/** Spread on a Mantine button: inert but focusable, described by its reason. Empty when the control can be used. */
export interface Blocked {
  'data-disabled'?: true;
  'aria-disabled'?: true;
  'aria-describedby'?: string;
  onClick?: (event: { preventDefault(): void }) => void;
}

/** A control that may be disabled, with the reason for it on hover, on focus and for screen readers. */
export function ReasonTooltip({ reason, children }: Props) {
  const id = useId();
  if (!reason) return children({});
  return (
    <>
      <Tooltip label={reason} events={{ hover: true, focus: true, touch: true }}>
        {children({
          'data-disabled': true,
          'aria-disabled': true,
          'aria-describedby': id,
          onClick: (event) => event.preventDefault(),
        })}
      </Tooltip>
      <VisuallyHidden id={id}>{reason}</VisuallyHidden>
    </>
  );
}
