// @vitest-environment jsdom
// What every dialog promises, on the three that all others are made of.
import { MantineProvider, TextInput } from '@mantine/core';
import { act, useState, type ReactNode } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { errorMessages } from '#locales/shared/errors.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { testPage } from '#ui/tests/testPage.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { BareDialog, Dialog } from './Dialog.tsx';
import { FormDialog } from './FormDialog.tsx';
import { useForm } from './useForm.ts';

const page = testPage();

beforeAll(() => Promise.all([uiMessages.load('en'), errorMessages.load('en')]));

/** Long enough for Mantine's timers that move the focus. */
async function settle(): Promise<void> {
  // Twice: what the first round loads is drawn at its end, and its timers begin then.
  for (let round = 0; round < 2; round += 1)
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
}

async function show(children: ReactNode): Promise<void> {
  await page.show(<MantineProvider env="test">{children}</MantineProvider>);
  await settle();
}

const dialog = (): HTMLElement | null => document.querySelector('[role="dialog"]');

/** A button of the page by its name, as a screen reader says it. */
function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name && !one.closest('[hidden]'),
  );
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

async function click(name: string): Promise<void> {
  act(() => button(name).click());
  await settle();
}

async function press(key: string): Promise<void> {
  act(() => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true }),
    );
  });
  await settle();
}

/** Types as React hears it. */
function type(text: string): void {
  const input = dialog()?.querySelector('input');
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** A page with a button that opens something. */
function Page({ children }: { children: (close: () => void) => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen ? children(() => setOpen(false)) : null}
    </>
  );
}

async function open(children: (close: () => void) => ReactNode): Promise<void> {
  await show(<Page>{children}</Page>);
  button('Open').focus();
  await click('Open');
}

test('a dialog has the name of its title, a close button with a name, and gives the focus back', async () => {
  await open((close) => (
    <Dialog title="Labels" onClose={close}>
      …
    </Dialog>
  ));
  const title = document.querySelector(`#${CSS.escape(dialog()?.getAttribute('aria-labelledby') ?? '')}`);
  expect(title?.textContent).toBe('Labels');
  expect(dialog()?.contains(document.activeElement)).toBe(true);
  await click('Close');
  expect(dialog()).toBeNull();
  expect(document.activeElement).toBe(button('Open'));
});

test('Escape closes it too, and a dialog without a title gives the focus back as well', async () => {
  await open((close) => (
    <BareDialog label="Go to" onClose={close}>
      <input aria-label="Where to" />
    </BareDialog>
  ));
  expect(dialog()?.getAttribute('aria-label')).toBe('Go to');
  await press('Escape');
  expect(dialog()).toBeNull();
  expect(document.activeElement).toBe(button('Open'));
});

test('a dialog in the place of another gives the focus back to what opened the first', async () => {
  function Two({ onClose }: { onClose: () => void }) {
    const [isSecond, setSecond] = useState(false);
    return isSecond ? (
      <Dialog key="second" title="Second" onClose={onClose}>
        …
      </Dialog>
    ) : (
      <Dialog key="first" title="First" onClose={onClose}>
        <button type="button" onClick={() => setSecond(true)}>
          Next
        </button>
      </Dialog>
    );
  }
  await open((close) => <Two onClose={close} />);
  button('Next').focus();
  await click('Next');
  await press('Escape');
  expect(document.activeElement).toBe(button('Open'));
});

test('nothing closes a busy dialog', async () => {
  await open((close) => (
    <Dialog title="New key" onClose={close} busy>
      …
    </Dialog>
  ));
  expect(button('Close').disabled).toBe(true);
  await press('Escape');
  act(() => document.querySelector<HTMLElement>('.mantine-Modal-inner')?.click());
  expect(dialog()).not.toBeNull();
});

test('a dialog that must be answered has no other way to close', async () => {
  await open(() => <Dialog title="Sign in again">…</Dialog>);
  await press('Escape');
  expect(dialog()).not.toBeNull();
  expect(() => button('Close')).toThrow('no button');
});

test('a confirmation begins on Cancel and is confirmed by its own button', async () => {
  const onConfirm = vi.fn<() => void>();
  await open((close) => (
    <ConfirmDialog
      title="Revoke key?"
      text="It stops working."
      confirmLabel="Revoke key"
      onConfirm={onConfirm}
      onClose={close}
    />
  ));
  expect(document.activeElement).toBe(button('Cancel'));
  await click('Revoke key');
  expect(onConfirm).toHaveBeenCalledOnce();
  await click('Cancel');
  expect(document.activeElement).toBe(button('Open'));
});

test('what must be typed first blocks a confirmation, and Enter sends it then', async () => {
  const onConfirm = vi.fn<() => void>();
  await open((close) => (
    <ConfirmDialog
      title="Delete 3 studies?"
      text="They are gone."
      typed={{ label: 'Type 3', text: '3', reason: 'Type the number first.' }}
      confirmLabel="Delete 3 studies"
      onConfirm={onConfirm}
      onClose={close}
    />
  ));
  const send = (): void => dialog()?.querySelector('form')?.requestSubmit();
  act(send);
  await click('Delete 3 studies');
  expect(onConfirm).not.toHaveBeenCalled();
  type('3');
  act(send);
  expect(onConfirm).toHaveBeenCalledOnce();
});

interface NewRoleProps {
  onClose: () => void;
  onSubmit?: (values: { name: string }) => void;
  failure?: string;
}

const ignore = (): void => {};

function NewRole({ onClose, onSubmit = ignore, failure }: NewRoleProps) {
  const form = useForm({
    initialValues: { name: '' },
    problems: ({ name }) => (name.includes('/') ? { name: 'No slash.' } : {}),
    missing: ({ name }) => (name === '' ? { name: 'Enter a name.' } : {}),
  });
  return (
    <FormDialog
      title="New role"
      form={form}
      submitLabel="Create role"
      isPending={false}
      failure={failure}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <TextInput label="Name" {...form.text('name')} />
    </FormDialog>
  );
}

test('a form says what is missing when it is sent, what is wrong when it is typed, and goes to the field', async () => {
  const onSubmit = vi.fn<(values: { name: string }) => void>();
  await open((close) => <NewRole onClose={close} onSubmit={onSubmit} />);
  expect(dialog()?.textContent).not.toContain('Enter a name.');
  await click('Create role');
  expect(dialog()?.textContent).toContain('Enter a name.');
  expect(document.activeElement).toBe(dialog()?.querySelector('input'));
  type('a/b');
  expect(dialog()?.textContent).toContain('No slash.');
  await click('Create role');
  expect(onSubmit).not.toHaveBeenCalled();
  type('reader');
  await click('Create role');
  expect(onSubmit.mock.calls).toEqual([[{ name: 'reader' }, expect.anything()]]);
});

test.each(['Close', 'Cancel'])('"%s" asks before what was typed is thrown away', async (way) => {
  await open((close) => <NewRole onClose={close} failure="Keycloak refused it." />);
  type('reader');
  expect(dialog()?.textContent).toContain('Keycloak refused it.');
  await click(way);
  await click('Keep editing');
  expect(dialog()?.querySelector('input')?.value).toBe('reader');
  expect(dialog()?.contains(document.activeElement)).toBe(true);
  await press('Escape');
  await click('Discard');
  expect(dialog()).toBeNull();
  expect(document.activeElement).toBe(button('Open'));
});

test('a form that nobody touched closes unasked', async () => {
  await open((close) => <NewRole onClose={close} />);
  await press('Escape');
  expect(dialog()).toBeNull();
});
