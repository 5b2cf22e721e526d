import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/ScrollArea.css';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { shellMessages } from './shellMessages.ts';

interface Props {
  onSignOut: () => void;
  onStay: () => void;
}

/** Asks before signing out drops unsaved changes or stops what is under way; the browser's own question would come too late. */
export function ConfirmSignOut({ onSignOut, onStay }: Props) {
  const t = useMessages(shellMessages);
  return (
    <Modal opened onClose={onStay} title={t.unsavedTitle} withCloseButton={false}>
      <Stack gap="sm">
        <Text size="sm">{t.unsaved}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onStay} data-autofocus>
            {t.stay}
          </Button>
          <Button color="red" onClick={onSignOut}>
            {t.signOut}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
