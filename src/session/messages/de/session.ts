import type { messages as english } from '#session/messages/en/session.ts';

/** German: signing in, signing in again, signing out. */
export const messages: typeof english = {
  lostTitle: 'Erneut anmelden',
  lost: (name) =>
    `Ihre Sitzung ist beendet. Melden Sie sich erneut als ${name} an. Diese Seite und Ihre Eingaben bleiben erhalten, und laufende Aufgaben gehen weiter.`,
  signInAgain: 'Erneut anmelden',
  waiting: 'Melden Sie sich in dem Fenster an, das sich geöffnet hat.',
  blocked:
    'Der Browser hat das Anmeldefenster blockiert. Erlauben Sie Pop-ups für diese Seite, oder melden Sie sich auf dieser Seite an und verlieren Sie Ihre Eingaben.',
  notSignedIn: 'Sie wurden nicht angemeldet. Versuchen Sie es erneut.',
  signInHere: 'Hier anmelden',
  leave: 'Stattdessen abmelden',
  clock: {
    slow: (by) => `Die Uhr dieses Computers geht ${by} nach.`,
    fast: (by) => `Die Uhr dieses Computers geht ${by} vor.`,
    corrected:
      'Für alles, was abläuft, verwendet Castellan die Zeit des Servers. Stellen Sie die Uhr dieses Computers richtig.',
  },
};
