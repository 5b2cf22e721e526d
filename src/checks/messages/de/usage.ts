import type { usage as englishUsage, usageFound as englishFound } from '#checks/messages/en/usage.ts';

const number = (value: number): string => value.toLocaleString('de');

const some = (names: readonly string[]): string =>
  names.length > 5
    ? `${names.slice(0, 5).join(', ')} und ${number(names.length - 5)} weitere`
    : names.join(', ');

const lookedAt = (users: number, isWhole: boolean): string =>
  isWhole
    ? `Geprüfte Benutzer: ${number(users)}.`
    : `Nur die ersten ${number(users)} Benutzer wurden geprüft.`;

/** German: the checks in words. */
export const usage: typeof englishUsage = {
  usersWithoutRoles: {
    title: 'Jeder Benutzer hat eine Rolle',
    means: 'Mit Konten ohne Rolle kann man sich anmelden, und niemand kümmert sich um sie.',
    line: 'Geben Sie diesen Benutzern eine Rolle oder deaktivieren Sie ihre Konten.',
  },
  disabledKeys: {
    title: 'Deaktivierte Benutzer haben keine API-Schlüssel',
    means: 'Wird ein solches Konto wieder aktiviert, gelten seine Schlüssel wieder.',
    line: 'Wählen Sie für diese Benutzer das Offboarding, oder widerrufen Sie ihre Schlüssel auf der Seite „API-Schlüssel“ der Konsole.',
  },
  unusedRoles: {
    title: 'Jede Rolle ist vergeben',
    means: 'Eine ungenutzte Rolle gibt ihre Berechtigungen jeder Person, die sie versehentlich erhält.',
    line: 'Entfernen Sie diese Rollen auf der Seite „Rollen“ der Konsole, wenn niemand sie braucht.',
  },
  ungrantedLabels: {
    title: 'Auf jedes verwendete Label gibt eine Rolle Zugriff',
    means: 'Studien ohne anderes Label sehen nur Personen mit Zugriff auf alle Labels.',
    line: 'Geben Sie auf der Seite „Rollen“ der Konsole einer Rolle Zugriff auf das Label, oder korrigieren Sie das Label.',
  },
  unlabeledStudies: {
    title: 'Jede Studie hat ein Label',
    means: 'Die anderen Studien sehen nur Personen mit Zugriff auf alle Labels.',
    line: 'Vergeben Sie in der Label-Warteschlange der Konsole Labels für sie.',
  },
};

/** German: what these checks found. */
export const usageFound: typeof englishFound = {
  needsAllLabels: 'Verwenden Sie das Token oder den API-Schlüssel eines Kontos mit Zugriff auf alle Labels.',
  needsAdministrator: 'Das Konto braucht die Berechtigung „admin-permissions“.',
  tooManyRoles: (roles, limit) =>
    `Der Realm hat ${number(roles)} Rollen. Höchstens ${number(limit)} werden geprüft.`,
  everyoneHasRole: 'Die Standardrolle des Realms bringt eine Rolle mit.',
  usersLookedAt: lookedAt,
  holdersUntold: (users) =>
    `Aktivierte Benutzer, für die keine Rolle gefunden wurde: ${number(users)}. Nicht jede Rolle konnte geprüft werden.`,
  rolesOfGroups: (users) =>
    `Aktivierte Benutzer ohne eigene Rolle: ${number(users)}. Auch Gruppen haben Rollen. Sie werden nicht geprüft.`,
  usersWithoutRoles: (users, looked, isWhole) =>
    `Aktivierte Benutzer ohne Rolle: ${number(users)}. ${lookedAt(looked, isWhole)}`,
  rolesNotAsked: (roles) => `Keycloak kann nicht sagen, wer diese Rollen hat: ${some(roles)}.`,
  unusedRoles: (roles) => `Niemand hat: ${some(roles)}.`,
  disabledKeys: (users, isWhole) =>
    `Deaktivierte Benutzer mit API-Schlüsseln: ${some(users)}.${isWhole ? '' : ' Nicht alle Benutzer wurden geprüft.'}`,
  countsNoUnlabeled: 'Dieser Orthanc kann Studien ohne Label nicht zählen.',
  unlabeled: (studies) => `Studien ohne Label: ${number(studies)}.`,
  compositesFound: (roles) =>
    `Das Lesen der Rollen könnte diese entfernen, die in Keycloak zusammengesetzt sind: ${some(roles)}. Öffnen Sie zuerst die Seite „Rollen“ der Konsole.`,
  ungrantedLabels: (labels) => `Keine Rolle gibt Zugriff auf: ${some(labels)}.`,
  labelsInUse: (labels) => `Verwendete Labels: ${number(labels)}.`,
};
