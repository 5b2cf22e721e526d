import type { QueryClient } from '@tanstack/react-query';
import { forgetEverything } from '#api/queryClient.ts';
import { coverPage, lockElement } from '#session/leaving/coverPage.ts';
import type { KeycloakSession } from './keycloakSession.ts';
import { guardLeaving, neverComeBack } from '#session/leaving/leaving.ts';

/** Keys that work the dialog to sign in again; any other would reach shortcuts and open dialogs of the page below. */
const keysOfLock = new Set(['Tab', 'Enter', ' ']);

/**
 * Keeps the page to the person who is signed in. While the session is lost, nothing of it can be read or reached, but it stays as it is;
 * once it is left, everything that servers answered is dropped.
 */
export function guardPage(session: KeycloakSession, queryClient: QueryClient): void {
  let uncover: (() => void) | undefined;
  session.state.subscribe(() => {
    const { status } = session.state.get();
    if (status === 'lost') uncover ??= coverPage((part) => part !== lockElement());
    else {
      uncover?.();
      uncover = undefined;
    }
    if (status === 'signedOut') {
      forgetEverything(queryClient);
      coverPage((part) => part.id !== 'root');
    }
  });
  addEventListener(
    'keydown',
    (event) => {
      if (session.state.get().status === 'lost' && !keysOfLock.has(event.key))
        event.stopImmediatePropagation();
    },
    { capture: true },
  );
  guardLeaving();
  neverComeBack();
}
