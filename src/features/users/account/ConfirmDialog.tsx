import { Alert, Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/ui.ts';
import { userMessages } from '#locales/user.ts';
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
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is taken away. Each warning is separate, and a serious one must be ticked. */
export function ConfirmDialog(props: Props) {
  const t = useMessages(userMessages);
  const ui = useMessages(uiMessages);
  const textOf = useWarningText();
  const [accepted, setAccepted] = useState(false);
  const [name, setName] = useState('');
  const needsTick = props.warnings.length > 0;
  const blocked =
    props.isLooking || (needsTick && !accepted) || (props.typed !== undefined && name.trim() !== props.typed);
  return (
    <Modal opened onClose={props.onClose} title={props.title} closeButtonProps={{ 'aria-label': ui.close }}>
      <Stack gap="sm">
        <Text size="sm">{props.text}</Text>
        {props.warnings.map((warning) => (
          <Alert
            key={warning.kind === 'grants' ? warning.grant.role : warning.kind}
            color="red"
            variant="light"
            role="alert"
          >
            <Text size="sm" fw={600}>
              {textOf(warning)}
            </Text>
          </Alert>
        ))}
        {needsTick ? (
          <Checkbox
            label={t.warnings.ask}
            checked={accepted}
            onChange={(event) => setAccepted(event.currentTarget.checked)}
          />
        ) : null}
        {props.typed === undefined ? null : (
          <TextInput
            label={t.typeName(props.typed)}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {t.cancel}
          </Button>
          <Button
            {...(props.isHarmless ? {} : { color: 'red.9' })}
            loading={props.isPending}
            disabled={blocked}
            onClick={props.onConfirm}
          >
            {props.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
