import { Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkChange } from '#api/orthanc/shares/shareRecordChanges.ts';
import { serverNow } from '#api/serverClock.ts';
import { StateBadge, StudyById, useKindName } from '#features/shares/records/columns.tsx';
import { useMadeLink } from '#features/shares/records/CopyLink.tsx';
import { Maker } from '#features/shares/records/Maker.tsx';
import type { ShareRow } from '#features/shares/records/shareRows.ts';
import { shareChangeMessages, shareListMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { CopyLine } from '#ui/copy/CopyText.tsx';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { Failure } from '#ui/Failure.tsx';
import { lazyPart } from '#ui/lazyPart.tsx';
import { EndDialog } from './EndDialog.tsx';
import { daysOfLink, hasUnseenStudies } from './linkRules.ts';
import { useChangeLink } from './useLinkTask.ts';
import { useManager } from './useManager.ts';

const ShareDialog = lazyPart(
  async () => (await import('#features/shares/create/ShareDialog.tsx')).ShareDialog,
);

/** Studies that are named. */
const maxNamed = 30;

interface Props {
  row: ShareRow;
  /** People's names by id. */
  names: ReadonlyMap<string, string>;
  onClose: () => void;
}

/** What is known of a link, and what can be done with it: revoke it and undo that, move its end, make another like it. */
export function LinkDialog({ row, names, onClose }: Props) {
  const t = useMessages(shareChangeMessages);
  const errors = useMessages(errorMessages);
  const [view, setView] = useState<'details' | 'end' | 'renew'>('details');
  const changeLink = useChangeLink();
  const change = useMutation({
    mutationFn: (order: LinkChange) => changeLink(row, order),
    onSuccess: () => setView('details'),
  });
  const failure = change.error ? (
    <Failure
      {...describeError(change.error, errors)}
      title={t.failedTitle[change.variables?.kind ?? 'revoke']}
    />
  ) : null;
  if (view === 'end') {
    return (
      <EndDialog
        row={row}
        isPending={change.isPending}
        failure={failure}
        onSubmit={(expiresAt) => change.mutate({ kind: 'end', expiresAt })}
        onClose={() => {
          change.reset();
          setView('details');
        }}
      />
    );
  }
  if (view === 'renew') {
    const { recipient, note } = row;
    const like = { kind: row.kind, days: daysOfLink(row), recipient, note };
    return <ShareDialog studies={row.shown} like={like} onClose={onClose} />;
  }
  return (
    <Dialog title={t.title} size="lg" onClose={onClose} busy={change.isPending}>
      <Stack gap="sm">
        <Details row={row} names={names} />
        {failure}
        <Text size="sm" role="status">
          {change.isPending ? t.underWay : change.isSuccess ? t.done[change.variables.kind] : null}
        </Text>
        <Actions row={row} change={change} onView={setView} />
      </Stack>
    </Dialog>
  );
}

interface ActionProps {
  row: ShareRow;
  change: { isPending: boolean; mutate: (order: LinkChange) => void };
  onView: (view: 'end' | 'renew') => void;
}

function Actions({ row, change, onView }: ActionProps) {
  const t = useMessages(shareChangeMessages);
  const refused = useRefusal();
  const { manager, refusalFor } = useManager();
  const isRevoked = row.revoked !== undefined && !row.isPartlyRevoked;
  const restore = (
    <ActionButton
      variant="default"
      {...refusalFor('restore', row)}
      loading={change.isPending}
      onClick={() => change.mutate({ kind: 'restore', revoked: undefined })}
    >
      {t.restore}
    </ActionButton>
  );
  return (
    <Group gap="xs" justify="flex-end">
      <ActionButton
        variant="default"
        {...(row.shown.length === 0 ? { reason: t.nothingSeen } : refused('share'))}
        onApproach={ShareDialog.preload}
        onClick={() => onView('renew')}
      >
        {t.renew}
      </ActionButton>
      <ActionButton variant="default" {...refusalFor('end', row)} onClick={() => onView('end')}>
        {t.changeEnd}
      </ActionButton>
      {row.revoked ? restore : null}
      {isRevoked ? null : (
        <ActionButton
          color="red"
          {...refusalFor('revoke', row)}
          loading={change.isPending}
          onClick={() => change.mutate({ kind: 'revoke', revoked: { at: serverNow(), by: manager.userId } })}
        >
          {t.revoke}
        </ActionButton>
      )}
    </Group>
  );
}

function Details({ row, names }: { row: ShareRow; names: ReadonlyMap<string, string> }) {
  const t = useMessages(shareChangeMessages);
  const list = useMessages(shareListMessages);
  const { named } = useMessages(uiMessages);
  const format = useFormat();
  const kindName = useKindName();
  const href = useMadeLink(row.id);
  const { expiresAt, revoked, studyIds } = row;
  const more = row.studies - Math.min(studyIds.length, maxNamed);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <StateBadge row={row} />
        <Text size="sm">{expiresAt ? t.expires(format.momentWithZone(expiresAt)) : list.never}</Text>
      </Group>
      {revoked ? (
        <Text size="sm">
          {named(t.revokedBy)} <Maker id={revoked.by} names={names} /> · {format.moment(revoked.at)}
        </Text>
      ) : null}
      {row.isPartlyRevoked ? <Text size="sm">{t.partly}</Text> : null}
      {row.isUnchecked ? <Text size="sm">{t.unchecked}</Text> : null}
      <Text size="sm">
        {named(list.columns.created)} {format.moment(row.created)} · <Maker id={row.by} names={names} />
      </Text>
      <Text size="sm">
        {named(list.columns.kind)} <bdi>{kindName(row.kind)}</bdi>
      </Text>
      {[row.recipient, row.note].filter(Boolean).map((text) => (
        <Text size="sm" key={text} style={{ overflowWrap: 'anywhere' }}>
          <bdi>{text}</bdi>
        </Text>
      ))}
      <List size="sm" aria-label={list.columns.studies}>
        {studyIds.slice(0, maxNamed).map((id) => (
          <List.Item key={id} style={{ overflowWrap: 'anywhere' }}>
            <StudyById id={id} />
          </List.Item>
        ))}
      </List>
      {more > 0 ? <Text size="sm">{list.andMore(more)}</Text> : null}
      {hasUnseenStudies(row) && row.onServer ? (
        <Text size="sm">
          {t.unseen} {row.shown.length > 0 ? t.unseenRenew : null}
        </Text>
      ) : null}
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {named(list.columns.id)} {row.id}
      </Text>
      {href === undefined ? null : <CopyLine label={t.link} text={href} />}
    </Stack>
  );
}
