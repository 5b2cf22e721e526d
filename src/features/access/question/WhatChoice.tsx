import { NativeSelect, TextInput } from '@mantine/core';
import { actionNames, type Action } from '#access/can.ts';
import { rightsMessages } from '#locales/shared/rights.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { accessPageMessages, answerMessages } from '#features/access/accessMessages.ts';

interface Props {
  action: Action | 'request';
  /** A method and a path as typed; not in the address. */
  request: string;
  isRequestRead: boolean;
  onAction: (action: Action | 'request') => void;
  onRequest: (text: string) => void;
}

/** What is to be done: something the console does, or a request. */
export function WhatChoice({ action, request, isRequestRead, onAction, onRequest }: Props) {
  const t = useMessages(accessPageMessages);
  const rights = useMessages(rightsMessages);
  const { toStudy } = useMessages(answerMessages);
  return (
    <>
      <NativeSelect
        label={t.whatLabel}
        value={action}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onAction(actionNames.find((name) => name === value) ?? 'request');
        }}
        data={[
          ...actionNames.map((name) => ({ value: name, label: toStudy[name] ?? rights.actions[name] })),
          { value: 'request', label: t.request },
        ]}
      />
      {action === 'request' ? (
        <TextInput
          label={t.requestLine}
          description={t.requestHint}
          value={request}
          error={request.trim() !== '' && !isRequestRead ? t.notARequest : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onRequest(event.currentTarget.value)}
        />
      ) : null}
    </>
  );
}
