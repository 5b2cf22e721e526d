import { useForm as useMantineForm } from '@mantine/form';
import { useRef, type ChangeEvent, type ReactNode, type SyntheticEvent } from 'react';

/** What is wrong with a form, in words, by field. */
export type Problems<Values> = { readonly [Field in keyof Values]?: string | undefined };

interface Options<Values> {
  /** What the form shows until something is typed; where this changes before, for example by newer data, so does the form. */
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
  /** Puts back what was typed, after a write that failed, unless something else has been typed by now. */
  restore: (values: Values) => void;
  /** What the server refused, at its fields until they are changed. The first of them gets the focus; without one, what is said of the failure comes into sight. */
  refuse: (problems: Problems<Values>) => void;
  error: (field: keyof Values & string) => ReactNode;
  text: (field: FieldOf<Values, string>) => TextField;
  check: (field: FieldOf<Values, boolean>) => CheckField;
  /** Says at its fields what is wrong, for a part of another form. @returns whether nothing is */
  validate: () => boolean;
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
  // Mantine drops the problems of all fields then; what is wrong with the others still holds.
  const setAll = (changed: Partial<Values>, fields: readonly string[]): void => {
    form.setValues(changed);
    form.setErrors(
      Object.fromEntries(Object.entries(form.errors).filter(([field]) => !fields.includes(field))),
    );
  };
  const isDirty = form.isDirty();
  const values = isDirty ? form.values : initialValues;
  // Found anew each time, not kept: they follow the reader's language, and what is loaded meanwhile (names that are taken).
  const found = onlyWords({ ...problems?.(values) });
  // With the first change the form takes what it shows: from then on it remembers what it began with.
  const begin = (): void => {
    if (form.isDirty()) return;
    form.setInitialValues(initialValues);
    setAll(initialValues, []);
  };
  const element = useRef<HTMLFormElement>(null);
  // Later, when the problem is on the page.
  const showProblem = (): void => void setTimeout(() => focusFirstProblem(element.current));
  const afterBegin =
    <Event>(change: (event: Event) => void) =>
    (event: Event): void => {
      begin();
      change(event);
    };
  const error = (field: string): ReactNode => found[field] ?? form.errors[field];
  return {
    values,
    isDirty,
    set(changed) {
      begin();
      setAll(changed, Object.keys(changed));
    },
    reset: form.reset,
    restore(typed) {
      if (form.isDirty()) return;
      begin();
      setAll(typed, []);
    },
    refuse(refused) {
      form.setErrors(onlyWords(refused));
      showProblem();
    },
    error,
    text(field) {
      const { onChange } = form.getInputProps(field);
      const value: unknown = values[field];
      return {
        value: typeof value === 'string' ? value : '',
        onChange: afterBegin(onChange),
        error: error(field),
      };
    },
    check(field) {
      const { onChange } = form.getInputProps(field, { type: 'checkbox' });
      const value: unknown = values[field];
      return { checked: value === true, onChange: afterBegin(onChange), error: error(field) };
    },
    validate() {
      begin();
      const { hasErrors } = form.validate();
      element.current = document.activeElement?.closest('form') ?? null;
      if (hasErrors) showProblem();
      return !hasErrors;
    },
    submit: (send) => (event) => {
      // A form in a dialog lies inside the page's form for React, and its events go up to there.
      event.stopPropagation();
      element.current = event.currentTarget;
      begin();
      form.onSubmit(send, showProblem)(event);
    },
  };
}

/** Brings the first field that was refused into sight, or else what is said of the failure. */
function focusFirstProblem(form: HTMLElement | null): void {
  const field = form?.querySelector('[aria-invalid="true"]') ?? form?.querySelector('[role="alert"]');
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.focus();
  else field?.scrollIntoView({ block: 'center' });
}

function onlyWords(problems: object): Record<string, string> {
  const entries = Object.entries(problems);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
