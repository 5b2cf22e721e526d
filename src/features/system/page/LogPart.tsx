import { NativeSelect, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  logLevelQuery,
  logLevels,
  setLogLevelMutation,
  type LogLevel,
} from '#api/orthanc/server/logLevel.ts';
import { logStateOf, logSwitch, startLogSwitch, type LogSwitch } from '#features/system/logSwitch.ts';
import { systemMessages } from '#features/system/systemMessages.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Failure } from '#ui/Failure.tsx';
import { notify } from '#ui/notices/notify.ts';
import { useSeconds } from '#ui/useSeconds.ts';
import { useStore } from '#ui/useStore.ts';
import { WhyLink } from '#widgets/access/WhyLink.tsx';
import { WhenRead } from '#widgets/WhenRead.tsx';
import { Note } from '#ui/status/Note.tsx';
import classes from './System.module.css';

/** How much Orthanc logs, and the way back from more. */
export function LogPart() {
  const t = useMessages(systemMessages);
  const { reason } = useRefusal()('changeLogLevel');
  const level = useQuery({ ...logLevelQuery, enabled: reason === undefined });
  return (
    <section className={classes['part']} aria-labelledby="system-log">
      <Title order={2} size="h4" id="system-log">
        {t.log}
      </Title>
      {reason === undefined ? (
        <WhenRead queries={[level]}>{level.data ? <Level level={level.data} /> : null}</WhenRead>
      ) : (
        <Text size="sm">
          {reason} <WhyLink action="changeLogLevel" />
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t.levelHint} {t.minutes}
      </Text>
    </section>
  );
}

function Level({ level }: { level: LogLevel }) {
  const t = useMessages(systemMessages);
  const errors = useMessages(errorMessages);
  const client = useQueryClient();
  const setting = useMutation({
    ...setLogLevelMutation,
    onSuccess: async (held, ...more) => {
      await setLogLevelMutation.onSuccess?.(held, ...more);
      startLogSwitch(client, held);
      notify.done(t.set(t.levels[held]));
    },
  });
  const switchBack = (): void => setting.mutate('default');
  return (
    <>
      <NativeSelect
        label={t.level}
        w={260}
        maw="100%"
        value={setting.isPending ? setting.variables : level}
        disabled={setting.isPending}
        data={logLevels.map((value) => ({ value, label: t.levels[value] }))}
        onChange={(event) => {
          const chosen = logLevels.find((one) => one === event.currentTarget.value);
          if (chosen) setting.mutate(chosen);
        }}
      />
      <Text size="sm" role="status">
        {setting.isPending ? t.setting : null}
      </Text>
      {setting.isError ? (
        <Failure
          title={t.notSet}
          text={describeError(setting.error, errors).text}
          retryLabel={errors.retry}
          onRetry={() => setting.mutate(setting.variables)}
        />
      ) : null}
      {setting.isPending ? null : <LevelState level={level} onSwitchBack={switchBack} />}
    </>
  );
}

interface StateProps {
  level: LogLevel;
  onSwitchBack: () => void;
}

function LevelState({ level, onSwitchBack }: StateProps) {
  const own = useStore(logSwitch);
  const now = useSeconds();
  const state = logStateOf(level, own, now);
  const t = useMessages(systemMessages);
  const words = useStateWords(level, own, now);
  if (state.kind === 'quiet') return null;
  return (
    <Note tone="caution" role="note">
      <Text size="sm">{words}</Text>
      <ActionButton size="xs" mt="xs" variant="default" onClick={onSwitchBack}>
        {t.switchBack}
      </ActionButton>
    </Note>
  );
}

function useStateWords(level: LogLevel, own: LogSwitch | undefined, now: number): string {
  const t = useMessages(systemMessages);
  const format = useFormat();
  const state = logStateOf(level, own, now);
  switch (state.kind) {
    case 'quiet':
      return '';
    case 'counting':
      return t.counting(t.levels[level], state.secondsLeft);
    case 'overdue':
      return t.overdue(t.levels[level], own ? format.moment(new Date(own.until)) : '');
    case 'others':
      return t.others(t.levels[level]);
  }
}
