import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { recordedStudiesQuery } from '#api/orthanc/shares/shareRecords.ts';
import type { ShareLinkMode } from '#api/orthanc/shares/shareLinkMode.ts';
import { useNow } from '#features/shares/records/useNow.ts';
import { plannedLinkMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { endedCopies } from './endedCopies.ts';
import { EndedCopiesDialog, type DeleteCopies } from './EndedCopiesDialog.tsx';

/** On the list of links: how many anonymized copies no link opens anymore. It asks for nothing: the list has read them. */
export function EndedCopiesNotice({ mode, Delete }: { mode: ShareLinkMode; Delete: DeleteCopies }) {
  const t = useMessages(plannedLinkMessages);
  const now = useNow();
  const { data } = useQuery({ ...recordedStudiesQuery, enabled: false });
  const [isOpen, setIsOpen] = useState(false);
  const count = endedCopies(data?.studies ?? [], mode, now).length;
  if (count === 0 && !isOpen) return null;
  return (
    <Group gap="xs" mb="xs">
      <Text size="sm">{t.ended(count)}.</Text>
      <Button size="compact-sm" variant="default" onClick={() => setIsOpen(true)}>
        {t.review}
      </Button>
      {isOpen ? <EndedCopiesDialog Delete={Delete} onClose={() => setIsOpen(false)} /> : null}
    </Group>
  );
}
