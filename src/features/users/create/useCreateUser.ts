import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
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
import { keycloakMessages, problemsInWords } from '#locales/shared/keycloak.ts';
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
  const take = useMutation(createUserMutation);
  const undo = useMutation(deleteUserMutation);

  const fail = (result: Extract<CreateResult, { done: false }>): Readonly<Record<string, string>> => {
    const words = describeError(result.error, errors);
    const problems = problemsInWords(result.error instanceof ApiError ? result.error.fields : {}, keycloak);
    const inWords = Object.values(problems);
    const title = t.failedSteps[result.step];
    const unanswered = result.step === 'account' && mayBeDone(result.error) ? ` ${t.unanswered}` : '';
    // Errors that are shown at the fields aren't repeated here.
    const text = inWords.length > 0 ? inWords.join(' ') : words.text + unanswered;
    setState(result.state);
    setFailure({
      title,
      text,
      detail: inWords.length > 0 ? '' : words.detail,
      canUndo: result.step === 'roles',
    });
    notify.failed(title, { id: notice, message: text });
    return problems;
  };

  return {
    failure,
    isPending: take.isPending,
    isUndoing: undo.isPending,
    /** The account of an attempt that failed later: its form may no longer change who it is. */
    hasAccount: state.userId !== undefined,
    /** @returns the id of the new user; or, when a step failed, what Keycloak finds wrong, by its names of the fields */
    async create(
      user: NewUser,
    ): Promise<{ userId: string } | { problems: Readonly<Record<string, string>> }> {
      notify.pending(t.creating(user.userName), { id: notice });
      setFailure(undefined);
      const result = await take.mutateAsync({ user, state });
      if (!result.done) return { problems: fail(result) };
      notify.done(t.created(user.userName), { id: notice });
      return { userId: result.userId };
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
