import { Button, PasswordInput, Radio, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Question } from '#access/explain/question.ts';
import type { AccessWorld } from '#access/explain/who.ts';
import { askServerMutation, type AskCredential } from '#api/authorization/askServer.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useForm } from '#ui/dialog/useForm.ts';
import { Failure } from '#ui/Failure.tsx';
import classes from '#features/access/access.module.css';
import { askableRequest } from './askable.ts';
import { askMessages } from './askMessages.ts';
import { Compared } from './Compared.tsx';
import { askedAs } from './modelOf.ts';
import { shareTokenIn } from './pastedLink.ts';

type Kind = AskCredential['kind'];

interface Props {
  world: AccessWorld;
  question: Omit<Question, 'who'>;
  /** With what it is sent unless another is chosen. */
  initial: Kind;
}

const kinds: readonly Kind[] = ['me', 'apiKey', 'shareLink', 'nobody'];

const credentialOf = (kind: Kind, text: string): AskCredential => {
  if (kind === 'apiKey') return { kind, key: text.trim() };
  return kind === 'shareLink' ? { kind, token: shareTokenIn(text) ?? '' } : { kind };
};

/** Sends the very request, if it only reads, and shows what the server does beside the model's answer. A pasted secret stays in this form. */
export function AskServer({ world, question, initial }: Props) {
  const t = useMessages(askMessages);
  const errors = useMessages(errorMessages);
  const { required, named } = useMessages(uiMessages);
  const [kind, setKind] = useState<Kind>(initial);
  const needsText = kind === 'apiKey' || kind === 'shareLink';
  const form = useForm({
    initialValues: { text: '' },
    missing: ({ text }) => {
      if (!needsText) return {};
      if (text.trim() === '') return { text: required };
      return kind === 'shareLink' && shareTokenIn(text) === undefined ? { text: t.notALink } : {};
    },
  });
  const asking = useMutation(askServerMutation);
  const asked = askableRequest(world.rules, { ...question, who: askedAs(credentialOf(kind, '')) });
  const choose = (next: string): void => {
    setKind(kinds.find((one) => one === next) ?? 'me');
    form.reset();
    asking.reset();
  };
  const send = (text: string): void => {
    const { what, study } = question;
    const credential = credentialOf(kind, text);
    const isSearch = what.kind === 'action' && what.action === 'search';
    if ('request' in asked)
      asking.mutate({ ...asked, credential, study: isSearch ? study?.orthancId : undefined });
  };
  return (
    <section className={classes['answer']} aria-labelledby="access-ask">
      <h2 id="access-ask">{t.title}</h2>
      <Text size="sm">{t.hint}</Text>
      <form onSubmit={form.submit(({ text }) => send(text))} noValidate className={classes['column']}>
        <Radio.Group label={t.sendAs} value={kind} onChange={choose}>
          <Group gap="md" mt={4}>
            {kinds.map((one) => (
              <Radio key={one} value={one} label={t.credentials[one]} />
            ))}
          </Group>
        </Radio.Group>
        {'notAsked' in asked ? (
          <Text size="sm" role="status">
            {t.notAsked[asked.notAsked]}
          </Text>
        ) : (
          <>
            <Text size="sm">
              {named(t.request)}{' '}
              <code dir="ltr">
                {asked.request.method} {asked.request.target}
              </code>
            </Text>
            {needsText ? (
              <PasswordInput
                label={kind === 'apiKey' ? t.key : t.link}
                description={t.secretHint}
                {...form.text('text')}
                autoComplete="off"
                maw={480}
              />
            ) : null}
            <div>
              <Button type="submit" variant="default" loading={asking.isPending}>
                {t.ask}
              </Button>
            </div>
          </>
        )}
      </form>
      {asking.error ? <Failure {...describeError(asking.error, errors)} title={t.failed} /> : null}
      {asking.data && 'request' in asked ? (
        <Compared
          key={asking.submittedAt}
          world={world}
          question={question}
          credential={asking.variables.credential}
          answer={asking.data}
        />
      ) : null}
    </section>
  );
}
