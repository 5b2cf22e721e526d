import { Button, Text } from '@mantine/core';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import type { StudyList } from './useStudyList.ts';

/** How many studies the search finds, as far as the server can tell; nothing where the list itself says why it cannot be read. */
export function Total({ list, extended }: { list: StudyList; extended: boolean }) {
  const t = useMessages(studiesMessages);
  const { total, extent, rows, countError } = list;
  if (list.error && rows.length === 0) return null;
  if (!extended && !list.isPending) {
    return (
      <Text component="span" role="status" c="dimmed" size="sm" title={t.firstOnlyWhy}>
        {t.firstOnly(rows.length)}
      </Text>
    );
  }
  // Once everything is there, it is counted here: the server's own count may be too high.
  const isCountedHere = extent.isWhole && !list.isStale && (list.isUpperBound || total === undefined);
  if (countError && !isCountedHere) return <NotCounted error={countError} onRetry={list.countAgain} />;
  const words = isCountedHere
    ? t.total(rows.length)
    : total === undefined
      ? t.counting
      : list.isUpperBound
        ? t.atMost(total)
        : t.total(total);
  return (
    <Text component="span" role="status" c="dimmed" size="sm">
      {extent.stoppedAfter === undefined ? words : t.stopped(extent.stoppedAfter)}
    </Text>
  );
}

/** The count failed while the list did not: says so, and why on hover. */
function NotCounted({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useMessages(studiesMessages);
  const errors = useMessages(errorMessages);
  const { text } = describeError(error, errors);
  return (
    <>
      <Text component="span" role="status" size="sm" title={text}>
        {t.countFailed}
      </Text>
      <Button variant="default" size="compact-xs" onClick={onRetry} aria-label={t.countAgain}>
        {errors.retry}
      </Button>
    </>
  );
}
