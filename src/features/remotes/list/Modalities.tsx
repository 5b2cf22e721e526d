import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { modalitiesQuery, type Modality } from '#api/orthanc/remotes/modality.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { lazyPart } from '#ui/lazyPart.tsx';
import { usePageAction } from '#ui/actions/pageActions.ts';
import { Name } from '#ui/names/Name.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { useStore } from '#ui/useStore.ts';
import { echoRun, stopEchoes, testAll } from '#features/remotes/echo/echoRun.ts';
import { FailedTests } from '#features/remotes/echo/FailedTests.tsx';
import { remoteListMessages } from '#features/remotes/remoteListMessages.ts';
import { remotesAddress, type OpenDialog } from '#features/remotes/remotesAddress.ts';
import { Note } from '#ui/status/Note.tsx';
import classes from './Remotes.module.css';
import { EchoOfRow, ModalityActions, useModalityColumns, type ModalityRow } from './useModalityColumns.tsx';

const ModalityDialog = lazyPart(
  async () => (await import('#features/remotes/edit/ModalityDialog.tsx')).ModalityDialog,
);
const DeleteModality = lazyPart(
  async () => (await import('#features/remotes/edit/DeleteModality.tsx')).DeleteModality,
);

const keyOf = ({ name }: ModalityRow): string => name;

/** The DICOM modalities: list, tests, and the dialogs that change them. */
export function Modalities() {
  const errors = useMessages(errorMessages);
  const modalities = useQuery(modalitiesQuery);
  if (modalities.isPending) return <Skeleton height={160} />;
  if (modalities.data === undefined) {
    const words = describeError(modalities.error, errors);
    return <Failure {...words} retryLabel={errors.retry} onRetry={() => void modalities.refetch()} />;
  }
  return (
    <>
      {modalities.error ? (
        <Failure
          {...describeError(modalities.error, errors)}
          retryLabel={errors.retry}
          onRetry={() => void modalities.refetch()}
        />
      ) : null}
      <ModalityList modalities={modalities.data} />
    </>
  );
}

function ModalityList({ modalities }: { modalities: ReadonlyMap<string, Modality> }) {
  const t = useMessages(remoteListMessages);
  const [, setParams] = useSearchParams();
  const onOpen = useCallback<OpenDialog>(
    (dialog, remote) => setParams(remotesAddress.write({ kind: 'modality', dialog, remote })),
    [setParams],
  );
  const rows = useMemo(
    () => [...modalities].map(([name, modality]) => ({ name, modality })).toSorted(byName),
    [modalities],
  );
  const columns = useModalityColumns(onOpen);
  return (
    <>
      <ListActions rows={rows} onOpen={onOpen} />
      <SharedAets modalities={modalities} />
      {rows.length === 0 ? (
        <EmptyState title={t.none}>{t.noneHint}</EmptyState>
      ) : (
        <div className={classes['holder']}>
          <DataTable
            label={t.kinds.modality}
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            rowName={keyOf}
            card={(row) => <ModalityCard row={row} onOpen={onOpen} />}
            cardHeight={150}
          />
        </div>
      )}
      <FailedTests modalities={modalities} />
      <Text size="sm" c="dimmed" mt="md" maw={760}>
        {t.restart}
      </Text>
      <OpenedDialog modalities={modalities} onClose={() => onOpen('')} />
    </>
  );
}

const byName = (one: ModalityRow, other: ModalityRow): number => one.name.localeCompare(other.name);

function ListActions({ rows, onOpen }: { rows: readonly ModalityRow[]; onOpen: OpenDialog }) {
  const t = useMessages(remoteListMessages);
  const refusal = useRefusal();
  const { all } = useStore(echoRun);
  const test = useCallback(
    () =>
      void testAll(
        rows.map(({ name, modality }) => ({ name, timeout: modality.Timeout })),
        'echo',
      ),
    [rows],
  );
  const add = useCallback(() => onOpen('add'), [onOpen]);
  usePageAction({ id: 'addModality', name: t.add, group: t.title, run: add }, refusal('editRemotes').reason);
  usePageAction({ id: 'testAll', name: t.testAll, group: t.title, run: test }, refusal('listRemotes').reason);
  return (
    <Group gap="xs" mb="xs">
      <ActionButton {...refusal('editRemotes')} onApproach={ModalityDialog.preload} onClick={add}>
        {t.add}
      </ActionButton>
      {all ? (
        <Button variant="default" onClick={stopEchoes}>
          {t.stop}
        </Button>
      ) : rows.length > 0 ? (
        <ActionButton variant="default" {...refusal('listRemotes')} onClick={test}>
          {t.testAll}
        </ActionButton>
      ) : null}
      <Text size="sm" role="status">
        {all ? t.testing(all.done, all.total) : null}
      </Text>
    </Group>
  );
}

function SharedAets({ modalities }: { modalities: ReadonlyMap<string, Modality> }) {
  const t = useMessages(remoteListMessages);
  const byAet = Map.groupBy(modalities, ([, { AET }]) => AET.trim());
  return [...byAet]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([aet, sharing]) => (
      <Note key={aet} tone="caution" role="note" py="xs" mb="xs">
        {t.sharedAet(
          aet,
          sharing.map(([name]) => name),
        )}
      </Note>
    ));
}

interface DialogProps {
  modalities: ReadonlyMap<string, Modality>;
  onClose: () => void;
}

function OpenedDialog(props: DialogProps) {
  const { dialog, remote } = remotesAddress.read(useSearchParams()[0]);
  const { reason } = useRefusal()('editRemotes');
  if (dialog === 'add') return <ModalityDialog {...props} reason={reason} />;
  if (dialog === '' || remote === undefined) return null;
  return <DialogOfOne key={`${dialog} ${remote}`} {...props} kind={dialog} name={remote} reason={reason} />;
}

/** A dialog about one modality. It stays when someone else deletes the modality: the form holds what was typed. */
function DialogOfOne({
  kind,
  name,
  ...props
}: DialogProps & { kind: 'edit' | 'delete'; name: string; reason: string | undefined }) {
  const present = props.modalities.get(name);
  const [atFirst] = useState(present);
  const modality = present ?? atFirst;
  if (!modality) return null;
  return kind === 'edit' ? (
    <ModalityDialog {...props} name={name} />
  ) : (
    <DeleteModality name={name} modality={modality} reason={props.reason} onClose={props.onClose} />
  );
}

function ModalityCard({ row, onOpen }: { row: ModalityRow; onOpen: OpenDialog }) {
  const t = useMessages(remoteListMessages);
  const { AET, Host, Port } = row.modality;
  return (
    <div className={classes['card']}>
      <Text fw={600}>
        <Name>{row.name}</Name>
      </Text>
      <Text size="sm">
        <Name>{AET}</Name> · <Name>{t.address(Host, Port)}</Name>
      </Text>
      <EchoOfRow row={row} />
      <ModalityActions row={row} onOpen={onOpen} />
    </div>
  );
}
