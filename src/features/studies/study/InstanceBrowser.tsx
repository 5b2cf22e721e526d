import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  instancesOfSeriesQuery,
  tagsOfInstanceQuery,
  type Instance,
  type TagLine,
  type Series,
} from '#api/orthanc/instances.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { InstanceAttachments } from '#features/studies/documents/Documents.tsx';
import { Failure } from '#ui/Failure.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { CopyValue } from './Facts.tsx';
import { Preview } from './Preview.tsx';
import { tagsThatFit } from './tagsThatFit.ts';
import classes from './StudyPage.module.css';

const instanceKey = (instance: Instance): string => instance.id;
const tagKey = (line: TagLine): string => line.tag;

/** The images of a series; the chosen one with its picture and all its tags. */
export function InstanceBrowser({ series, name }: { series: Series; name: string }) {
  const t = useMessages(studyMessages);
  const errors = useMessages(errorMessages);
  const format = useFormat();
  const instances = useQuery({ ...instancesOfSeriesQuery(series.id), meta: toldInPlace });
  const [chosenId, setChosenId] = useState<string>();
  const columns = useMemo<readonly Column<Instance>[]>(
    () => [
      { id: 'number', title: t.instance, width: 70, grow: 1, cell: (one) => one.number || '–' },
      { id: 'frames', title: t.frames, width: 60, align: 'end', cell: (one) => one.frames || '1' },
      { id: 'size', title: t.fileSize, width: 80, align: 'end', cell: (one) => format.bytes(one.fileSize) },
    ],
    [t, format],
  );
  if (instances.error) {
    return (
      <div className={classes['browser']}>
        <Failure
          {...describeError(instances.error, errors)}
          retryLabel={errors.retry}
          onRetry={() => void instances.refetch()}
        />
      </div>
    );
  }
  const rows = instances.data ?? none;
  const chosen = rows.find((one) => one.id === chosenId) ?? rows[0];
  return (
    <div className={classes['browser']}>
      <div className={classes['pane']}>
        <DataTable
          label={t.instances}
          columns={columns}
          rows={rows}
          rowKey={instanceKey}
          rowName={(one) => one.number}
          onOpen={(one) => setChosenId(one.id)}
          keysEverywhere={false}
        />
      </div>
      {chosen ? (
        <div className={classes['tall']}>
          <Preview key={chosen.id} instanceId={chosen.id} name={`${name}, ${chosen.number}`} size="large" />
          <InstanceAttachments instanceId={chosen.id} />
          <Tags instanceId={chosen.id} />
        </div>
      ) : null}
    </div>
  );
}

const none: readonly Instance[] = [];
const noTags: readonly TagLine[] = [];

/** All tags of a file, to be searched and copied. */
function Tags({ instanceId }: { instanceId: string }) {
  const t = useMessages(studyMessages);
  const errors = useMessages(errorMessages);
  const [wanted, setWanted] = useState('');
  const tags = useQuery({ ...tagsOfInstanceQuery(instanceId), meta: toldInPlace });
  const lines = tags.data ?? noTags;
  const shown = useMemo(() => tagsThatFit(lines, wanted), [lines, wanted]);
  const columns = useMemo<readonly Column<TagLine>[]>(
    () => [
      {
        id: 'tag',
        title: t.tag,
        width: 110,
        cell: (line) => (
          <span className={classes['mono']} title={line.tag}>
            {line.tag}
          </span>
        ),
      },
      {
        id: 'name',
        title: t.tagName,
        width: 130,
        grow: 1,
        cell: (line) => <span title={line.name}>{line.name}</span>,
      },
      {
        id: 'value',
        title: t.tagValue,
        width: 150,
        grow: 2,
        cell: (line) => <span title={line.value}>{line.value}</span>,
      },
      {
        id: 'copy',
        title: '',
        width: 40,
        cell: (line) => (line.value ? <CopyValue label={line.name} text={line.value} /> : null),
      },
    ],
    [t],
  );
  if (tags.error) {
    return (
      <Failure
        {...describeError(tags.error, errors)}
        retryLabel={errors.retry}
        onRetry={() => void tags.refetch()}
      />
    );
  }
  return (
    <section className={classes['tagsPane']} aria-label={t.tags}>
      <TextInput
        type="search"
        size="xs"
        mt="xs"
        aria-label={t.searchTags}
        placeholder={t.searchTags}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <DataTable
        label={t.tags}
        columns={columns}
        rows={shown}
        rowKey={tagKey}
        rowName={(line) => line.name}
        listKey={instanceId + wanted}
        keysEverywhere={false}
        empty={tags.data ? <p className={classes['quiet']}>{t.noTag}</p> : null}
      />
    </section>
  );
}
