// @vitest-environment jsdom
// When a problem is said, and what becomes of what was typed.
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useForm, type Form } from './useForm.ts';

interface Values {
  name: string;
  mail: string;
  isActive: boolean;
}

let root: Root;
let form: Form<Values>;
const sent = vi.fn<(values: Values) => void>();

/** The form, over values that may change while it is open. */
function Sample({ initialValues, onForm }: { initialValues: Values; onForm: (form: Form<Values>) => void }) {
  const form = useForm({
    initialValues,
    missing: ({ name, mail }) => ({
      name: name === '' ? 'Name is missing.' : undefined,
      mail: mail === '' ? 'Mail is missing.' : undefined,
    }),
  });
  onForm(form);
  return (
    <form onSubmit={form.submit(sent)}>
      <input
        id="name"
        value={form.text('name').value}
        aria-invalid={form.error('name') !== undefined}
        onChange={form.text('name').onChange}
      />
      <input
        id="mail"
        value={form.text('mail').value}
        aria-invalid={form.error('mail') !== undefined}
        onChange={form.text('mail').onChange}
      />
    </form>
  );
}

const keep = (shown: Form<Values>): void => {
  form = shown;
};
const show = (initialValues: Values): void =>
  act(() => root.render(<Sample initialValues={initialValues} onForm={keep} />));
const submit = (): void => act(() => document.querySelector('form')?.requestSubmit());
const later = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));

/** Types as React hears it. */
function type(id: string, text: string): void {
  const input = document.getElementById(id);
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const empty: Values = { name: '', mail: '', isActive: true };
const ada: Values = { name: 'Ada', mail: 'ada@x.example', isActive: true };

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  sent.mockClear();
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('until something is typed the form follows newer data, and from then on it keeps what it began with', () => {
  show(ada);
  show({ ...ada, name: 'Ada L.' });
  expect(form.values.name).toBe('Ada L.');
  type('mail', 'new@x.example');
  show({ name: 'Someone else', mail: 'other@x.example', isActive: false });
  expect(form.values).toEqual({ name: 'Ada L.', mail: 'new@x.example', isActive: true });
  expect(form.isDirty).toBe(true);
  act(() => form.reset());
  expect([form.values.name, form.isDirty]).toEqual(['Someone else', false]);
});

test('an untouched form sends what it shows', () => {
  show(empty);
  show({ ...ada });
  submit();
  expect(sent.mock.calls.map(([values]) => values)).toEqual([ada]);
});

test('a problem stays at its field until that field is changed, by typing or otherwise', () => {
  show(empty);
  submit();
  expect([form.error('name'), form.error('mail')]).toEqual(['Name is missing.', 'Mail is missing.']);
  type('name', 'A');
  expect([form.error('name'), form.error('mail')]).toEqual([undefined, 'Mail is missing.']);
  act(() => form.set({ isActive: false }));
  expect(form.error('mail')).toBe('Mail is missing.');
  act(() => form.set({ mail: 'a@x.example' }));
  expect(form.error('mail')).toBeUndefined();
});

test('what a server refused stands at its field, which gets the focus; what was typed is still there', async () => {
  show(empty);
  type('name', 'Ada');
  type('mail', 'taken@x.example');
  submit();
  act(() => form.refuse({ mail: 'Another user has it.' }));
  await later();
  expect(form.error('mail')).toBe('Another user has it.');
  expect(document.activeElement?.id).toBe('mail');
  expect(form.values).toEqual({ name: 'Ada', mail: 'taken@x.example', isActive: true });
});

test('what was typed comes back after a failure, unless something else has been typed', () => {
  show(ada);
  act(() => form.restore({ ...ada, name: 'Typed' }));
  expect([form.values.name, form.isDirty]).toEqual(['Typed', true]);
  act(() => form.restore({ ...ada, name: 'Older' }));
  expect(form.values.name).toBe('Typed');
});
