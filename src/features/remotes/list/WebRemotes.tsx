import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { webRemotesQuery, type WebRemote } from '#api/orthanc/remotes/webRemotes.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { Name } from '#ui/names/Name.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { remoteListMessages } from '#features/remotes/remoteListMessages.ts';
import classes from './Remotes.module.css';

type Kind = 'peer' | 'dicomWeb';

type Row = WebRemote & { readonly name: string };

/** What the configuration of Orthanc says of a remote, with the plugin's own names; "…" is to be filled in. */
const configurations: Readonly<Record<Kind, string>> = {
  peer: '"OrthancPeers": {\n  "clinic": { "Url": "https://…/", "Username": "…", "Password": "…" }\n}',
  dicomWeb:
    '"DicomWeb": {\n  "Servers": {\n    "cloud": { "Url": "https://…/dicom-web/", "Username": "…", "Password": "…" }\n  }\n}',
};

/** Rules for `Authorization.ExtraPermissions`: the default table has none for these routes, so they are refused for everyone. */
const rules: Readonly<Record<Kind, string>> = {
  peer: '["put", "^/peers/[^/]+$", "admin-permissions", ""],\n["delete", "^/peers/[^/]+$", "admin-permissions", ""],\n["get", "^/peers/[^/]+/system$", "admin-permissions", ""]',
  dicomWeb:
    '["put", "^/dicom-web/servers/[^/]+$", "admin-permissions", ""],\n["delete", "^/dicom-web/servers/[^/]+$", "admin-permissions", ""]',
};

/** Peers or DICOMweb servers: listed, and why they can't be changed here. */
export function WebRemotes({ kind }: { kind: Kind }) {
  const t = useMessages(remoteListMessages);
  const errors = useMessages(errorMessages);
  const remotes = useQuery(webRemotesQuery(kind));
  if (remotes.isPending) return <Skeleton height={160} />;
  if (remotes.isError) {
    const words = describeError(remotes.error, errors);
    return <Failure {...words} retryLabel={errors.retry} onRetry={() => void remotes.refetch()} />;
  }
  return (
    <>
      {remotes.data.size === 0 ? (
        <EmptyState title={kind === 'peer' ? t.peerNone : t.dicomWebNone}>{t.webNoneHint}</EmptyState>
      ) : (
        <WebTable kind={kind} remotes={remotes.data} />
      )}
      <ReadOnly kind={kind} />
    </>
  );
}

function ReadOnly({ kind }: { kind: Kind }) {
  const t = useMessages(remoteListMessages);
  return (
    <div className={classes['readOnly']}>
      <Text size="sm">{t.readOnly[kind]}</Text>
      <Text size="sm">{t.inConfiguration}</Text>
      <CopyText label={t.inConfiguration} text={configurations[kind]} />
      <Text size="sm">{t.byApi}</Text>
      <CopyText label={t.byApi} text={rules[kind]} />
      {kind === 'peer' ? <Text size="sm">{t.inDatabase}</Text> : null}
      <Text size="sm" c="dimmed">
        {t.passwords}
      </Text>
    </div>
  );
}

const keyOf = ({ name }: Row): string => name;

function WebTable({ kind, remotes }: { kind: Kind; remotes: ReadonlyMap<string, WebRemote> }) {
  const t = useMessages(remoteListMessages);
  const rows = useMemo(
    () =>
      [...remotes]
        .map(([name, remote]) => ({ ...remote, name }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    [remotes],
  );
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      { id: 'name', title: t.columns.name, width: 120, grow: 1, cell: ({ name }) => <Name>{name}</Name> },
      { id: 'url', title: t.columns.url, width: 220, grow: 3, cell: ({ url }) => <Name>{url}</Name> },
      {
        id: 'userName',
        title: t.columns.userName,
        width: 120,
        grow: 1,
        cell: ({ userName }) => <Name>{userName}</Name>,
      },
      {
        id: 'timeout',
        title: t.columns.timeout,
        width: 110,
        cell: ({ timeout }) => t.secondsOrDefault(timeout),
      },
    ],
    [t],
  );
  return (
    <div className={classes['holder']}>
      <DataTable
        label={t.kinds[kind]}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        rowName={keyOf}
        card={({ name, url, userName }) => (
          <div className={classes['card']}>
            <Text fw={600}>
              <Name>{name}</Name>
            </Text>
            <Text size="sm">
              <Name>{url}</Name>
            </Text>
            <Text size="sm">
              <Name>{userName}</Name>
            </Text>
          </div>
        )}
        cardHeight={90}
      />
    </div>
  );
}
