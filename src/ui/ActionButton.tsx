import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { ReasonTooltip } from './ReasonTooltip.tsx';

interface Props extends ButtonProps {
  children: ReactNode;
  /** Why it cannot be used; `undefined` when it can. */
  reason?: string | undefined;
  onClick: () => void;
  /** The user points at the button or moves to it by keyboard: what the click needs can be loaded now. */
  onApproach?: () => void;
}

/** A button that, when it may not be used, stays focusable and says why. */
export function ActionButton({ reason, onClick, onApproach, children, ...button }: Props) {
  return (
    <ReasonTooltip reason={reason}>
      {(blocked) => (
        <Button
          {...button}
          {...(onApproach ? { onPointerEnter: onApproach, onFocus: onApproach } : {})}
          onClick={onClick}
          {...blocked}
        >
          {children}
        </Button>
      )}
    </ReasonTooltip>
  );
}
