import { Text } from '@mantine/core';
import { useState } from 'react';
import type { What } from '#access/explain/question.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { lazyPart } from '#ui/lazyPart.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useAccessChoice } from '#features/access/facts/accessAddress.ts';
import { accessPageMessages } from '#features/access/accessMessages.ts';
import { AnswerPanel } from '#features/access/answer/AnswerPanel.tsx';
import { useCredentials } from '#features/access/facts/useCredentials.ts';
import { useReadPasted, type PastedStudies } from '#features/access/facts/usePasted.ts';
import { StudyChoice } from '#features/access/question/StudyChoice.tsx';
import { WhatChoice } from '#features/access/question/WhatChoice.tsx';
import { WhoChoice } from '#features/access/question/WhoChoice.tsx';
import classes from '#features/access/access.module.css';

const SectionPart = lazyPart(
  async () => (await import('#features/access/section/SectionPart.tsx')).SectionPart,
);

/** Who can do what with which study, why, and what would change it. */
export function AccessPage() {
  const t = useMessages(accessPageMessages);
  const { choice, choose } = useAccessChoice();
  const credentials = useCredentials();
  const readPasted = useReadPasted();
  // Typed, and not in the address: a request may name a patient.
  const [line, setLine] = useState('');
  const request = readPasted(line)?.request;
  const what: What | undefined =
    choice.action !== 'request'
      ? { kind: 'action', action: choice.action }
      : request && { kind: 'request', method: request.method, target: request.target, body: request.body };
  const take = ({ pasted, studies }: PastedStudies, text: string): void => {
    const [study = ''] = studies;
    if (pasted.share) credentials.link.check(text);
    if (pasted.request) setLine(text);
    choose({
      study,
      ...(pasted.share ? { who: { kind: 'link' } } : {}),
      action: pasted.request ? 'request' : (pasted.action ?? choice.action),
    });
  };
  return (
    <div className={classes['page']}>
      <div>
        <PageHeader title={t.title} />
        <Text c="dimmed">{t.intro}</Text>
      </div>
      <div className={classes['question']}>
        <section className={classes['column']} aria-labelledby="access-who">
          <h2 id="access-who">{t.whoTitle}</h2>
          <WhoChoice who={choice.who} credentials={credentials} onChoose={(who) => choose({ who })} />
        </section>
        <section className={classes['column']} aria-labelledby="access-study">
          <h2 id="access-study">{t.studyTitle}</h2>
          <StudyChoice id={choice.study} onChoose={(study) => choose({ study })} onPasted={take} />
        </section>
        <section className={classes['column']} aria-labelledby="access-what">
          <h2 id="access-what">{t.whatTitle}</h2>
          <WhatChoice
            action={choice.action}
            request={line}
            isRequestRead={request !== undefined}
            onAction={(action) => choose({ action })}
            onRequest={setLine}
          />
        </section>
      </div>
      <AnswerPanel choice={choice} credentials={credentials} what={what} />
      <SectionPart />
    </div>
  );
}
