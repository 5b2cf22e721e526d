import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { ReasonTooltip } from './ReasonTooltip.tsx';
import type { HintLink } from './useHint.tsx';

interface Props extends ButtonProps {
  children: ReactNode;
  /** Why it cannot be used; `undefined` when it can. */
  reason?: string | undefined;
  /** Leads to the whole explanation of the reason. */
  why?: HintLink | undefined;
  /** Absent where it sends the form that it stands in. */
  onClick?: () => void;
  type?: 'submit';
  /** The user points at the button or moves to it by keyboard: what the click needs can be loaded now. */
  onApproach?: () => void;
}

/** A button that, when it may not be used, stays focusable and says why. */
export function ActionButton({ reason, why, onClick, onApproach, type, children, ...button }: Props) {
  return (
    <ReasonTooltip reason={reason} why={why}>
      {(blocked) => (
        <Button
          {...button}
          {...(onApproach ? { onPointerEnter: onApproach, onFocus: onApproach } : {})}
          {...(type ? { type } : {})}
          {...(onClick ? { onClick } : {})}
          {...blocked}
        >
          {children}
        </Button>
      )}
    </ReasonTooltip>
  );
}
