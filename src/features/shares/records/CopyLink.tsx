import { Group } from '@mantine/core';
import { shareChangeMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { CopyButton } from '#ui/copy/CopyButton.tsx';
import { notify } from '#ui/notices/notify.ts';
import { useStore } from '#ui/useStore.ts';
import { madeLinks } from './madeLinks.ts';

/** The address of a link, if this page has made it for this person. */
export function useMadeLink(id: string): string | undefined {
  const { userId } = useSessionState().person;
  const link = useStore(madeLinks).get(id);
  return link?.by === userId ? link.href : undefined;
}

/** Copies a link that this page has made. */
function CopyLink({ id }: { id: string }) {
  const t = useMessages(shareChangeMessages);
  const { copied } = useMessages(uiMessages);
  const href = useMadeLink(id);
  if (href === undefined) return null;
  return (
    <CopyButton
      isIcon
      copyLabel={t.copyLink}
      text={href}
      onCopied={() => notify.done(copied)}
      onRefused={() => notify.failed(t.copyRefused, { message: t.copyRefusedText })}
    />
  );
}

interface ManageProps {
  id: string;
  /** Why it can't be opened yet. */
  reason?: string | undefined;
  onManage: (id: string) => void;
}

/** Opens the details of a link, and copies it if this page has made it. */
export function ManageLink({ id, reason, onManage }: ManageProps) {
  const t = useMessages(shareChangeMessages);
  return (
    <Group gap={4} wrap="nowrap">
      <ActionButton
        size="compact-xs"
        variant="default"
        aria-label={t.manageLink(id)}
        reason={reason}
        onClick={() => onManage(id)}
      >
        {t.manage}
      </ActionButton>
      <CopyLink id={id} />
    </Group>
  );
}
