import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { ApiError } from '#api/ApiError.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import {
  createUserMutation,
  type CreateResult,
  type CreateState,
  type NewUser,
} from '#api/keycloak/users/createUser.ts';
import { deleteUserMutation } from '#api/keycloak/users/userWrites.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { keycloakMessages, problemInWords } from '#locales/shared/keycloak.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userFormMessages } from '#features/users/messages/userForm.ts';
import { notify } from '#ui/notices/notify.ts';

const notice = 'create-user';

/** A failed attempt, in words. */
export interface CreateFailure {
  /** Which step, and what is left of it. */
  title: string;
  text: string;
  detail: string;
  /** The account exists, or may exist: creating can continue from here. */
  canUndo: boolean;
}

/** Makes a user as one action: tells how it went, keeps what was done for another try, and takes it back on request. */
export function useCreateUser() {
  const t = useMessages(userFormMessages);
  const errors = useMessages(errorMessages);
  const keycloak = useMessages(keycloakMessages);
  const [state, setState] = useState<CreateState>({});
  const [failure, setFailure] = useState<CreateFailure>();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const take = useMutation(createUserMutation);
  const undo = useMutation(deleteUserMutation);

  const fail = (result: Extract<CreateResult, { done: false }>): void => {
    const words = describeError(result.error, errors);
    const fields = result.error instanceof ApiError ? result.error.fields : {};
    const inWords = Object.entries(fields).map(([field, problem]) => [
      field,
      problemInWords(problem, keycloak),
    ]);
    const title = t.failedSteps[result.step];
    const unanswered = result.step === 'account' && mayBeDone(result.error) ? ` ${t.unanswered}` : '';
    // Errors that are shown at the fields aren't repeated here.
    const text = inWords.length > 0 ? inWords.map(([, words]) => words).join(' ') : words.text + unanswered;
    // Rendered at once, so that the form can scroll the refused field into view.
    flushSync(() => {
      setProblems(Object.fromEntries(inWords));
      setState(result.state);
      setFailure({
        title,
        text,
        detail: inWords.length > 0 ? '' : words.detail,
        canUndo: result.step === 'roles',
      });
    });
    notify.failed(title, { id: notice, message: text });
  };

  return {
    failure,
    problems,
    isPending: take.isPending,
    isUndoing: undo.isPending,
    /** The account of an attempt that failed later: its form may no longer change who it is. */
    hasAccount: state.userId !== undefined,
    /** @returns the id of the new user, or undefined when a step failed */
    async create(user: NewUser): Promise<string | undefined> {
      notify.pending(t.creating(user.userName), { id: notice });
      setFailure(undefined);
      setProblems({});
      const result = await take.mutateAsync({ user, state });
      if (!result.done) {
        fail(result);
        return undefined;
      }
      notify.done(t.created(user.userName), { id: notice });
      return result.userId;
    },
    async undo(userName: string): Promise<void> {
      if (state.userId === undefined) return;
      try {
        await undo.mutateAsync({ userId: state.userId });
        setState({});
        setFailure(undefined);
        notify.done(t.undone(userName), { id: notice });
      } catch (error) {
        notify.failed(t.undoFailed, { id: notice, message: describeError(error, errors).text });
      }
    },
  };
}
