import { Button, Group, Stack, Text } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { uploadMessages } from './uploadMessages.ts';

interface Props {
  /** Files that were chosen but not sent; undefined while they are being sent, which continues. */
  chosen: number | undefined;
  onClose: () => void;
  onKeep: () => void;
}

/** Asks before the dialog closes, e.g. by Escape: what was chosen would have to be chosen again. */
export function AskToClose({ chosen, onClose, onKeep }: Props) {
  const t = useMessages(uploadMessages);
  return (
    <Stack gap="sm" role="group" aria-labelledby="upload-ask">
      <Text size="sm" id="upload-ask">
        {chosen === undefined ? t.askRunning : t.askChosen(chosen)}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {chosen === undefined ? t.closeWindow : t.discard}
        </Button>
        <Button ref={(button) => button?.focus()} onClick={onKeep}>
          {t.keepOpen}
        </Button>
      </Group>
    </Stack>
  );
}
