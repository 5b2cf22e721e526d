import { Button, Group, Text } from '@mantine/core';
import { useQueryClient, type QueryCache } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { failedOnPage, retryFailedOnPage } from '#api/queryClient.ts';
import { isToldInPlace, QuestionInPlace } from '#api/toldInPlace.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Note } from '#ui/status/Note.tsx';

/** Those whose failure isn't shown where their content would be. */
const failedParts = (cache: QueryCache) =>
  failedOnPage(cache)
    .filter(({ state }) => !(state.error instanceof QuestionInPlace))
    .filter(({ observers }) => observers.some(({ options }) => !isToldInPlace(options)));

/**
 * Says which parts of the page are missing, and tries them again. One place for all of them: a count, a size or a list of choices has
 * no room for a failure of its own, and none of them may be missing in silence.
 */
export function FailedParts() {
  const t = useMessages(errorMessages);
  const cache = useQueryClient().getQueryCache();
  // A text, as a snapshot must be the same until something changes.
  const hashes = useSyncExternalStore(
    (onChange) => cache.subscribe(onChange),
    () =>
      failedParts(cache)
        .map((query) => query.queryHash)
        .join('\n'),
  );
  if (hashes === '') return null;
  const failed = failedParts(cache);
  const texts = new Set(failed.map((query) => describeError(query.state.error, t).text));
  // One click for the whole page: those told in place often failed for the same reason.
  const retry = (): void => retryFailedOnPage(cache);
  return (
    <Note tone="failed" title={t.partsTitle} role="alert" py="xs" mb="xs" style={{ flex: 'none' }}>
      <Group gap="md" justify="space-between">
        <div>
          {[...texts].map((text) => (
            <Text key={text} size="sm">
              {text}
            </Text>
          ))}
        </div>
        <Button variant="default" size="xs" onClick={retry}>
          {t.retry}
        </Button>
      </Group>
    </Note>
  );
}
