import { useForm as useMantineForm } from '@mantine/form';
import type { ChangeEvent, ReactNode, SyntheticEvent } from 'react';
import { focusFirstProblem } from './focusFirstProblem.ts';

/** What is wrong with a form, in words, by field. */
export type Problems<Values> = { readonly [Field in keyof Values]?: string | undefined };

interface Options<Values> {
  initialValues: Values;
  /** What is wrong with what is typed: said at once. An empty field is not wrong yet. */
  problems?: (values: Values) => Problems<Values>;
  /** What is missing: said once somebody tries to send the form, and at a field until it is changed. */
  missing?: (values: Values) => Problems<Values>;
}

/** A field that is typed into, for Mantine's inputs. */
interface TextField {
  value: string;
  error: ReactNode;
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void;
}

/** A check box, for Mantine's. */
interface CheckField {
  checked: boolean;
  error: ReactNode;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** A form: its values, what is wrong with them, and the way to send it. */
export interface Form<Values> {
  values: Values;
  /** Something differs from what the form opened with. */
  isDirty: boolean;
  set: (values: Partial<Values>) => void;
  reset: () => void;
  /** What the server refused, at its fields until they are changed. */
  refuse: (problems: Problems<Values>) => void;
  error: (field: keyof Values & string) => ReactNode;
  text: (field: FieldOf<Values, string>) => TextField;
  check: (field: FieldOf<Values, boolean>) => CheckField;
  /** Sends what is typed unless something is wrong with it; then the first wrong field gets the focus. */
  submit: (send: (values: Values) => void) => (event: SyntheticEvent<HTMLFormElement>) => void;
}

/** The fields that hold a value of this type. */
type FieldOf<Values, Value> = {
  [Field in keyof Values]: Values[Field] extends Value ? Field : never;
}[keyof Values] &
  string;

/** The form layer of the console, on Mantine's form: when a problem is said, and what becomes of what was typed, is the same everywhere. */
export function useForm<Values extends object>({
  initialValues,
  problems,
  missing,
}: Options<Values>): Form<Values> {
  const form = useMantineForm<Values>({
    mode: 'controlled',
    initialValues,
    validate: (values) => onlyWords({ ...missing?.(values), ...problems?.(values) }),
  });
  // Found anew each time, not kept: they follow the reader's language, and what is loaded meanwhile (names that are taken).
  const found = onlyWords({ ...problems?.(form.values) });
  const error = (field: string): ReactNode => found[field] ?? form.errors[field];
  return {
    values: form.values,
    isDirty: form.isDirty(),
    set: (values) => form.setValues(values),
    reset: form.reset,
    refuse: (refused) => form.setErrors(onlyWords(refused)),
    error,
    text(field) {
      const { value, onChange } = form.getInputProps(field);
      return { value, onChange, error: error(field) };
    },
    check(field) {
      const { checked, onChange } = form.getInputProps(field, { type: 'checkbox' });
      return { checked, onChange, error: error(field) };
    },
    submit: (send) => (event) => {
      // A form in a dialog lies inside the page's form for React, and its events go up to there.
      event.stopPropagation();
      const element = event.currentTarget;
      form.onSubmit(send, () => setTimeout(() => focusFirstProblem(element)))(event);
    },
  };
}

function onlyWords(problems: object): Record<string, string> {
  const entries = Object.entries(problems);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
