import { Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import type { FailureWords } from '#ui/dialog/useFailureInDialog.ts';
import { Note } from '#ui/status/Note.tsx';
import type { Warning } from './guards.ts';
import { useWarningText } from './useWarnings.ts';

interface Props {
  title: string;
  text: string;
  confirmLabel: string;
  warnings: readonly Warning[];
  /** Whether the warnings are still being found out: nothing can be confirmed before they are read. */
  isLooking: boolean;
  /** It takes nothing away: the button is not red. */
  isHarmless?: boolean;
  /** A name that must be typed. */
  typed?: string;
  isPending: boolean;
  /** What went wrong, and what then holds. */
  failure?: FailureWords | undefined;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is taken away. Each warning is separate, and a serious one must be ticked. */
export function ConfirmWithWarnings({ warnings, isLooking, typed, ...props }: Props) {
  const t = useMessages(userMessages);
  const textOf = useWarningText();
  const [accepted, setAccepted] = useState(false);
  const needsTick = warnings.length > 0;
  const whyNotYet = isLooking ? t.warnings.looking : needsTick && !accepted ? t.warnings.askFirst : undefined;
  return (
    <ConfirmDialog
      {...props}
      reason={whyNotYet}
      typed={typed === undefined ? undefined : { label: t.typeName(typed), text: typed, reason: t.typeFirst }}
    >
      {warnings.map((warning) => (
        <Note key={warning.kind === 'grants' ? warning.grant.role : warning.kind} tone="failed" role="alert">
          <Text size="sm" fw={600}>
            {textOf(warning)}
          </Text>
        </Note>
      ))}
      {needsTick ? (
        <Checkbox
          label={t.warnings.ask}
          checked={accepted}
          onChange={(event) => setAccepted(event.currentTarget.checked)}
        />
      ) : null}
    </ConfirmDialog>
  );
}
