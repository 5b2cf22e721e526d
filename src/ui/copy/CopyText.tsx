import { Group, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { CopyButton } from './CopyButton.tsx';
import classes from './CopyText.module.css';

interface Props {
  /** What the text is, for screen readers. */
  label: string;
  text: string;
}

/**
 * A text with a button that copies it. The clipboard needs a secure context, which an installation on plain HTTP doesn't have:
 * then the text is selected, and it says which keys to press.
 */
export function CopyText({ label, text }: Props) {
  const t = useMessages(uiMessages);
  const shown = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<'ready' | 'copied' | 'byHand'>('ready');
  const selectText = (): void => {
    shown.current?.focus();
    shown.current?.select();
    setState('byHand');
  };
  return (
    <div className={classes['copy']}>
      <textarea
        ref={shown}
        className={classes['text']}
        aria-label={label}
        value={text}
        rows={text.split('\n').length}
        readOnly
        spellCheck={false}
      />
      <Group gap="xs">
        <CopyButton
          copyLabel={t.copy}
          text={text}
          onCopied={() => setState('copied')}
          onRefused={selectText}
        />
        <Text size="xs" c="dimmed" role="status">
          {state === 'copied' ? t.copied : state === 'byHand' ? t.copyByHand : null}
        </Text>
      </Group>
    </div>
  );
}
