import { Text } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { studiesMessages } from '#features/studies/studiesMessages.ts';
import type { StudyList } from './useStudyList.ts';

/** How many studies the search finds, as far as the server can tell. */
export function Total({ list, extended }: { list: StudyList; extended: boolean }) {
  const t = useMessages(studiesMessages);
  if (!extended && !list.isPending) {
    return (
      <Text component="span" role="status" c="dimmed" size="sm" title={t.firstOnlyWhy}>
        {t.firstOnly(list.rows.length)}
      </Text>
    );
  }
  const { total, reach } = list;
  const words =
    total === undefined
      ? t.counting
      : list.isUpperBound && reach.rows < total
        ? t.atMost(total)
        : t.total(total);
  return (
    <Text component="span" role="status" c="dimmed" size="sm">
      {reach.stoppedAfter === undefined ? words : t.stopped(reach.stoppedAfter)}
    </Text>
  );
}
