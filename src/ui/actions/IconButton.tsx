import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useHint, type HintLink } from './useHint.tsx';

interface Props extends Omit<ButtonProps, 'children'> {
  /** What it does to which thing, for a screen reader. */
  label: string;
  /** What it does, on hover and on focus; the reason takes its place. */
  hint: string;
  icon: ReactNode;
  /** Why it cannot be used; `undefined` when it can. */
  reason?: string | undefined;
  /** Leads to the whole explanation of the reason. */
  why?: HintLink | undefined;
  onClick: () => void;
  /** The user points at the button or moves to it by keyboard: what the click needs can be loaded now. */
  onApproach?: () => void;
}

/** A button with a picture instead of words, where there is no room for them. One that may not be used stays focusable and says why. */
export function IconButton({ label, hint: text, icon, reason, why, onClick, onApproach, ...button }: Props) {
  const { target, hint } = useHint(reason ?? text, { link: why });
  const isBlocked = reason !== undefined;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        px={6}
        {...button}
        {...target}
        aria-label={label}
        aria-disabled={isBlocked || undefined}
        data-disabled={isBlocked}
        onPointerEnter={(event) => {
          target.onPointerEnter?.(event);
          onApproach?.();
        }}
        onClick={isBlocked ? undefined : onClick}
      >
        {icon}
      </Button>
      {hint}
    </>
  );
}
