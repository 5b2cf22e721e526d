import type { messages as english } from '#features/me/messages/en/me.ts';

/** German: my own access. */
export const messages: typeof english = {
  title: 'Mein Zugriff',
  account: 'Konto',
  name: 'Name',
  userName: 'Benutzername',
  roles: 'Rollen',
  noRoles: 'Keine',
  seesTitle: 'Studien, die ich sehen kann',
  seesAll: 'Alle Studien, mit und ohne Label.',
  seesNone: 'Keine. Ihre Rollen geben auf kein Label Zugriff.',
  seesLabels: 'Studien mit mindestens einem dieser Labels:',
  mayTitle: 'Meine Berechtigungen',
  mayNothing: 'Sie haben keine Berechtigungen. Bitten Sie die Administration um eine Rolle.',
  permission: 'Berechtigung',
  means: 'Erlaubt Ihnen',
  union:
    'Rollen addieren sich: Jede Ihrer Berechtigungen gilt für jedes Label, auf das eine Ihrer Rollen Zugriff gibt.',
  session: 'Sitzung',
  endsAt: (moment, relative) => `Endet ${relative} (${moment}), wenn Sie nicht weiterarbeiten.`,
  endUnknown: 'Endet, wenn Sie sich abmelden.',
  changePassword: 'Passwort ändern',
  refresh: 'Zugriff aktualisieren',
  refreshed: 'Ihr Zugriff ist aktuell',
  refreshFailed: 'Ihr Zugriff konnte nicht aktualisiert werden',
  delay:
    'Haben Sie gerade eine Rolle bekommen, aktualisieren Sie, um sie hier zu sehen. Der Server braucht vielleicht bis zu einer Minute.',
  decides: 'Der Server entscheidet bei jeder Anfrage. Diese Seite zeigt nur seine Antwort.',
  start: {
    label: 'Startseite',
    hint: 'Die Seite, mit der Castellan öffnet. Auf diesem Gerät gespeichert.',
    standard: (page) => `Standard (${page})`,
    notKept: 'Der Browser speichert das nicht: Es gilt, bis die Seite geschlossen wird.',
  },
};
