import { Text } from '@mantine/core';
import { actsOnStudy } from '#access/can.ts';
import type { What } from '#access/explain/question.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { Loading } from '#ui/Loading.tsx';
import type { AccessChoice } from '#features/access/facts/accessAddress.ts';
import { accessPageMessages } from '#features/access/accessMessages.ts';
import { useFacts } from '#features/access/facts/useFacts.ts';
import { useRolesOnRequest } from '#features/access/facts/useRolesOnRequest.ts';
import { useAnonymousProfile, useSubject } from '#features/access/facts/useSubject.ts';
import type { Credentials } from '#features/access/facts/useCredentials.ts';
import { Explained } from './Explained.tsx';
import { FurtherParts, ReachOfSubject } from './FurtherParts.tsx';
import { RolesForAnswer } from './RolesForAnswer.tsx';
import classes from '#features/access/access.module.css';

interface Props {
  choice: AccessChoice;
  credentials: Credentials;
  what: What | undefined;
}

/** The answer, or what has to be chosen or read before there is one. */
export function AnswerPanel({ choice, credentials, what }: Props) {
  const t = useMessages(accessPageMessages);
  return (
    <section className={classes['answer']} aria-labelledby="access-answer">
      <h2 id="access-answer">{t.answerTitle}</h2>
      <AnswerOf choice={choice} credentials={credentials} what={what} />
    </section>
  );
}

function AnswerOf({ choice, credentials, what }: Props) {
  const t = useMessages(accessPageMessages);
  const errors = useMessages(errorMessages);
  const roles = useRolesOnRequest();
  const document = roles.kind === 'known' ? roles.document : undefined;
  const state = useSubject(choice.who, credentials, document);
  const anonymous = useAnonymousProfile(choice.who);
  const subject = state.kind === 'known' ? state.subject : undefined;
  const facts = useFacts(subject?.who, choice.study, what);
  const needsAnonymous = choice.who.kind !== 'me' && choice.who.kind !== 'roles';
  const failed =
    state.kind === 'failed'
      ? state
      : facts.kind === 'failed'
        ? facts
        : needsAnonymous && anonymous.error
          ? { error: anonymous.error, retry: () => void anonymous.refetch() }
          : undefined;
  if (failed) {
    return (
      <Failure {...describeError(failed.error, errors)} retryLabel={errors.retry} onRetry={failed.retry} />
    );
  }
  if (state.kind === 'missing') {
    return (
      <>
        <Text role="status">{t.missing[state.what]}</Text>
        {state.what === 'rolesDocument' ? <RolesForAnswer roles={roles} /> : null}
      </>
    );
  }
  if (!what) return <Text role="status">{t.enterRequest}</Text>;
  const lacksStudy = choice.study === '' && what.kind === 'action' && actsOnStudy(what.action);
  if (facts.kind === 'tooMany') return <Text role="status">{t.tooMany}</Text>;
  const isReady = (facts.kind === 'known' || facts.kind === 'hidden') && (anonymous.data || !needsAnonymous);
  if (!isReady || !subject) return <Loading />;
  return (
    <>
      <Explained
        subject={subject}
        what={what}
        study={facts.study}
        lacks={lacksStudy ? 'study' : facts.kind === 'hidden' ? 'facts' : undefined}
        lookup={facts.lookup}
        document={document}
        anonymous={anonymous.data}
      />
      {document ? null : <RolesForAnswer roles={roles} />}
      {lacksStudy ? (
        <ReachOfSubject subject={subject} document={document} />
      ) : (
        <FurtherParts
          subject={subject}
          what={what}
          study={facts.study}
          lookup={facts.lookup}
          document={document}
          anonymous={anonymous.data}
        />
      )}
    </>
  );
}
