import { lister, pluralizer } from '#locales/format.ts';
import type { messages as english } from '#features/activity/messages/en/activity.ts';

const plural = pluralizer('de');
const and = lister('de');

const studies = (count: number): string => plural(count, { one: 'Eine Studie', other: '# Studien' });
const toStudies = (count: number): string => plural(count, { one: 'einer Studie', other: '# Studien' });
const times = (words: string, count: number): string =>
  count === 1 ? words : `${words} (${plural(count, { one: '#-mal', other: '#-mal' })})`;
const entries = (count: number): string => plural(count, { one: '# Eintrag', other: '# Einträge' });

const actions: typeof english.actions = {
  'uploaded-instance': (count) =>
    plural(count, { one: 'Ein Bild hochgeladen', other: '# Bilder hochgeladen' }),
  'added-label': (_count, some, label) => `Label ${label} ${toStudies(some)} hinzugefügt`,
  'deleted-label': (_count, some, label) => `Label ${label} von ${toStudies(some)} entfernt`,
  download: (_count, some) => (some === 0 ? 'Heruntergeladen' : `${studies(some)} heruntergeladen`),
  'start-modification-job': (_count, some) => `Änderung von ${toStudies(some)} gestartet`,
  'success-modification-job': (_count, some) => `${studies(some)} geändert`,
  'new-study-from-modification-job': (_count, some) => `${studies(some)} durch Ändern einer anderen erstellt`,
  'start-anonymization-job': (_count, some) => `Anonymisierung von ${toStudies(some)} gestartet`,
  'success-anonymization-job': (_count, some) => `${studies(some)} anonymisiert`,
  'new-study-from-anonymization-job': (_count, some) =>
    `${studies(some)} durch Anonymisieren einer anderen erstellt`,
  'deleted-study': (_count, some) => `${studies(some)} gelöscht`,
  'deleted-series': (count) => plural(count, { one: 'Eine Serie gelöscht', other: '# Serien gelöscht' }),
  'deleted-child-series': (_count, some) => `Serien von ${toStudies(some)} gelöscht`,
  'deleted-patient': (count) =>
    plural(count, { one: 'Einen Patienten gelöscht', other: '# Patienten gelöscht' }),
  'deleted-parent-patient': (_count, some) => `Den Patienten von ${toStudies(some)} gelöscht`,
  'created-link': (count) =>
    plural(count, { one: 'Einen Freigabelink erstellt', other: '# Freigabelinks erstellt' }),
  'revoked-link': (count) =>
    plural(count, { one: 'Einen Freigabelink widerrufen', other: '# Freigabelinks widerrufen' }),
  LOGIN: (count) => times('Angemeldet', count),
  LOGOUT: (count) => times('Abgemeldet', count),
  REGISTER: () => 'Registriert',
  IMPERSONATE: (count) => times('Als anderer Benutzer angemeldet', count),
  CLIENT_LOGIN: (count) => times('Dienstkonto angemeldet', count),
  LOGIN_ERROR: (count) =>
    plural(count, { one: 'Fehlgeschlagene Anmeldung', other: '# fehlgeschlagene Anmeldungen' }),
  CLIENT_LOGIN_ERROR: (count) =>
    plural(count, {
      one: 'Fehlgeschlagene Anmeldung eines Clients',
      other: '# fehlgeschlagene Anmeldungen von Clients',
    }),
  IDENTITY_PROVIDER_LOGIN_ERROR: (count) =>
    plural(count, {
      one: 'Fehlgeschlagene Anmeldung über einen Identitätsanbieter',
      other: '# fehlgeschlagene Anmeldungen über einen Identitätsanbieter',
    }),
  USER_DISABLED_BY_TEMPORARY_LOCKOUT: () => 'Nach fehlgeschlagenen Anmeldungen gesperrt',
  USER_DISABLED_BY_PERMANENT_LOCKOUT: () => 'Nach fehlgeschlagenen Anmeldungen deaktiviert',
  UPDATE_PASSWORD: () => 'Eigenes Passwort geändert',
  UPDATE_PASSWORD_ERROR: () => 'Änderung des eigenen Passworts fehlgeschlagen',
  RESET_PASSWORD: () => 'Ein neues Passwort angefordert',
  RESET_PASSWORD_ERROR: () => 'Anfordern eines neuen Passworts fehlgeschlagen',
  UPDATE_CREDENTIAL: () => 'Eigene Anmeldemethode geändert',
  UPDATE_CREDENTIAL_ERROR: () => 'Änderung der eigenen Anmeldemethode fehlgeschlagen',
  REMOVE_CREDENTIAL: () => 'Eine Anmeldemethode entfernt',
  UPDATE_TOTP: () => 'Einmalcodes eingerichtet',
  REMOVE_TOTP: () => 'Einmalcodes entfernt',
  UPDATE_EMAIL: () => 'Eigene E-Mail-Adresse geändert',
  UPDATE_PROFILE: () => 'Eigenes Profil geändert',
  DELETE_ACCOUNT: () => 'Eigenes Konto gelöscht',
  FEDERATED_IDENTITY_LINK: () => 'Eine andere Identität verknüpft',
  REMOVE_FEDERATED_IDENTITY: () => 'Verknüpfung einer anderen Identität gelöst',
};

const adminOperations: Readonly<Record<string, string>> = {
  CREATE: 'angelegt',
  UPDATE: 'geändert',
  DELETE: 'gelöscht',
  ACTION: 'Aktion',
};

const adminResources: Readonly<Record<string, string>> = {
  USER: 'Benutzer',
  USER_SESSION: 'Sitzung',
  REALM_ROLE: 'Rolle',
  REALM_ROLE_MAPPING: 'Rollen eines Benutzers',
  CLIENT_ROLE: 'Client-Rolle',
  CLIENT_ROLE_MAPPING: 'Client-Rollen eines Benutzers',
  GROUP: 'Gruppe',
  GROUP_MEMBERSHIP: 'Gruppe eines Benutzers',
  CLIENT: 'Client',
  CLIENT_SCOPE: 'Client-Scope',
  REALM: 'Realm-Einstellungen',
  USER_PROFILE: 'Benutzerprofil',
  COMPONENT: 'Komponente',
  USER_LOGIN_FAILURE: 'Fehlgeschlagene Anmeldungen',
};

/** German: what happened, as one timeline. */
export const messages: typeof english = {
  title: 'Aktivität',
  intro: 'Was Personen mit Studien getan und wie sie sich angemeldet haben. Das Neueste steht oben.',
  refresh: 'Aktualisieren',
  csv: 'Als CSV exportieren',
  views: { label: 'Ansicht', timeline: 'Zeitleiste', addresses: 'Fehlgeschlagene Anmeldungen nach Adresse' },
  filters: {
    kind: 'Art',
    anyKind: 'Jede Art',
    person: 'Person',
    anyone: 'Alle',
    otherPerson: 'Eine andere Person',
    study: 'Studie (Orthanc-ID)',
    studyInvalid: 'Geben Sie eine Orthanc-ID ein: fünf Gruppen aus acht Zeichen.',
    patient: 'Alle Studien dieses Patienten',
    from: 'Von',
    to: 'Bis',
    clear: 'Filter zurücksetzen',
    leftOut: (names) =>
      `Die Liste ist nicht nach ${and(names)} aus der Adresse gefiltert: Der Wert ist ungültig. Wählen Sie ihn neu.`,
  },
  kinds: {
    uploads: 'Hochgeladen',
    labels: 'Labels',
    downloads: 'Heruntergeladen',
    changes: 'Geänderte Studien',
    deletions: 'Gelöscht',
    links: 'Freigabelinks',
    signIns: 'Anmeldungen',
    failedSignIns: 'Fehlgeschlagene Anmeldungen',
    account: 'Eigene Konten',
    admin: 'Verwaltung',
    other: 'Sonstiges',
  },
  columns: { when: 'Wann', who: 'Wer', what: 'Was', subject: 'Einzelheiten', source: 'Quelle' },
  actions,
  adminOperations,
  adminResources,
  adminAction: (resource, operation, count) => times(`${resource}: ${operation}`, count),
  nobody: 'Unbekannt',
  studyCount: (count) => plural(count, { one: '# Studie', other: '# Studien' }),
  gone: 'Gelöscht oder für Sie nicht sichtbar',
  noName: '(kein Name)',
  from: (address) => `von ${address}`,
  span: (first, last) => `${first} – ${last}`,
  sources: {
    auditLog: 'Audit-Log',
    signIns: 'Anmeldeereignisse',
    adminEvents: 'Verwaltungsereignisse',
    shareRecords: 'Freigabeeinträge',
  },
  loaded: (count) => `${entries(count)} geladen`,
  loadedBack: (count, oldest) => `${entries(count)} geladen, zurück bis ${oldest}`,
  loadedAll: entries,
  shown: (shown, loaded) =>
    `${entries(shown)} in diesen Tagen, von ${plural(loaded, { one: '# geladenen', other: '# geladenen' })}`,
  reading: 'Wird geladen…',
  more: 'Mehr laden',
  all: 'Alle laden',
  stop: 'Stoppen',
  full: (max) =>
    `Die Seite lädt höchstens ${max} Einträge. Um andere zu sehen, wählen Sie Tage oder eine Art. Die CSV-Datei enthält alle.`,
  none: 'Keine Aktivität gefunden',
  noneHint: 'Für diese Filter ist nichts aufgezeichnet.',
  noSource: 'Es kann nichts geladen werden',
  noSourceHint: 'Keine Quelle ist eingeschaltet, oder Sie dürfen keine lesen. Siehe oben.',
  noRight: 'Sie dürfen kein Log lesen',
  sourceFailed: (source) => `Nicht geladen: ${source}`,
  sourceFailedText: 'Was schon da ist, bleibt. Darunter fehlen vielleicht Einträge dieser Quelle.',
  off: {
    title: (sources) => `Nicht aufgezeichnet: ${and(sources)}`,
    auditLog:
      'Orthanc führt kein Audit-Log. Dafür sind der PostgreSQL-Index und dies in der Konfiguration von Orthanc nötig:',
    signIns: (realm) =>
      `Keycloak speichert keine Anmeldeereignisse. In seiner Konsole: Realm ${realm}, Realm settings, Events, User events settings, Save events. Oder führen Sie dies aus:`,
    adminEvents: (realm) =>
      `Keycloak speichert keine Verwaltungsereignisse. In seiner Konsole: Realm ${realm}, Realm settings, Events, Admin events settings, Save events. Oder führen Sie dies aus:`,
    realm: 'Alles, was die Konsole vom Realm braucht:',
    later: 'Ab dann wird aufgezeichnet. Frühere Ereignisse bleiben unbekannt.',
    console: 'Ereigniseinstellungen von Keycloak öffnen',
    lines: 'Zeilen zum Kopieren',
  },
  denied: (source) => `Kein Lesezugriff: ${source}`,
  notHeld: {
    title: 'Was nicht aufgezeichnet wird',
    list: [
      'Ansehen: Das Öffnen einer Studie oder ihrer Bilder hinterlässt keinen Eintrag.',
      'Geöffnete Freigabelinks. Dass ein Link erstellt oder widerrufen wurde, ist aus Freigabeeinträgen bekannt. Wer freigeben darf, kann diese Einträge ändern.',
      'Übertragungen: Senden, Abrufen, DICOMweb und Studien, die von Modalitäten kommen.',
      'Zusammengeführte und aufgeteilte Studien, gelöschte Bilder und Archive eines ganzen Patienten.',
      'Änderungen an Rollen und ihren Labels.',
    ],
    rejected:
      'Eine Änderung oder Anonymisierung wird beim Start aufgezeichnet, auch wenn Orthanc sie dann ablehnt.',
  },
  chart: {
    title: 'Einträge nach Tag',
    titleSpans: 'Einträge nach Zeitraum',
    category: 'Tag',
    hint: 'Zählt, was geladen ist.',
  },
  addresses: {
    table: 'Fehlgeschlagene Anmeldungen nach Adresse',
    address: 'Adresse',
    count: 'Versuche',
    last: 'Letzter',
    first: 'Erster',
    names: 'Versuchte Benutzernamen',
    unknown: (count) => plural(count, { one: '# ohne Konto', other: '# ohne Konto' }),
    noAddress: 'Keine Adresse',
    more: (count) => `und ${plural(count, { one: '# weiterer', other: '# weitere' })}`,
    none: 'Keine fehlgeschlagenen Anmeldungen',
    noneHint: 'Für diese Filter ist keine aufgezeichnet.',
  },
  detail: {
    title: 'Einzelheiten',
    entries,
    firstOf: (shown, count) =>
      `Die neuesten ${String(shown)} von ${plural(count, { one: '# Eintrag', other: '# Einträgen' })}. Die CSV-Datei enthält alle.`,
    record: 'Eintrag',
    entryAt: (moment) => `Eintrag vom ${moment}`,
    onlyPerson: 'Nur diese Person',
    onlyStudy: 'Nur diese Studie',
    openUser: 'Benutzer öffnen',
  },
  patientFailed: 'Die Studien dieses Patienten wurden nicht gefunden',
  patientGone:
    'Diese Studie wurde gelöscht oder ist für Sie nicht sichtbar. Daher lassen sich die anderen Studien des Patienten nicht finden. Nur diese Studie ist aufgeführt.',
  export: {
    title: 'Als CSV exportieren',
    reading: (count) => `${entries(count)} bisher`,
    back: (oldest) => `Zurück bis ${oldest}`,
    done: (count) => `${entries(count)} gespeichert`,
    failed: (source) => `Fortsetzen nicht möglich: ${source}`,
    failedText: (count) =>
      `${plural(count, { one: '# Eintrag liegt', other: '# Einträge liegen' })} bereit. Versuchen Sie es erneut, um fortzufahren, oder speichern Sie, was bereitliegt.`,
    stop: 'Stoppen',
    savePart: 'Vorhandenes speichern',
    close: 'Schließen',
    hint: 'Alle Einträge, die zu den Filtern passen, mit IDs von Studien statt Namen. Benutzernamen stehen dort, wo sie bekannt sind. Zeiten sind in UTC.',
    without: (sources) => `Die Datei enthält nichts aus: ${and(sources)}.`,
    file: 'aktivitaet.csv',
    columns: [
      'Zeit',
      'Quelle',
      'Art',
      'Aktion',
      'Benutzername',
      'Benutzer-ID',
      'Studie',
      'Objekt',
      'Adresse',
      'Fehler',
    ],
  },
  show: 'Aktivität anzeigen',
  openAll: 'In Aktivität öffnen',
};
