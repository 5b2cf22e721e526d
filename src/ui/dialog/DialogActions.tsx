import { Button, Group } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import type { HintLink } from '#ui/actions/useHint.tsx';

interface Props {
  label: string;
  /** Absent where the button sends the form that it stands in. */
  onConfirm?: () => void;
  onClose: () => void;
  cancelLabel?: string | undefined;
  /** Why it cannot be done; `undefined` when it can. */
  reason?: string | undefined;
  /** Leads to the whole explanation of the reason. */
  why?: HintLink | undefined;
  isDanger?: boolean;
  isPending: boolean;
  /** Nothing may close the dialog now. */
  busy?: boolean;
  /** The focus begins on the answer that changes nothing. */
  isCancelFirst?: boolean;
}

/** The last line of a dialog: cancel, and what it is for. */
export function DialogActions({ label, onConfirm, onClose, cancelLabel, ...props }: Props) {
  const t = useMessages(uiMessages);
  return (
    <Group justify="flex-end" gap="xs">
      <Button
        variant="default"
        onClick={onClose}
        disabled={props.busy ?? false}
        data-autofocus={props.isCancelFirst || undefined}
      >
        {cancelLabel ?? t.cancel}
      </Button>
      <ActionButton
        {...(props.isDanger ? { color: 'red' } : {})}
        {...(onConfirm ? { onClick: onConfirm } : { type: 'submit' })}
        reason={props.reason}
        why={props.why}
        loading={props.isPending}
      >
        {label}
      </ActionButton>
    </Group>
  );
}
