import type { ButtonProps } from '@mantine/core';
import { useCallback } from 'react';
import { matchRoute } from '#access/plugin/routes.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { useProfile, useRules } from '#session/SessionContext.ts';
import type { RefusedButton } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { usePageAction } from '#ui/actions/pageActions.ts';
import { ActionIcon } from './ActionIcon.tsx';
import { useStudySlots, type StudyChange } from '#features/studies/slots.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';

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

/** Why a change can't be made that needs a rule of its own; `undefined` where it needs none, or has it. */
function useRuleRefusal({ rule }: StudyChange): string | undefined {
  const t = useMessages(studyMessages);
  const access = useMessages(accessMessages);
  const rules = useRules();
  const { permissions } = useProfile();
  if (!rule) return undefined;
  const anyOf = matchRoute(rules, rule)?.anyOf;
  if (!anyOf) return t.needsRule(rule.line);
  const isAllowed = anyOf.length === 0 || anyOf.some((permission) => permissions.includes(permission));
  return isAllowed ? undefined : access.reason({ kind: 'permissionMissing', anyOf });
}

function ChangeButton({ change, group, count, refusalOf, size, onOpen }: Props & { change: StudyChange }) {
  const t = useMessages(studyMessages);
  const { reason, why } = refusalOf(change.action);
  const ofRule = useRuleRefusal(change);
  const ofCount = change.isForOne && count > 1 ? t.oneAtATime : undefined;
  const refused = { reason: reason ?? ofRule ?? ofCount, why };
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
