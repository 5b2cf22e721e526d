import type { ButtonProps } from '@mantine/core';
import { useCallback } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import type { RefusedButton } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { usePageAction } from '#ui/actions/pageActions.ts';
import { ActionIcon } from './ActionIcon.tsx';
import { useStudySlots, type StudyChange } from '#features/studies/slots.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { useChangeRefusal } from './useChangeRefusal.ts';

interface Props {
  /** What it would be done to, as the palette groups it. */
  group: string;
  /** To how many studies. */
  count: number;
  refusalOf: (action: StudyChange['action']) => RefusedButton;
  size?: ButtonProps['size'];
  onOpen: (change: StudyChange) => void;
}

/** The buttons of what rewrites studies: of other features, each by permission and with its reason. */
export function ChangeButtons(props: Props) {
  const { changes = [] } = useStudySlots();
  return changes.map((change) => <ChangeButton key={change.id} change={change} {...props} />);
}

function ChangeButton({ change, group, count, refusalOf, size, onOpen }: Props & { change: StudyChange }) {
  const t = useMessages(studyMessages);
  const refused = useChangeRefusal(change, count, refusalOf(change.action));
  const open = useCallback(() => onOpen(change), [onOpen, change]);
  const name = t.changes[change.id];
  usePageAction({ id: change.id, name, group, run: open }, refused.reason);
  return (
    <ActionButton
      variant="default"
      leftSection={<ActionIcon of={change.id} />}
      {...(size === undefined ? {} : { size })}
      {...refused}
      onApproach={change.Dialog.preload}
      onClick={open}
    >
      {name}
    </ActionButton>
  );
}
