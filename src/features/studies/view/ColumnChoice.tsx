import { ActionIcon, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { columnIds, movedColumn, withColumn, type ColumnId } from '#features/studies/columns/columnIds.ts';
import { filterMessages } from '#features/studies/filters/filterMessages.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import classes from './view.module.css';

interface Props {
  columns: readonly ColumnId[];
  /** Without any, those at first are back. */
  onColumns: (columns?: readonly ColumnId[]) => void;
}

/** Which columns the list has, and in which order: the shown ones in theirs, then the others. */
export function ColumnChoice({ columns, onColumns }: Props) {
  const t = useMessages(filterMessages);
  const { columns: titles } = useMessages(studiesMessages);
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string>(undefined);
  // A browser takes the focus from what is moved on the page.
  useLayoutEffect(() => {
    if (moved.current) list.current?.querySelector<HTMLElement>(`[data-move="${moved.current}"]`)?.focus();
    moved.current = undefined;
  });
  const move = (id: ColumnId, by: -1 | 1): void => {
    moved.current = `${id}${String(by)}`;
    onColumns(movedColumn(columns, id, by));
  };
  const others = columnIds.filter((id) => !columns.includes(id));
  return (
    <Stack gap={6}>
      <ul ref={list} className={classes['columns']} aria-label={t.columns}>
        {[...columns, ...others].map((id) => {
          const place = columns.indexOf(id);
          return (
            <li key={id} className={classes['column']}>
              <Checkbox
                size="xs"
                label={titles[id]}
                checked={place >= 0}
                disabled={columns.length === 1 && place >= 0}
                onChange={(event) =>
                  onColumns(
                    event.currentTarget.checked
                      ? withColumn(columns, id)
                      : columns.filter((one) => one !== id),
                  )
                }
              />
              {place < 0 ? null : (
                <>
                  <ActionIcon
                    variant="subtle"
                    size="sm"
                    data-move={`${id}-1`}
                    aria-label={t.moveToStart(titles[id])}
                    aria-disabled={place === 0}
                    onClick={() => move(id, -1)}
                  >
                    <IconChevronLeft size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    size="sm"
                    data-move={`${id}1`}
                    aria-label={t.moveToEnd(titles[id])}
                    aria-disabled={place === columns.length - 1}
                    onClick={() => move(id, 1)}
                  >
                    <IconChevronRight size={16} aria-hidden />
                  </ActionIcon>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <Group gap="xs">
        <Text size="xs" c="dimmed">
          {t.columnsOnDevice}
        </Text>
        <Button variant="subtle" size="compact-xs" onClick={() => onColumns()}>
          {t.firstColumns}
        </Button>
      </Group>
    </Stack>
  );
}
