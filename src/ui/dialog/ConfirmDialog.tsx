import { Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { Dialog } from './Dialog.tsx';
import { DialogActions } from './DialogActions.tsx';
import type { FailureWords } from './useFailureInDialog.ts';

/** A text that must be typed before a dialog can be confirmed. */
export interface TypedProof {
  label: string;
  text: string;
  isNumber?: boolean;
  /** Said at the button until it is typed. */
  reason: string;
}

interface Props {
  title: string;
  /** The consequence: what it does, and what cannot be undone. */
  text: string;
  /** What else must be known or ticked. */
  children?: ReactNode;
  /** Verb and object. */
  confirmLabel: string;
  cancelLabel?: string;
  /** It takes nothing away: the button is not red. */
  isHarmless?: boolean;
  /** Why it cannot be confirmed; said at the button. */
  reason?: string | undefined;
  typed?: TypedProof | undefined;
  isPending?: boolean;
  /** Closing would lose something that is under way. */
  busy?: boolean;
  /** What went wrong, and what then holds; the button then tries again. */
  failure?: FailureWords | undefined;
  onConfirm: () => void;
  onClose: () => void;
}

/** The button that was pressed has lost the focus while it was waiting: it goes to what is said of the failure. */
const takeFreeFocus = (element: HTMLElement | null): void => {
  if (document.activeElement === null || document.activeElement === document.body) element?.focus();
};

/** Asks before something is done that cannot simply be undone. The focus begins on Cancel, so that Enter changes nothing. */
export function ConfirmDialog({ typed, onConfirm, onClose, ...props }: Props) {
  const [proof, setProof] = useState('');
  const isProved = typed === undefined || proof.trim() === typed.text;
  const reason = props.reason ?? (isProved ? undefined : typed.reason);
  const isPending = props.isPending ?? false;
  const { retry } = useMessages(errorMessages);
  const failure = isPending ? undefined : props.failure;
  // The form has no button of its own: Enter in its only field sends it.
  const onEnter = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (reason === undefined && !isPending) onConfirm();
  };
  return (
    <Dialog title={props.title} onClose={onClose} busy={props.busy ?? false}>
      {(close) => (
        <Stack gap="sm">
          <Text size="sm">{props.text}</Text>
          {props.children}
          {typed ? (
            <form onSubmit={onEnter}>
              <TextInput
                label={typed.label}
                value={proof}
                onChange={(event) => setProof(event.currentTarget.value)}
                {...(typed.isNumber ? { inputMode: 'numeric' } : {})}
                autoComplete="off"
                data-autofocus
              />
            </form>
          ) : null}
          {failure ? (
            <div ref={takeFreeFocus} tabIndex={-1}>
              <Failure {...failure} />
            </div>
          ) : null}
          <DialogActions
            label={failure ? retry : props.confirmLabel}
            cancelLabel={props.cancelLabel}
            onConfirm={onConfirm}
            onClose={close}
            reason={reason}
            isDanger={!props.isHarmless}
            isPending={isPending}
            busy={props.busy ?? false}
            isCancelFirst={typed === undefined}
          />
        </Stack>
      )}
    </Dialog>
  );
}
