import { Text } from '@mantine/core';
import { useId, useRef, useState, type RefObject } from 'react';
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
 * Copies a text, and says that it was copied. The clipboard needs a secure context, which an installation on plain HTTP doesn't have:
 * then the text is selected where it is shown, and it says which keys to press.
 */
function useCopy(shown: RefObject<HTMLInputElement | HTMLTextAreaElement | null>) {
  const t = useMessages(uiMessages);
  const [state, setState] = useState<'ready' | 'copied' | 'byHand'>('ready');
  return {
    words: state === 'copied' ? t.copied : state === 'byHand' ? t.copyByHand : null,
    handlers: {
      copyLabel: t.copy,
      onCopied: () => setState('copied'),
      onRefused: () => {
        shown.current?.focus();
        shown.current?.select();
        setState('byHand');
      },
    },
  };
}

/** A text of any length with a button that copies it. */
export function CopyText({ label, text }: Props) {
  const shown = useRef<HTMLTextAreaElement>(null);
  const { words, handlers } = useCopy(shown);
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
      <div className={classes['line']}>
        <CopyButton text={text} {...handlers} />
        <Text size="xs" c="dimmed" role="status">
          {words}
        </Text>
      </div>
    </div>
  );
}

/** A link in one line, whatever its length, beside a large button that copies it: what matters is where it goes, not what it reads. */
export function CopyLine({ label, text }: Props) {
  const shown = useRef<HTMLInputElement>(null);
  const id = useId();
  const { words, handlers } = useCopy(shown);
  return (
    <div className={classes['copy']}>
      <label htmlFor={id} className={classes['label']}>
        {label}
      </label>
      <div className={classes['row']}>
        <input
          ref={shown}
          id={id}
          className={classes['one']}
          value={text}
          readOnly
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={text} size="md" isPrimary {...handlers} />
      </div>
      <Text size="xs" c="dimmed" role="status">
        {words}
      </Text>
    </div>
  );
}
