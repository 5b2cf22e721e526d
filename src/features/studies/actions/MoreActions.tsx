import { Menu, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Study } from '#api/orthanc/studies/study.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { useStudySlots, type StudyChange } from '#features/studies/slots.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { ActionIcon } from './ActionIcon.tsx';
import type { StudyDialog } from './StudyDialogs.tsx';
import { useChangeRefusal } from './useChangeRefusal.ts';
import { useDownload } from './useLinks.ts';

interface Props {
  study: Study;
  onDialog: (dialog: StudyDialog) => void;
}

/** The rest of what can be done to a study, as the items of a menu. */
export function MoreActions({ study, onDialog }: Props) {
  const t = useMessages(studyMessages);
  const refusal = useRefusal();
  const download = useDownload();
  const { Send, changes = [] } = useStudySlots();
  return (
    <>
      <Item
        icon={<ActionIcon of="download" />}
        reason={refusal('download', study).reason}
        onClick={() => download.mutate([study])}
      >
        {t.download}
      </Item>
      {Send ? (
        <Item
          icon={<ActionIcon of="send" />}
          reason={refusal('send', study).reason}
          onClick={() => onDialog('send')}
        >
          {t.send}
        </Item>
      ) : null}
      {changes.map((change) => (
        <ChangeItem key={change.id} change={change} study={study} onDialog={onDialog} />
      ))}
    </>
  );
}

function ChangeItem({ change, study, onDialog }: Props & { change: StudyChange }) {
  const t = useMessages(studyMessages);
  const { reason } = useChangeRefusal(change, 1, useRefusal()(change.action, study));
  return (
    <Item icon={<ActionIcon of={change.id} />} reason={reason} onClick={() => onDialog(change)}>
      {t.changes[change.id]}
    </Item>
  );
}

interface ItemProps {
  icon: ReactNode;
  /** Why it can't be used: said below its name. */
  reason: string | undefined;
  onClick: () => void;
  children: string;
}

function Item({ icon, reason, onClick, children }: ItemProps) {
  return reason === undefined ? (
    <Menu.Item leftSection={icon} onClick={onClick}>
      {children}
    </Menu.Item>
  ) : (
    <Menu.Item leftSection={icon} aria-disabled closeMenuOnClick={false} c="dimmed">
      {children}
      <Text size="xs" maw={280}>
        {reason}
      </Text>
    </Menu.Item>
  );
}
