/** Whether someone signed in in the pop-up window, or it was closed by hand. */
export type PopupEnd = 'signedIn' | 'closed';

/** How often we look whether the window was closed: no event tells. */
const lookEvery = 400;

/** Waits until `signed-in.html` in the window reports a sign-in, or the window is closed. */
export function popupEnd(popup: Window): Promise<PopupEnd> {
  return new Promise((resolve) => {
    const end = (how: PopupEnd): void => {
      removeEventListener('message', listen);
      clearInterval(timer);
      resolve(how);
    };
    const listen = (event: MessageEvent): void => {
      if (event.origin === location.origin && event.source === popup) end('signedIn');
    };
    addEventListener('message', listen);
    const timer = setInterval(() => {
      if (popup.closed) end('closed');
    }, lookEvery);
  });
}
