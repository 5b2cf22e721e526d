import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/List.css';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/Table.css';
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { SelectedStudy } from '#api/orthanc/study.ts';
import { NotedWords } from '#features/shares/notes/NotedWords.tsx';
import { useNoteLinks } from '#features/shares/notes/useNoteLinks.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { MadeLinks } from './makeLinks.ts';
import { MadeLink } from './MadeLink.tsx';
import { MadeTable } from './MadeTable.tsx';
import { ShareForm } from './ShareForm.tsx';

/** A dialog that makes a link to some studies, or one to each, and gives it away: copied, as a QR code, by mail. */
export function ShareDialog({
  studies,
  onClose,
}: {
  studies: readonly SelectedStudy[];
  onClose: () => void;
}) {
  const t = useMessages(shareMessages);
  const narrow = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const [made, setMade] = useState<MadeLinks>();
  const note = useNoteLinks();
  const take = (next: MadeLinks): void => {
    const links = next.links.filter((link) => !made?.links.includes(link));
    setMade(next);
    if (links.length > 0) note.mutate({ links, ...next.order.memo });
  };
  const [link] = made?.links ?? [];
  const isOne = made && !made.order.each;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.title(studies.length)}
      size="lg"
      fullScreen={narrow}
      closeOnClickOutside={!made}
      closeButtonProps={{ 'aria-label': t.close }}
    >
      {!made ? (
        <ShareForm studies={studies} onMade={take} onClose={onClose} />
      ) : link && isOne ? (
        <MadeLink
          link={link}
          noted={<NotedWords note={note} />}
          onAgain={() => setMade(undefined)}
          onClose={onClose}
        />
      ) : (
        <MadeTable made={made} noted={<NotedWords note={note} />} onMade={take} onClose={onClose} />
      )}
    </Modal>
  );
}
