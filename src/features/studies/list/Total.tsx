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
  // Once everything is there, it is counted here: the server's own count may be too high.
  const words =
    list.isUpperBound && reach.isWhole && !list.isStale
      ? t.total(list.rows.length)
      : total === undefined
        ? t.counting
        : list.isUpperBound
          ? t.atMost(total)
          : t.total(total);
  return (
    <Text component="span" role="status" c="dimmed" size="sm">
      {reach.stoppedAfter === undefined ? words : t.stopped(reach.stoppedAfter)}
    </Text>
  );
}
