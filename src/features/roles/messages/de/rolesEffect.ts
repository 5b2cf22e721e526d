import type { messages as english } from '#features/roles/messages/en/rolesEffect.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('de');
const plural = pluralizer('de');

/** After "mit": a study is meant that carries any of them. */
const oneOf = (labels: readonly string[]): string =>
  `${plural(labels.length, { one: 'dem Label', other: 'einem der Labels' })} ${and(labels)}`;

const some = (labels: readonly string[]): string =>
  labels.length > 12
    ? `einem der Labels ${labels.slice(0, 12).join(', ')} und ${plural(labels.length - 12, { one: 'eines weiteren', other: '# weiterer' })}`
    : oneOf(labels);

const labeled = (labels: readonly string[]): string =>
  labels.includes('*') ? 'alle Studien' : `Studien mit ${oneOf(labels)}`;

/** German: what a change of the roles does, before it is saved. */
export const messages: typeof english = {
  title: 'Änderungen prüfen',
  users: (count, hasMore) =>
    hasMore
      ? `mehr als ${plural(count, { one: '# Benutzer', other: '# Benutzer' })}`
      : plural(count, { one: '# Benutzer', other: '# Benutzer' }),
  usersUnknown: 'Benutzer unbekannt: Sie brauchen view-users',
  usersUncounted: 'Benutzer nicht gezählt',
  counting: 'wird gezählt…',
  seesMore: (count) => `kann ${plural(count, { one: '# Studie mehr sehen', other: '# Studien mehr sehen' })}`,
  seesFewer: (count) =>
    `kann ${plural(count, { one: '# Studie weniger sehen', other: '# Studien weniger sehen' })}`,
  seesSame: 'kann dieselben Studien sehen',
  seesUnknown: 'Studien nicht gezählt',
  sameEffect: 'Niemand erhält oder verliert etwas. Nur die Schreibweise ändert sich.',
  toAllLabels: (role, labels) =>
    labels.length > 0
      ? `${role} gibt Zugriff auf alle Studien, nicht nur auf die mit ${some(labels)}`
      : `${role} gibt Zugriff auf alle Studien. Vorher gab diese Rolle auf keine Zugriff`,
  fromAllLabels: (role, labels) =>
    labels.length > 0
      ? `${role} gibt nicht mehr Zugriff auf alle Studien, nur noch auf die mit ${some(labels)}`
      : `${role} gibt auf keine Studie mehr Zugriff`,
  takeBack: 'Rückgängig',
  takeBackOf: (change) => `Rückgängig: ${change}`,
  more: (count) => plural(count, { one: '# weitere Rolle anzeigen', other: '# weitere Rollen anzeigen' }),
  labelsForUse: 'Erlaubte Labels',
  warnings: 'Vor dem Speichern',
  understood: 'Ich verstehe die Folgen',
  understandFirst: 'Bestätigen Sie zuerst, dass Sie die Folgen verstehen',
  warning: {
    gainsPower: {
      'admin-permissions': (role, users) =>
        `${role} bekommt admin-permissions (${users}). Wer diese Rolle hat, kann jede Rolle und ihre Berechtigungen ändern, auch die eigenen, das Audit-Log lesen und DICOM-Modalitäten bearbeiten.`,
      all: (role, users) =>
        `${role} bekommt all (${users}). Wer diese Rolle hat, kann sichtbare Studien ansehen, herunterladen, freigeben, senden, hochladen, mit Labels versehen, ändern, anonymisieren und löschen sowie Servereinstellungen ändern. Berechtigungen, die später auf dem Server hinzukommen, sind auch enthalten.`,
    },
    nobodyKeepsAdmin:
      'Niemand hätte admin-permissions. Rollen ließen sich dann nur noch in der Datei auf dem Server bearbeiten.',
    noAdminWithUsers: (roles) =>
      `Niemand hat eine Rolle, die admin-permissions gibt (${and(roles)}). Niemand könnte Rollen bearbeiten.`,
    youLoseAdmin: 'Sie selbst würden admin-permissions verlieren und damit den Zugriff auf diese Seite.',
    withoutUsers: (role) => `Niemand hat ${role}. Diese Änderung betrifft also noch niemanden.`,
    allForMany: (role, users) =>
      `${role} würde Zugriff auf alle Studien geben, auch auf die ohne Label: ${users}.`,
    union: (users, roles, permissions, labels) =>
      `${plural(users, { one: '# Benutzer hat', other: '# Benutzer haben' })} sowohl ${roles[0]} als auch ${roles[1]}. Rollen addieren sich: Durch diese Änderung geben sie zusammen auch ${and(permissions)} für ${labeled(labels)}. Keine der beiden Rollen gibt das allein.`,
    unionNotChecked: (count) =>
      `Es sind zu viele Rollen (${plural(count, { one: '# Rolle', other: '# Rollen' })}), um zu prüfen, ob Personen mit zwei davon durch beide zusammen mehr bekommen.`,
    unknownPermission: (role, permission) =>
      `${role} hat ${permission}. Der Auth-Service kennt diese Berechtigung vielleicht nicht. Dann lehnt er das ganze Dokument ab.`,
    notInKeycloak: (role) =>
      `Keycloak hat keine Rolle ${role}. Niemand kann sie haben, und der Server entfernt sie beim nächsten Laden der Rollen.`,
    composite: (role) =>
      `${role} ist in Keycloak zusammengesetzt. Der Server entfernt diese Rolle beim nächsten Laden der Rollen, und wer sie hat, verliert alles, was sie gab. Entfernen Sie zuerst ihre zugeordneten Rollen.`,
  },
  createInKeycloak: 'In Keycloak erstellen',
  created: (role) => `${role} in Keycloak erstellt`,
  createFailed: (role) => `${role} konnte nicht erstellt werden`,
  createUnknown:
    'Keycloak hat nicht geantwortet. Es ist nicht bekannt, ob die Rolle erstellt wurde. Aktualisieren Sie und prüfen Sie das.',
  withoutToken: (permissions, labels) =>
    permissions.length === 0
      ? 'Eine Anfrage ohne Token hat keine Berechtigungen (gerade vom Server gelesen).'
      : `Eine Anfrage ohne Token hat diese Berechtigungen: ${and(permissions)}${labels.length > 0 ? `, für ${labeled(labels)}` : ''} (gerade vom Server gelesen). Rollen ändern daran nichts, die Einstellungen des Auth-Service schon.`,
};
