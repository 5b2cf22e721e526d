import { Text, Title } from '@mantine/core';
import type { Modality } from '#api/orthanc/remotes/modality.ts';
import { remoteListMessages } from '#features/remotes/remoteListMessages.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Name } from '#ui/names/Name.tsx';
import { useStore } from '#ui/useStore.ts';
import { echoRun } from './echoRun.ts';
import { lastEchoes } from './lastEchoes.ts';
import { useEchoWords } from './useEchoWords.ts';
import classes from './FailedTests.module.css';

/** The modalities whose last test failed: why, what to do, and the server's own words. Nothing where none did. */
export function FailedTests({ modalities }: { modalities: ReadonlyMap<string, Modality> }) {
  const t = useMessages(remoteListMessages);
  const errors = useMessages(errorMessages);
  const wordsOf = useEchoWords();
  const echoes = useStore(lastEchoes);
  const { words: said, notTested } = useStore(echoRun);
  const failed = [...modalities].flatMap(([name, modality]) => {
    const error = notTested.get(name);
    if (error !== undefined) {
      const { text, detail } = describeError(error, errors);
      return [{ name, title: t.notTested(name), text, detail }];
    }
    const echo = echoes.get(name);
    if (!echo?.failure) return [];
    const { full, reason = '' } = wordsOf(echo, modality);
    const words = said.get(name);
    return [{ name, title: full, text: reason, detail: words ? t.serverSays(words) : '' }];
  });
  if (failed.length === 0) return null;
  return (
    <section aria-labelledby="failed-tests">
      <Title order={2} size="h4" id="failed-tests" mt="md">
        {t.failedTests}
      </Title>
      <ul className={classes['list']}>
        {failed.map(({ name, title, text, detail }) => (
          <li key={name}>
            <Text size="sm" fw={600}>
              <Name>{name}</Name> · {title}
            </Text>
            <Text size="sm">{text}</Text>
            {detail === '' ? null : (
              <Text size="xs" c="dimmed">
                {detail}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
