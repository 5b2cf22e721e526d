import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { studyQuery } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { isLinkKind } from '#features/shares/link/shareLink.ts';
import { shareChangeMessages, shareListMessages, shareMessages } from '#features/shares/shareMessages.ts';
import { useStudyName } from '#features/shares/useStudyName.ts';
import { paths } from '#lib/paths.ts';
import { inSentence } from '#lib/text/hiddenCharacters.ts';
import { dateWidths } from '#locales/dates/dateWidths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { Status } from '#ui/status/Status.tsx';
import type { Tone } from '#ui/status/tone.ts';
import type { Column } from '#ui/table/column.ts';
import { ManageLink } from './CopyLink.tsx';
import { Maker } from './Maker.tsx';
import { stateOf, type ShareRow, type ShareState } from './shareRows.ts';
import { useNow } from './useNow.ts';

const tones: Readonly<Record<ShareState, Tone>> = {
  live: 'done',
  week: 'caution',
  ended: 'off',
  revoked: 'failed',
  partly: 'caution',
};

/** Whether a link is live, in words. */
export function StateBadge({ row }: { row: Parameters<typeof stateOf>[0] }) {
  const t = useMessages(shareListMessages);
  const now = useNow();
  const state = stateOf(row, now);
  return <Status tone={tones[state]}>{t.states[state]}</Status>;
}

/** A study by its id: its name where this person sees it. */
export function StudyById({ id }: { id: string }) {
  const t = useMessages(shareListMessages);
  const nameOf = useStudyName();
  const study = useQuery({ ...studyQuery(id), retry: false, meta: toldInPlace });
  if (study.isPending) return '…';
  if (study.isError)
    return (
      <Text span size="sm" c="dimmed">
        {t.notSeen}
      </Text>
    );
  return (
    <Anchor component={Link} to={paths.study(id)} size="sm" data-opens>
      {nameOf(study.data)}
    </Anchor>
  );
}

/** The studies of a link: the first by name, and how many more. */
function StudiesOfLink({ row }: { row: ShareRow }) {
  const t = useMessages(shareListMessages);
  const nameOf = useStudyName();
  const [first] = row.shown;
  const [id] = row.studyIds;
  return (
    <>
      {first ? (
        <Anchor component={Link} to={paths.study(first.id)} size="sm" data-opens title={first.patientName}>
          {nameOf(first)}
        </Anchor>
      ) : id ? (
        <StudyById id={id} />
      ) : null}
      {row.studies > 1 ? <> {t.andMore(row.studies - 1)}</> : null}
    </>
  );
}

/** The name of a link's kind; a kind that we do not know is shown as it was written. */
export function useKindName(): (kind: string) => string {
  const { viewers } = useMessages(shareMessages);
  return (kind) => (isLinkKind(kind) ? viewers[kind] : kind);
}

/** The columns of the list of links. @param names people's names by id @param onManage opens the details of a link; keep it stable */
export function useShareColumns(
  names: ReadonlyMap<string, string>,
  onManage: (id: string) => void,
): readonly Column<ShareRow>[] {
  const t = useMessages(shareListMessages);
  const { viewers } = useMessages(shareMessages);
  const change = useMessages(shareChangeMessages);
  const format = useFormat();
  return useMemo(() => {
    const titles = t.columns;
    const columns: Column<ShareRow>[] = [
      { id: 'state', title: titles.state, width: 172, cell: (row) => <StateBadge row={row} /> },
      {
        id: 'manage',
        title: change.manage,
        width: 116,
        cell: ({ id }) => <ManageLink id={id} onManage={onManage} />,
      },
      {
        id: 'until',
        title: titles.expiresAt,
        width: 150,
        digits: dateWidths(format).moment,
        sortable: true,
        cell: ({ expiresAt }) => (expiresAt ? format.moment(expiresAt) : t.never),
      },
      {
        id: 'studies',
        title: titles.studies,
        width: 220,
        grow: 3,
        sortable: true,
        cell: (row) => <StudiesOfLink row={row} />,
      },
      {
        id: 'kind',
        title: titles.kind,
        width: 110,
        sortable: true,
        cell: ({ kind }) => (isLinkKind(kind) ? viewers[kind] : kind),
      },
      {
        id: 'created',
        title: titles.created,
        width: 150,
        digits: dateWidths(format).moment,
        sortable: true,
        cell: ({ created }) => format.moment(created),
      },
      { id: 'by', title: titles.by, width: 110, grow: 1, cell: ({ by }) => <Maker id={by} names={names} /> },
      {
        id: 'recipient',
        title: titles.recipient,
        width: 110,
        grow: 1,
        sortable: true,
        cell: ({ recipient }) => recipient,
      },
      { id: 'remark', title: titles.note, width: 90, grow: 1, cell: ({ note }) => note },
      {
        id: 'place',
        title: titles.storage,
        width: 110,
        cell: ({ onServer }) => (onServer ? t.onServer : t.onDevice),
      },
    ];
    return columns;
  }, [t, viewers, change, format, names, onManage]);
}

/** A link on a phone. */
export function ShareCard({
  row,
  names,
  onManage,
}: {
  row: ShareRow;
  names: ReadonlyMap<string, string>;
  onManage: (id: string) => void;
}) {
  const t = useMessages(shareListMessages);
  const format = useFormat();
  const kindName = useKindName();
  const { expiresAt, created, by, recipient, note } = row;
  return (
    <Stack gap={2}>
      <div style={{ overflowWrap: 'anywhere' }}>
        <StudiesOfLink row={row} />
      </div>
      <Group gap="xs">
        <StateBadge row={row} />
        <Text size="sm">{expiresAt ? format.moment(expiresAt) : t.never}</Text>
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {kindName(row.kind)} · {format.moment(created)} · <Maker id={by} names={names} />
        {[recipient, note].filter(Boolean).map((text) => ` · ${inSentence(text)}`)}
      </Text>
      <ManageLink id={row.id} onManage={onManage} />
    </Stack>
  );
}
