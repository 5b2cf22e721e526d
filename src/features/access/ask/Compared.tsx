import { List, Stack, Text } from '@mantine/core';
import type { Question } from '#access/explain/question.ts';
import type { AccessWorld } from '#access/explain/who.ts';
import { seesAll } from '#access/roles/profile.ts';
import type { AskCredential, ServerAnswer, ServerVerdict } from '#api/authorization/askServer.ts';
import { lastAccessChange } from '#api/lastAccessChange.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useConfig, useProfile, useRules } from '#session/SessionContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { useSeconds } from '#ui/useSeconds.ts';
import { useStore } from '#ui/useStore.ts';
import { answerMessages } from '#features/access/accessMessages.ts';
import type { Speaker } from '#features/access/facts/subject.ts';
import { Note } from '#ui/status/Note.tsx';
import { askMessages } from './askMessages.ts';
import { AskReport } from './AskReport.tsx';
import { cacheSecondsLeft, compareVerdicts } from './compare.ts';
import { modelOf } from './modelOf.ts';

interface Props {
  world: AccessWorld;
  question: Omit<Question, 'who'>;
  credential: AskCredential;
  answer: ServerAnswer;
}

const speakers: Readonly<Record<AskCredential['kind'], Speaker>> = {
  me: 'you',
  apiKey: 'key',
  shareLink: 'link',
  nobody: 'nobody',
};

/** The model's answer and the server's, whether they agree, and what can be the cause where they don't. */
export function Compared({ world, question, credential, answer }: Props) {
  const t = useMessages(askMessages);
  const { named } = useMessages(uiMessages);
  const { sentence, theRequest } = useMessages(answerMessages);
  const reader = useProfile();
  const isPasted = world.rules !== useRules();
  const { identified, verdict } = answer;
  const model = modelOf(world, question, credential, identified);
  const comparison = compareVerdicts(model.answer, answer, credential.kind === 'me' || seesAll(reader));
  const name = identified.kind === 'account' ? identified.profile.name : '';
  const told = { speaker: speakers[credential.kind], name, roles: [], does: theRequest };
  const problem = identified.kind === 'shareLink' ? identified.problem : undefined;
  return (
    <Stack gap="xs">
      <div role="status">
        {name ? <Text size="sm">{t.sentAs(name)}</Text> : null}
        {comparison === 'notTaken' || comparison === 'noFacts' ? null : (
          <Text size="sm">
            {named(t.model)} {sentence(told, model.answer)}
          </Text>
        )}
        <VerdictLine verdict={verdict} />
        {comparison === 'same' ? (
          <Text size="sm" fw={600}>
            ✓ {t.same}
          </Text>
        ) : null}
        {comparison === 'noFacts' ? <Text size="sm">{t.noFacts}</Text> : null}
      </div>
      {comparison === 'notTaken' ? (
        <Note tone="caution" title={t.anonymousTitle[credential.kind]}>
          <Text size="sm">
            {problem === 'expired' || problem === 'invalid' ? `${t.linkProblems[problem]} ` : ''}
            {t.anonymous[credential.kind]}
          </Text>
        </Note>
      ) : null}
      {comparison === 'proxy' ? (
        <Note tone="caution" title={t.proxyTitle}>
          <Text size="sm">{t.proxy}</Text>
        </Note>
      ) : null}
      {comparison === 'differs' ? <Differs isPasted={isPasted} /> : null}
      {comparison === 'differs' || comparison === 'proxy' ? (
        <AskReport
          world={world}
          study={question.study}
          credential={credential.kind}
          answer={answer}
          model={model}
          comparison={comparison}
        />
      ) : null}
    </Stack>
  );
}

function VerdictLine({ verdict }: { verdict: ServerVerdict }) {
  const t = useMessages(askMessages);
  const errors = useMessages(errorMessages);
  const { named } = useMessages(uiMessages);
  if (verdict.kind === 'unclear') {
    return <Failure {...describeError(verdict.error, errors)} title={t.unclearTitle} />;
  }
  const words =
    verdict.kind === 'refused'
      ? t.refused[verdict.by]
      : verdict.found !== undefined
        ? verdict.found
          ? t.found
          : t.notFound
        : verdict.status === 0
          ? t.redirected
          : t.passed(verdict.status);
  return (
    <Text size="sm">
      {named(t.server)} {words} {verdict.kind === 'refused' && verdict.rule ? t.rule(verdict.rule) : null}
    </Text>
  );
}

/** Both causes, with the time that the cache still has. */
function Differs({ isPasted }: { isPasted: boolean }) {
  const t = useMessages(askMessages);
  const { pluginCacheSeconds } = useConfig();
  const left = cacheSecondsLeft(useStore(lastAccessChange), pluginCacheSeconds, useSeconds());
  return (
    // Not announced as it changes: it counts down.
    <Note tone="caution" title={t.differsTitle} role="note">
      <Text size="sm">{t.differs}</Text>
      <List size="sm" mt={4}>
        <List.Item>{isPasted ? t.otherSection : t.otherTable}</List.Item>
        <List.Item>{left > 0 ? t.cacheLeft(left) : t.cacheExpired(pluginCacheSeconds)}</List.Item>
      </List>
    </Note>
  );
}
