/** English: signing in, signing in again, signing out. */
export const messages = {
  lostTitle: 'Sign in again',
  lost: (name: string) =>
    `Your session has ended. Sign in again as ${name}: this page and what you typed stay as they are, and what was under way goes on.`,
  signInAgain: 'Sign in again',
  waiting: 'A small window has opened for signing in.',
  blocked:
    'The browser blocked the small window. Allow pop-ups for this page, or sign in on this page and lose what you typed.',
  notSignedIn: 'Nobody signed in there. Try again.',
  signInHere: 'Sign in on this page',
  leave: 'Sign out instead',
  clock: {
    slow: (by: string) => `This computer’s clock is ${by} slow.`,
    fast: (by: string) => `This computer’s clock is ${by} fast.`,
    corrected: 'Castellan uses the server’s time for everything that expires. Set this computer’s clock.',
  },
};
