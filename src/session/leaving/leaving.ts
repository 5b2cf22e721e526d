import type Keycloak from 'keycloak-js';

let isLeaving = false;

/** From now on the page is left without the browser's question about unsaved work: there is nothing to stay for. */
export function leaveWithoutAsking(): void {
  isLeaving = true;
}

/** Lets `leaveWithoutAsking` be heard first: events of the window reach its listeners in the order in which they were added. */
export function guardLeaving(): void {
  addEventListener('beforeunload', (event) => {
    if (isLeaving) event.stopImmediatePropagation();
  });
}

/**
 * Has Keycloak end the session: keycloak-js sends a form with the id token and leaves for Keycloak's answer. The form is taken off the page
 * at once; it has been sent by then.
 */
export async function sendSignOut(keycloak: Keycloak, redirectUri: string): Promise<void> {
  const others = new Set(document.forms);
  await keycloak.logout({ redirectUri });
  for (const form of document.querySelectorAll('form')) if (!others.has(form)) form.remove();
}

/** Whether leaving now would lose unsaved changes or stop what is under way: asks the same listeners as the browser's own question. */
export function losesWork(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

/**
 * A page that was left shows nothing when Back brings it back from memory: it is reloaded for the user who is signed in then.
 * `no-store` on the page isn't enough: browsers are starting to keep such pages, too.
 */
export function neverComeBack(): void {
  const show = (shown: boolean): void => {
    document.documentElement.hidden = !shown;
  };
  addEventListener('pagehide', () => show(false));
  addEventListener('pageshow', ({ persisted }) => {
    show(!persisted);
    if (!persisted) return;
    leaveWithoutAsking();
    location.reload();
  });
}
