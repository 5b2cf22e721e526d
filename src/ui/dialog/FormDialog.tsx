import { Stack } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { Dialog, type CloseQuestion } from './Dialog.tsx';
import type { HintLink } from '#ui/actions/useHint.tsx';
import { DialogActions } from './DialogActions.tsx';
import type { Form } from './useForm.ts';

interface FormProps<Values> {
  form: Form<Values>;
  children: ReactNode;
  /** Verb and object. */
  submitLabel: string;
  /** Why it cannot be sent; `undefined` when it can. */
  reason?: string | undefined;
  /** Leads to the whole explanation of the reason. */
  why?: HintLink | undefined;
  isPending: boolean;
  /** What went wrong, and what then holds. */
  failure?: ReactNode;
  onSubmit: (values: Values) => void;
  onClose: () => void;
}

/** The form of a dialog that shows something else as well, for example what was made with it: fields, what went wrong, cancel and submit. */
export function DialogForm<Values>({ form, reason, isPending, onSubmit, ...props }: FormProps<Values>) {
  const submit = form.submit(onSubmit);
  const onFormSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    if (reason === undefined && !isPending) submit(event);
    else event.preventDefault();
  };
  return (
    <form onSubmit={onFormSubmit} noValidate>
      <Stack gap="sm">
        {props.children}
        {props.failure}
        <DialogActions
          label={props.submitLabel}
          onClose={props.onClose}
          reason={reason}
          why={props.why}
          isPending={isPending}
          busy={isPending}
        />
      </Stack>
    </form>
  );
}

/** For `askBeforeClose`: the question whether what was typed may be thrown away, while there is something. */
export function useUnsavedQuestion(hasUnsaved: boolean): () => CloseQuestion | undefined {
  const { unsaved } = useMessages(uiMessages);
  return () =>
    hasUnsaved ? { text: unsaved.text, leaveLabel: unsaved.discard, stayLabel: unsaved.keep } : undefined;
}

interface Props<Values> extends FormProps<Values> {
  title: string;
  size?: 'md' | 'lg' | 'xl';
}

/**
 * A dialog that is a form. What was typed stays when sending fails, and is not thrown away unasked; nothing closes the dialog while it is
 * being sent.
 */
export function FormDialog<Values>({ title, size = 'md', onClose, ...props }: Props<Values>) {
  const askBeforeClose = useUnsavedQuestion(props.form.isDirty);
  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      busy={props.isPending}
      askBeforeClose={askBeforeClose}
    >
      {(close) => <DialogForm {...props} onClose={close} />}
    </Dialog>
  );
}
