import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { preparedMessages } from '#locales/shared/prepared.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { Note } from '#ui/status/Note.tsx';

interface Props {
  /** What was suggested, and by whom. */
  children: ReactNode;
  /** Why there is nothing to save: it holds already, is no longer possible, or the person may not. Absent while it waits for being saved. */
  instead?: string | undefined;
  /** Closes a notice that only says why nothing is to be done; an unsaved change is saved or discarded in its editor. */
  onClose?: () => void;
}

/** The line in an editor that says where a change comes from that the person hasn't made there, and that it isn't saved. */
export function PreparedNotice({ children, instead, onClose }: Props) {
  const t = useMessages(preparedMessages);
  const { close } = useMessages(uiMessages);
  return (
    <Note
      tone={instead === undefined ? 'info' : 'caution'}
      role="note"
      mb="sm"
      withCloseButton={instead !== undefined && onClose !== undefined}
      closeButtonLabel={close}
      {...(onClose ? { onClose } : {})}
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {children} {instead ?? t.unsaved}
      </Text>
    </Note>
  );
}
