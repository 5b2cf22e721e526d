import { Button, Group, Text } from '@mantine/core';
import { activityMessages } from '#features/activity/activityMessages.ts';
import {
  entriesAtOnce,
  maxEntries,
  type ActivityTimeline,
  type TimelineState,
} from '#features/activity/reading/activityTimeline.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { Failure } from '#ui/Failure.tsx';

interface Props {
  timeline: ActivityTimeline;
  state: TimelineState;
  /** How many entries the list shows, where days of the chart are selected. */
  shown: number | undefined;
}

/** How much is loaded, and ways to load more or to stop. */
export function LoadedBar({ timeline, state, shown }: Props) {
  const t = useMessages(activityMessages);
  const format = useFormat();
  const { entries, isReading, isDone, isFull, failures } = state;
  const oldest = entries.at(-1);
  // Below what failed there may be more.
  const loaded =
    isDone && failures.size === 0
      ? t.loadedAll(entries.length)
      : oldest
        ? t.loadedBack(entries.length, format.moment(new Date(oldest.at)))
        : t.loaded(0);
  return (
    <>
      <Group gap="xs" mb={4}>
        <Text size="sm" role="status">
          {isReading ? `${t.reading} ` : null}
          {isReading && entries.length === 0 ? null : loaded}
          {shown === undefined ? null : ` · ${t.shown(shown, entries.length)}`}
        </Text>
        {isReading ? (
          <Button size="compact-sm" variant="default" onClick={timeline.stop}>
            {t.stop}
          </Button>
        ) : isDone || isFull ? null : (
          <>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => timeline.readTo(entries.length + entriesAtOnce)}
            >
              {t.more}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => timeline.readTo(maxEntries)}>
              {t.all}
            </Button>
          </>
        )}
      </Group>
      {isFull ? (
        <Text size="sm" mb={4}>
          {t.full(format.number(maxEntries))}
        </Text>
      ) : null}
      <Failures timeline={timeline} failures={state.failures} />
    </>
  );
}

/** The sources that failed while they were read, by name. */
export function Failures({
  timeline,
  failures,
}: { timeline: ActivityTimeline } & Pick<TimelineState, 'failures'>) {
  const t = useMessages(activityMessages);
  const errors = useMessages(errorMessages);
  return [...failures].map(([name, error]) => (
    <Failure
      key={name}
      {...describeError(error, errors)}
      title={t.sourceFailed(t.sources[name])}
      retryLabel={errors.retry}
      onRetry={timeline.retry}
    >
      <Text size="sm">{t.sourceFailedText}</Text>
    </Failure>
  ));
}
