import { Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Modality } from '#api/orthanc/remotes/modality.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Name } from '#ui/names/Name.tsx';
import type { Column } from '#ui/table/column.ts';
import { useStore } from '#ui/useStore.ts';
import { echoRun, testModality } from '#features/remotes/echo/echoRun.ts';
import { lastEchoes } from '#features/remotes/echo/lastEchoes.ts';
import { useEchoWords } from '#features/remotes/echo/useEchoWords.ts';
import { remoteListMessages } from '#features/remotes/remoteListMessages.ts';
import type { OpenDialog } from '#features/remotes/remotesAddress.ts';

/** A modality in the list. */
export interface ModalityRow {
  readonly name: string;
  readonly modality: Modality;
}

/** How the last test of a modality went; `Testing…` while one is under way. */
export function EchoOfRow({ row: { name, modality } }: { row: ModalityRow }) {
  const t = useMessages(remoteListMessages);
  const wordsOf = useEchoWords();
  const echo = useStore(lastEchoes).get(name);
  const isTesting = useStore(echoRun).testing.has(name);
  const full = isTesting ? t.isTesting : echo ? wordsOf(echo, modality).full : t.neverTested;
  const color = isTesting || !echo ? 'dimmed' : echo.failure ? 'var(--mantine-color-error)' : undefined;
  return (
    <Text size="sm" truncate title={full} {...(color ? { c: color } : {})}>
      {full}
    </Text>
  );
}

const testActions = ['echo', 'find'] as const;
const dialogActions = ['edit', 'delete'] as const;

/** Room for the buttons of a row side by side, in pixels: rows have one height, and a button in a second line would be cut. */
const roomFor = (buttons: readonly string[]): number =>
  buttons.reduce((sum, { length }) => sum + length * 8 + 26, 16);

/** What can be done with a modality. */
export function ModalityActions({
  row: { name, modality },
  onOpen,
}: {
  row: ModalityRow;
  onOpen: OpenDialog;
}) {
  const t = useMessages(remoteListMessages);
  const refusal = useRefusal();
  const isTesting = useStore(echoRun).testing.has(name);
  const test = refusal('listRemotes');
  const edit = refusal('editRemotes');
  const button = { size: 'compact-sm', variant: 'default' } as const;
  const tested = { name, timeout: modality.Timeout };
  return (
    <Group gap={6}>
      {testActions.map((kind) => (
        <ActionButton
          key={kind}
          {...button}
          {...test}
          disabled={isTesting}
          onClick={() => void testModality(tested, kind)}
        >
          {t[kind]}
        </ActionButton>
      ))}
      {dialogActions.map((dialog) => (
        <ActionButton key={dialog} {...button} {...edit} onClick={() => onOpen(dialog, name)}>
          {t[dialog]}
        </ActionButton>
      ))}
    </Group>
  );
}

/** The columns of the list of modalities. */
export function useModalityColumns(onOpen: OpenDialog): readonly Column<ModalityRow>[] {
  const t = useMessages(remoteListMessages);
  return useMemo(
    () => [
      { id: 'name', title: t.columns.name, width: 110, grow: 1, cell: ({ name }) => <Name>{name}</Name> },
      {
        id: 'aet',
        title: t.columns.aet,
        width: 110,
        grow: 1,
        cell: ({ modality }) => <Name>{modality.AET}</Name>,
      },
      {
        id: 'address',
        title: t.columns.address,
        width: 150,
        grow: 1,
        cell: ({ modality }) => <Name>{t.address(modality.Host, modality.Port)}</Name>,
      },
      { id: 'test', title: t.columns.test, width: 190, grow: 2, cell: (row) => <EchoOfRow row={row} /> },
      {
        id: 'actions',
        title: t.columns.actions,
        width: roomFor([...testActions, ...dialogActions].map((action) => t[action])),
        cell: (row) => <ModalityActions row={row} onOpen={onOpen} />,
      },
    ],
    [t, onOpen],
  );
}
