/** English: signing in, signing in again, signing out. */
export const messages = {
  lostTitle: 'Sign in again',
  lost: (name: string) =>
    `Your session has ended. Sign in again as ${name}. This page and what you typed are kept, and running tasks continue.`,
  signInAgain: 'Sign in again',
  waiting: 'Sign in using the window that opened.',
  blocked:
    'The browser blocked the sign-in window. Allow pop-ups for this page, or sign in on this page and lose what you typed.',
  notSignedIn: 'You weren’t signed in. Try again.',
  signInHere: 'Sign in here',
  leave: 'Sign out instead',
  clock: {
    slow: (by: string) => `This computer’s clock is ${by} slow.`,
    fast: (by: string) => `This computer’s clock is ${by} fast.`,
    corrected: 'Castellan uses the server’s time for everything that expires. Correct this computer’s clock.',
  },
};
