import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Suspense, useId, useState, type ReactNode } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useFocusBack } from './useFocusBack.ts';

/** What closing a dialog would throw away, as a question with its two answers. */
export interface CloseQuestion {
  text: string;
  leaveLabel: string;
  stayLabel: string;
}

interface Props {
  title: string;
  /** Absent: only an answer inside ends the dialog, it has no other way to close. */
  onClose?: (() => void) | undefined;
  size?: 'md' | 'lg' | 'xl';
  /** Off where a click beside the dialog must not lose what it shows. */
  closeOnClickOutside?: boolean;
  /** Something is under way that closing would lose, for example a key that is shown once: until it ends nothing closes the dialog. */
  busy?: boolean;
  /** Asked when the dialog is about to close; a question holds it open until it is answered. */
  askBeforeClose?: () => CloseQuestion | undefined;
  /** Covers everything, other dialogs too, and stays inside the page that it is written in. */
  isOnTop?: boolean;
  /** A function is told how to close: it asks first, like Escape and the close button. */
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** Theme defaults do not reach the parts of a modal. */
const transitionProps = { duration: 100 };

const nothing = (): void => {};

/**
 * Every dialog of the console: title, a close button with a name, full screen in a narrow window, and the focus back where it was when it
 * goes. It is open while it is on the page. ConfirmDialog and FormDialog are built on it.
 */
export function Dialog({ onClose, busy = false, askBeforeClose, children, ...props }: Props) {
  const narrow = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const [question, setQuestion] = useState<CloseQuestion>();
  useFocusBack();
  const close = (): void => {
    if (busy || !onClose) return;
    const asked = question ? undefined : askBeforeClose?.();
    setQuestion(asked);
    // Escape while it asks means "keep it open", the answer that loses nothing.
    if (!asked && !question) onClose();
  };
  const { title, size = 'md', closeOnClickOutside = true, isOnTop = false } = props;
  return (
    <Modal.Root
      opened
      onClose={close}
      size={size}
      fullScreen={narrow && !isOnTop}
      closeOnEscape={onClose !== undefined}
      closeOnClickOutside={closeOnClickOutside && onClose !== undefined}
      returnFocus={false}
      transitionProps={transitionProps}
      {...(isOnTop ? { withinPortal: false, zIndex: 1000 } : {})}
    >
      <Modal.Overlay />
      <Suspense fallback={null}>
        <Modal.Content>
          <Modal.Header>
            <Modal.Title>{title}</Modal.Title>
            {onClose ? <CloseButton isBlocked={busy} /> : null}
          </Modal.Header>
          <Modal.Body>
            {question ? (
              <Question
                question={question}
                onLeave={onClose ?? nothing}
                onStay={() => setQuestion(undefined)}
              />
            ) : null}
            {/* Still there behind the question, with what was typed. */}
            <div hidden={question !== undefined}>
              {typeof children === 'function' ? children(close) : children}
            </div>
          </Modal.Body>
        </Modal.Content>
      </Suspense>
    </Modal.Root>
  );
}

function CloseButton({ isBlocked }: { isBlocked: boolean }) {
  const t = useMessages(uiMessages);
  return <Modal.CloseButton aria-label={t.close} disabled={isBlocked} />;
}

interface QuestionProps {
  question: CloseQuestion;
  onLeave: () => void;
  onStay: () => void;
}

const focusIt = (button: HTMLButtonElement | null): void => button?.focus();

function Question({ question, onLeave, onStay }: QuestionProps) {
  const textId = useId();
  useFocusBack();
  return (
    <Stack gap="sm" role="group" aria-labelledby={textId}>
      <Text size="sm" id={textId}>
        {question.text}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onLeave}>
          {question.leaveLabel}
        </Button>
        <Button ref={focusIt} onClick={onStay}>
          {question.stayLabel}
        </Button>
      </Group>
    </Stack>
  );
}

interface BareProps {
  /** The dialog's name: it shows no title. */
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog without title and close button, for what is used by keyboard and closed by Escape. */
export function BareDialog({ label, onClose, children }: BareProps) {
  useFocusBack();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      padding={0}
      yOffset="12dvh"
      returnFocus={false}
      transitionProps={transitionProps}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={label}>{children}</Modal.Content>
    </Modal.Root>
  );
}
