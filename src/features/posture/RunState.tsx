import { Progress, Text } from '@mantine/core';
import { postureItems } from '#checks/run/posture.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useStore } from '#ui/useStore.ts';
import { lastReport } from '#widgets/posture/lastReport.ts';
import { postureMessages } from './postureMessages.ts';
import { countItems, countUnknown, type PostureRun } from './postureRun.ts';

/** How far the run is, what it found in numbers, or what the last one on this device found. */
export function RunState({ run }: { run: PostureRun | undefined }) {
  const t = useMessages(postureMessages);
  const format = useFormat();
  const before = useStore(lastReport);
  const all = postureItems.length;
  const done = run?.results.size ?? 0;
  const words = run
    ? run.status === 'running'
      ? t.progress(done, all)
      : `${t.open(countItems(run, 'open'), countUnknown(run))} ${t.ranAt(format.moment(run.startedAt))}`
    : before
      ? t.ranBefore(format.moment(before.at), t.open(before.open, before.unknown))
      : t.neverRan(countItems(undefined));
  return (
    <>
      {run?.status === 'running' ? (
        <Progress value={(done / all) * 100} aria-label={t.progress(done, all)} maw={480} />
      ) : null}
      <Text role="status" fw={600}>
        {words}
      </Text>
    </>
  );
}
