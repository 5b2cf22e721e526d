import { Text } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import type { ErrorWords } from '#locales/shared/errors.ts';
import { useConfig } from '#session/SessionContext.ts';
import { Failure } from '#ui/Failure.tsx';
import type { SetupProblem } from './setupProblem.ts';
import { startErrorMessages, type StartErrorMessages } from './startErrorMessages.ts';

function describe(
  problem: SetupProblem,
  url: string,
  t: StartErrorMessages,
): { title: string; text: string } {
  switch (problem.is) {
    case 'noPlugin':
      return { title: t.noPluginTitle, text: t.noPlugin(url) };
    case 'notOrthanc':
      return { title: t.notOrthancTitle, text: t.notOrthanc(url) };
    case 'pluginFails':
      return { title: t.pluginFailsTitle, text: t.pluginFails(url, problem.status) };
    case 'anonymous':
      return { title: t.anonymousTitle, text: t.anonymous };
    case 'oldOrthanc':
      return { title: t.oldOrthancTitle, text: t.oldOrthanc(problem.version) };
  }
}

interface Props {
  problem: SetupProblem;
  /** What is said of the request that failed; without one the problem stands alone. */
  words: ErrorWords | undefined;
  retryLabel: string;
  onRetry: () => void;
}

/** Says which part of the installation keeps the console from working, and the line to change. */
export function SetupFailure({ problem, words, ...retry }: Props) {
  const t = useMessages(startErrorMessages);
  const { orthanc } = useConfig();
  const setup = describe(problem, orthanc.url, t);
  if (!words) return <Failure {...setup} {...retry} />;
  return (
    <Failure {...words} {...retry}>
      <Text size="sm" fw={600}>
        {setup.title}
      </Text>
      <Text size="sm">{setup.text}</Text>
    </Failure>
  );
}
