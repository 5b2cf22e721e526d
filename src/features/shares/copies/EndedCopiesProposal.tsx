import { Button } from '@mantine/core';
import { useState } from 'react';
import { deviceRecords } from '#features/shares/records/deviceRecords.ts';
import { useNow } from '#features/shares/records/useNow.ts';
import { plannedLinkMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { TrayNote } from '#ui/bulk/BulkTray.tsx';
import { endedHere } from './endedCopies.ts';
import { EndedCopiesDialog, type DeleteCopies } from './EndedCopiesDialog.tsx';

/** With the tasks: that a link has ended which this device made for anonymized copies, and what to do with them. */
export function EndedCopiesProposal({ Delete, onDecided }: { Delete: DeleteCopies; onDecided: () => void }) {
  const t = useMessages(plannedLinkMessages);
  const { userId } = useSessionState().person;
  const now = useNow();
  const [isOpen, setIsOpen] = useState(false);
  const keep = (): void => {
    const ended = endedHere(deviceRecords.get(userId), now);
    deviceRecords.remove(userId, new Set(ended.map(({ id }) => id)));
    onDecided();
  };
  return (
    <TrayNote
      title={t.endedHere}
      text={t.endedWhy}
      actions={
        <>
          <Button size="compact-sm" onClick={() => setIsOpen(true)}>
            {t.review}
          </Button>
          <Button size="compact-sm" variant="default" onClick={keep}>
            {t.keep}
          </Button>
        </>
      }
    >
      {isOpen ? (
        <EndedCopiesDialog
          Delete={Delete}
          onClose={() => {
            setIsOpen(false);
            onDecided();
          }}
        />
      ) : null}
    </TrayNote>
  );
}
