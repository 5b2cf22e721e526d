import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Explanation } from '#access/explain/explain.ts';
import type { PreparedChange } from '#access/explain/prepared.ts';
import { effectsOf } from '#access/explain/remedies.ts';
import type { Question } from '#access/explain/question.ts';
import { rolesOf, type AccessWorld } from '#access/explain/who.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useEditorRefusal, useOpenPrepared } from '#widgets/prepared/usePrepared.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { changeMessages } from '#features/access/accessMessages.ts';
import type { Subject } from '#features/access/facts/subject.ts';
import { ChangeEffectWords } from './ChangeEffectWords.tsx';
import classes from './chain.module.css';

/** More remedies than these are shown on request. */
const maxShown = 4;

interface Props {
  world: AccessWorld;
  question: Question;
  subject: Subject;
  explanation: Explanation;
}

/** Access to all labels is the widest change there is: it comes last. */
const isWide = (remedy: readonly PreparedChange[]): boolean =>
  remedy.some(
    (change) => change.kind === 'editRoles' && change.changes.some(({ kind }) => kind === 'allLabelsOn'),
  );

/** What would change the answer: each change with its effect, and a way to its editor, where a person saves it or doesn't. */
export function Remedies({ world, question, subject, explanation }: Props) {
  const t = useMessages(changeMessages);
  const [showsAll, setShowsAll] = useState(false);
  const remedies = explanation.remedies.toSorted((a, b) => Number(isWide(a)) - Number(isWide(b)));
  const shown = showsAll ? remedies : remedies.slice(0, maxShown);
  return (
    <div>
      <Text component="h3" fw={600} size="sm" mb={6}>
        {t.title}
      </Text>
      {remedies.length === 0 ? (
        <Text size="sm" c="dimmed">
          {world.roles ? t.none : t.unknown}
        </Text>
      ) : (
        <Text size="sm" c="dimmed" mb={6}>
          {t.hint}
        </Text>
      )}
      <ol className={classes['remedies']}>
        {shown.map((remedy) => {
          const effects = effectsOf(world, question, remedy);
          return (
            <li key={JSON.stringify(remedy)} className={classes['remedy']}>
              {remedy.map((change, index) => (
                <div key={change.kind} className={classes['change']}>
                  <div>
                    <p>
                      {index > 0 ? <strong>{t.andThen} </strong> : null}
                      <ChangeWords change={change} name={subject.name} />
                    </p>
                    <ChangeEffectWords
                      effect={effects[index]}
                      document={world.roles}
                      held={rolesOf(question.who)}
                      isAboutStudy={question.study !== undefined}
                    />
                  </div>
                  <OpenEditor change={change} question={question} />
                </div>
              ))}
            </li>
          );
        })}
      </ol>
      {shown.length < remedies.length ? (
        <Button variant="subtle" size="xs" mt="xs" onClick={() => setShowsAll(true)}>
          {t.showAll(remedies.length)}
        </Button>
      ) : null}
    </div>
  );
}

function ChangeWords({ change, name }: { change: PreparedChange; name: string }) {
  const t = useMessages(changeMessages);
  switch (change.kind) {
    case 'editRoles': {
      const [first] = change.changes;
      return t.editRoles(first && 'role' in first ? first.role : '', change.changes);
    }
    case 'labelStudy':
      return t.labelStudy(change.label);
    case 'giveRole':
      return t.giveRole(name, change.role);
    case 'enableAccount':
      return t.enableAccount(name);
    case 'replaceKey':
      return t.replaceKey(name);
    case 'createLink':
      return t.createLink;
  }
}

/** The way to the editor, for those who could save the change there. */
function OpenEditor({ change, question: { study } }: { change: PreparedChange; question: Question }) {
  const t = useMessages(changeMessages);
  const open = useOpenPrepared();
  const refusal = useEditorRefusal();
  return (
    <ActionButton variant="default" size="xs" reason={refusal(change, study)} onClick={() => open(change)}>
      {t.open[change.kind]}
    </ActionButton>
  );
}
