import { Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer } from '#access/explain/answer.ts';
import type { Explanation } from '#access/explain/explain.ts';
import { rejectionOf } from '#access/explain/who.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { rightsMessages } from '#locales/shared/rights.ts';
import { detailMessages } from '#features/access/accessMessages.ts';
import type { Subject } from '#features/access/facts/subject.ts';
import { ChainRoles } from './ChainRoles.tsx';
import { LabelStep } from './LabelStep.tsx';
import { PersonStep } from './PersonStep.tsx';
import { labelMark, type Mark } from './marks.ts';
import classes from './chain.module.css';

interface Props {
  subject: Subject;
  explanation: Explanation;
  /** As far as it can be told. */
  answer: Answer;
  /** No study was chosen, or the reader doesn't see it: its labels aren't known. */
  lacks: 'study' | 'facts' | undefined;
  /** The roles document is known. */
  hasRoles: boolean;
}

/** The way from the person to the answer, step by step: read in order by a screen reader, and never wider than the page. */
export function ChainDiagram({ subject, explanation, answer, lacks, hasRoles }: Props) {
  const t = useMessages(detailMessages);
  const { chain, others } = explanation;
  const rejection = subject.unaccepted ?? rejectionOf(subject.who);
  const isAllowed = answer.kind === 'allowed';
  const takesRoles = subject.speaker !== 'link' && subject.speaker !== 'nobody';
  return (
    <div>
      <Text component="h3" fw={600} size="sm" mb={6}>
        {t.chain}
      </Text>
      <ol className={classes['chain']}>
        <Step name={t.steps.person} mark={rejection ? 'no' : 'none'}>
          <PersonStep subject={subject} rejection={rejection} />
        </Step>
        {takesRoles ? (
          <Step name={t.steps.roles} mark="none">
            <ChainRoles roles={chain.roles} others={others} hasDetails={hasRoles} />
          </Step>
        ) : null}
        <PermissionStep explanation={explanation} />
        <Step name={t.steps.labels} mark={lacks ? 'none' : labelMark(chain.labels)}>
          {lacks ? (
            t[lacks === 'study' ? 'noStudyChosen' : 'notVisible']
          ) : (
            <LabelStep labels={chain.labels} isYou={subject.speaker === 'you'} />
          )}
        </Step>
        {chain.share ? (
          <Step
            name={t.steps.share}
            mark={chain.share === 'opens' ? 'yes' : chain.share === 'notAsked' ? 'none' : 'no'}
          >
            {t.share[chain.share]}
          </Step>
        ) : null}
        <RuleStep explanation={explanation} />
        <Step name={t.steps.answer} mark={isAllowed ? 'yes' : 'no'}>
          <strong>{t.answers[answer.kind]}</strong>
        </Step>
      </ol>
      <Text size="xs" c="dimmed" mt={6}>
        {t.caveat}
      </Text>
    </div>
  );
}

const signs: Readonly<Record<Mark, string>> = { yes: '✓', no: '✕', none: '' };

function Step({ name, mark, children }: { name: string; mark: Mark; children: ReactNode }) {
  const t = useMessages(detailMessages);
  return (
    <li className={classes['step']} data-mark={mark}>
      <span className={classes['name']}>
        <span aria-hidden="true" className={classes['mark']}>
          {signs[mark]}
        </span>{' '}
        {name}
        <VisuallyHidden>, {t.marks[mark]}</VisuallyHidden>
      </span>
      <span className={classes['content']}>{children}</span>
    </li>
  );
}

/** As in the sentence: `all` is hardly what somebody lacks where a smaller permission is enough. */
const withoutAll = (names: readonly string[]): readonly string[] =>
  names.length > 1 ? names.filter((name) => name !== 'all') : names;

function PermissionStep({ explanation: { chain } }: { explanation: Explanation }) {
  const t = useMessages(detailMessages);
  const { permission } = chain;
  switch (permission.kind) {
    case 'held':
      return (
        <Step name={t.steps.permission} mark="yes">
          {t.held(permission.permissions)}
        </Step>
      );
    case 'missing':
      return (
        <Step name={t.steps.permission} mark={chain.share === 'opens' ? 'none' : 'no'}>
          {t.missingPermission(withoutAll(permission.anyOf))}
        </Step>
      );
    case 'notNeeded':
      return (
        <Step name={t.steps.permission} mark="yes">
          {t.noPermissionNeeded}
        </Step>
      );
    case 'notAsked':
      return (
        <Step name={t.steps.permission} mark="none">
          {t.notAsked}
        </Step>
      );
  }
}

function RuleStep({ explanation: { chain, request } }: { explanation: Explanation }) {
  const t = useMessages(detailMessages);
  const rights = useMessages(rightsMessages);
  const { rule } = chain;
  if (rule.kind === 'none') {
    return (
      <Step name={t.steps.rule} mark={chain.share === 'opens' ? 'none' : 'no'}>
        {t.noRule} <code>{`${request.method} ${request.path}`}</code>
      </Step>
    );
  }
  if (rule.kind === 'openToAll') {
    return (
      <Step name={t.steps.rule} mark="yes">
        {t.openToAll(rule.prefix)}
      </Step>
    );
  }
  const { id, method, pattern } = rule.rule;
  return (
    <Step name={t.steps.rule} mark="none">
      {id ? rights.routes[id] : t.ownRule} <code title={pattern}>{method}</code>
    </Step>
  );
}
