import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { postureItems, severities, states } from '#checks/run/posture.ts';
import { hrefOf } from '#lib/basePath.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useStore } from '#ui/useStore.ts';
import { Note } from '#ui/status/Note.tsx';
import { ExportReport } from './ExportReport.tsx';
import { postureParams } from './postureAddress.ts';
import { PostureCard } from './PostureCard.tsx';
import { postureMessages } from './postureMessages.ts';
import { postureRun, startRun, stateIn, stopRun, type PostureRun } from './postureRun.ts';
import { RunState } from './RunState.tsx';
import classes from './Posture.module.css';

/** Where this console is, with its path: what the checks ask. */
const consoleAddress = (): string => location.origin + hrefOf('/');

/** What the installation leaves open, for administrators: one card for each item, and the checks that tell how it stands. */
export function PosturePage() {
  const t = useMessages(postureMessages);
  const refused = useCan()('editRoles');
  if (refused !== undefined) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState picture="lock" title={t.notAllowedTitle}>
          {refused}
        </EmptyState>
      </>
    );
  }
  return <Posture />;
}

function Posture() {
  const t = useMessages(postureMessages);
  const run = useStore(postureRun);
  const start = (): void => void startRun(consoleAddress());
  const isRunning = run?.status === 'running';
  return (
    <Stack gap="sm">
      <PageHeader title={t.title}>
        {isRunning ? (
          <Button variant="default" onClick={stopRun}>
            {t.stop}
          </Button>
        ) : (
          <Button onClick={start}>{run ? t.runAgain : t.run}</Button>
        )}
        {run && !isRunning ? <ExportReport run={run} /> : null}
      </PageHeader>
      <Text size="sm" maw={760}>
        {t.intro}
      </Text>
      {run?.status === 'failed' ? (
        <Failure title={t.failedTitle} text={t.failed} retryLabel={t.runAgain} onRetry={start} />
      ) : null}
      {run?.status === 'unreachable' ? (
        <Failure title={t.failedTitle} text={t.unreachable} retryLabel={t.runAgain} onRetry={start} />
      ) : null}
      {run?.status === 'stopped' ? <Note tone="caution">{t.stopped}</Note> : null}
      <RunState run={run} />
      <Items run={run} />
    </Stack>
  );
}

/** The groups of the page, in its order: what needs a person first. */
const groups = ['notRun', ...states] as const;

const bySeverity = severities.flatMap((severity) =>
  postureItems.filter((item) => item.severity === severity),
);

function Items({ run }: { run: PostureRun | undefined }) {
  const t = useMessages(postureMessages);
  const [address, setAddress] = useSearchParams();
  const { state, check } = postureParams.read(address);
  const grouped = Map.groupBy(bySeverity, (item) => stateIn(item, run) ?? 'notRun');
  const shown = groups.filter((group) => grouped.has(group) && (state === '' || group === state));
  const choices = states.map((value) => ({
    value,
    label: t.counted(t.states[value], grouped.get(value)?.length ?? 0),
  }));
  return (
    <>
      <NativeSelect
        label={t.show}
        value={state}
        w={260}
        maw="100%"
        data={[{ value: '', label: t.all(postureItems.length) }, ...choices]}
        onChange={(event) => {
          const chosen = states.find((one) => one === event.currentTarget.value) ?? '';
          setAddress(postureParams.write({ state: chosen, check: undefined }), { preventScrollReset: true });
        }}
      />
      {check !== undefined && !postureItems.some(({ id }) => id === check) ? (
        <Note tone="caution">{t.unknownCheck}</Note>
      ) : null}
      {shown.length === 0 ? <Text>{t.none}</Text> : null}
      {shown.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <Title order={2} size="h3" id={`group-${group}`}>
            {t.counted(t.states[group], grouped.get(group)?.length ?? 0)}
          </Title>
          <ul className={classes['cards']} data-state={group}>
            {grouped.get(group)?.map((item) => (
              <li key={item.id}>
                <PostureCard
                  item={item}
                  state={group}
                  result={run?.results.get(item.id)}
                  address={consoleAddress()}
                  isTarget={item.id === check}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
