// @vitest-environment jsdom
// What a confirmation does with a write that fails.
import { MantineProvider } from '@mantine/core';
import { act, useState } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { errorMessages } from '#locales/shared/errors.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { testPage } from '#ui/tests/testPage.tsx';
import { notify } from '#ui/notices/notify.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useFailureInDialog, type TellFailure } from './useFailureInDialog.ts';

const page = testPage();

beforeAll(() => Promise.all([uiMessages.load('en'), errorMessages.load('en')]));

beforeEach(() => {
  vi.spyOn(notify, 'failed').mockReturnValue();
  vi.spyOn(notify, 'dismiss').mockReturnValue();
});

afterEach(() => vi.restoreAllMocks());

/** Long enough for Mantine's timers that move the focus. */
const settle = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 30)));

const buttons = (): string[] => [...document.querySelectorAll('[role="dialog"] button')].map(nameOf);
const nameOf = (button: Element): string => button.getAttribute('aria-label') ?? button.textContent;

async function click(name: string): Promise<void> {
  const found = [...document.querySelectorAll('button')].find((button) => nameOf(button) === name);
  act(() => found?.click());
  await settle();
}

/** A write that ends when the test says so. */
interface Attempt {
  tell: TellFailure;
  end: (isDone: boolean) => void;
}

function Revoke({ onAttempt, onClose }: { onAttempt: (attempt: Attempt) => void; onClose: () => void }) {
  const { failure, tell } = useFailureInDialog();
  const [isPending, setIsPending] = useState(false);
  const confirm = (): void => {
    setIsPending(true);
    onAttempt({
      tell,
      end(isDone) {
        setIsPending(false);
        if (isDone) onClose();
        else tell('Couldn’t revoke the key', { id: 'revoke', message: 'Keycloak failed. It still works.' });
      },
    });
  };
  return (
    <ConfirmDialog
      title="Revoke key?"
      text="It stops working."
      confirmLabel="Revoke key"
      isPending={isPending}
      failure={failure}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}

const attempts: Attempt[] = [];

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen ? (
        <Revoke onAttempt={(attempt) => attempts.push(attempt)} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

async function openAndConfirm(): Promise<void> {
  attempts.length = 0;
  await page.show(
    <MantineProvider env="test">
      <Page />
    </MantineProvider>,
  );
  document.querySelector('button')?.focus();
  await click('Open');
  await click('Revoke key');
}

async function end(isDone: boolean): Promise<void> {
  act(() => attempts.at(-1)?.end(isDone));
  await settle();
}

test('a failure stands in the dialog, which tries again, and gives the focus back once it is done', async () => {
  await openAndConfirm();
  await end(false);
  const alert = document.querySelector('[role="dialog"] [role="alert"]');
  expect(alert?.textContent).toBe('Couldn’t revoke the keyKeycloak failed. It still works.');
  expect(buttons()).toEqual(['Close', 'Cancel', 'Try again']);
  expect(notify.dismiss).toHaveBeenCalledWith('revoke');
  expect(notify.failed).not.toHaveBeenCalled();
  await click('Try again');
  expect(document.querySelector('[role="alert"]')).toBeNull();
  await end(true);
  expect(attempts).toHaveLength(2);
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Open');
});

test('the failure takes the focus that the waiting button has lost', async () => {
  await openAndConfirm();
  const focused = document.activeElement;
  act(() => (focused instanceof HTMLElement ? focused.blur() : undefined));
  await end(false);
  expect(document.activeElement?.querySelector('[role="alert"]')).not.toBeNull();
});

test('once the dialog is left, a notice tells the failure', async () => {
  await openAndConfirm();
  await click('Cancel');
  await end(false);
  expect(notify.failed).toHaveBeenCalledWith('Couldn’t revoke the key', {
    id: 'revoke',
    message: 'Keycloak failed. It still works.',
  });
});
