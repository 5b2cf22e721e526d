import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { actsOnStudy } from '#access/can.ts';
import type { Answer } from '#access/explain/answer.ts';
import { explain, type Explanation } from '#access/explain/explain.ts';
import type { Question, What } from '#access/explain/question.ts';
import { rejectionOf, rolesOf, type AccessWorld } from '#access/explain/who.ts';
import type { LabeledResource, Lookup } from '#access/plugin/request.ts';
import { anonymousProfile, type Profile } from '#access/roles/profile.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { serverNow } from '#api/serverClock.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { rightsMessages } from '#locales/shared/rights.ts';
import { accessPageMessages, answerMessages } from '#features/access/accessMessages.ts';
import { ChainDiagram } from './ChainDiagram.tsx';
import { Remedies } from './Remedies.tsx';
import type { Subject } from '#features/access/facts/subject.ts';
import { useAccessRules } from '#features/access/facts/accessRules.ts';
import classes from '#features/access/access.module.css';

interface Props {
  subject: Subject;
  what: What;
  study: LabeledResource | undefined;
  /** No study was chosen for what is done to one, or the reader doesn't see it: then only what doesn't depend on it can be told. */
  lacks: 'study' | 'facts' | undefined;
  lookup: Lookup;
  document: RolesDocument | undefined;
  anonymous: Profile | undefined;
}

/** What is refused whichever study it is: no rule allows it, or the permission is missing. */
const answerWithoutFacts = ({ chain: { rule, permission } }: Explanation): Answer | undefined => {
  if (rule.kind === 'none') return { kind: 'refused', by: 'filter', refusal: { kind: 'noRoute' } };
  return permission.kind === 'missing'
    ? { kind: 'refused', by: 'filter', refusal: { kind: 'permissionMissing', anyOf: permission.anyOf } }
    : undefined;
};

/** The answer as a sentence, the way to it, and what would change it. */
export function Explained({ subject, what, study, lacks, lookup, document, anonymous }: Props) {
  const t = useMessages(accessPageMessages);
  const words = useMessages(answerMessages);
  const rights = useMessages(rightsMessages);
  const rules = useAccessRules();
  const world: AccessWorld = useMemo(
    () => ({ rules, roles: document, lookup, anonymous: anonymous ?? anonymousProfile, now: serverNow() }),
    [rules, document, lookup, anonymous],
  );
  const { who } = subject;
  const question: Question = useMemo(() => ({ who, study, what }), [who, study, what]);
  const explanation = useMemo(() => explain(world, question), [world, question]);
  const answer = lacks ? answerWithoutFacts(explanation) : explanation.answer;
  if (!answer && lacks === 'study') return <Text role="status">{t.chooseStudy}</Text>;
  if (!answer) {
    return (
      <div>
        <Text fw={600}>{t.hiddenTitle}</Text>
        <Text size="sm">{t.hidden}</Text>
      </div>
    );
  }
  const does =
    what.kind === 'request'
      ? words.theRequest
      : (((study && actsOnStudy(what.action)) || what.action === 'search'
          ? words.toStudy[what.action]
          : undefined) ?? rights.actions[what.action]);
  const told = {
    speaker: subject.speaker,
    name: subject.name,
    roles: rolesOf(who),
    does,
    rejection: subject.unaccepted ?? rejectionOf(who),
  };
  return (
    <>
      <p className={classes['sentence']} data-answer={answer.kind === 'allowed' ? 'yes' : 'no'} role="status">
        {words.sentence(told, answer)}
      </p>
      <ChainDiagram
        subject={subject}
        explanation={explanation}
        answer={answer}
        lacks={lacks}
        hasRoles={document !== undefined}
      />
      {answer.kind === 'allowed' || subject.unaccepted || lacks ? null : (
        <Remedies world={world} question={question} subject={subject} explanation={explanation} />
      )}
    </>
  );
}
