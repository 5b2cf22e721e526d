import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Study } from '#api/orthanc/studies/study.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { IconButton } from '#ui/actions/IconButton.tsx';
import { useStudySlots } from '#features/studies/slots.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { ActionIcon } from './ActionIcon.tsx';
import { MoreActions } from './MoreActions.tsx';
import type { StudyDialog } from './StudyDialogs.tsx';
import { useOpenImages } from './useLinks.ts';

interface Props {
  study: Study;
  /** What the study is called. */
  name: string;
  /** A menu of these actions opens or closes: while it is open, they must stay on the page. */
  onHold: (isOpen: boolean) => void;
  onDialog: (dialog: StudyDialog) => void;
}

/** What is done to a study most, on its row of the list: each by permission and with its reason. */
export function QuickActions({ study, name, onHold, onDialog }: Props) {
  const { quick: t, ...words } = useMessages(studyMessages);
  const refusal = useRefusal();
  const { EditLabels, Share } = useStudySlots();
  const { open, isPending } = useOpenImages();
  return (
    <>
      <IconButton
        label={t.open(name)}
        hint={words.openImages}
        icon={<ActionIcon of="open" />}
        loading={isPending}
        {...refusal('open', study)}
        onClick={() => open([study])}
      />
      {Share ? (
        <IconButton
          label={t.share(name)}
          hint={words.share}
          icon={<ActionIcon of="share" />}
          {...refusal('share', study)}
          onApproach={Share.preload}
          onClick={() => onDialog('share')}
        />
      ) : null}
      {EditLabels ? (
        <IconButton
          label={t.labels(name)}
          hint={words.editLabels}
          icon={<ActionIcon of="editLabels" />}
          {...refusal('editLabels', study)}
          onApproach={EditLabels.preload}
          onClick={() => onDialog('labels')}
        />
      ) : null}
      <Menu position="bottom-end" withInitialFocusPlaceholder={false} onChange={onHold}>
        <Menu.Target>
          <Button variant="default" size="compact-sm" px={6} aria-label={t.more(name)} title={t.moreTitle}>
            <IconDots size={16} stroke={1.8} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <MoreActions study={study} onDialog={onDialog} />
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
