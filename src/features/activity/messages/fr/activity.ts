import { lister, pluralizer } from '#locales/format.ts';
import type { messages as english } from '#features/activity/messages/en/activity.ts';

const plural = pluralizer('fr');
const and = lister('fr');

const studies = (count: number): string => plural(count, { one: 'un examen', other: '# examens' });
const ofStudies = (count: number): string => plural(count, { one: 'd’un examen', other: 'de # examens' });
const times = (words: string, count: number): string => (count === 1 ? words : `${words} (${count} fois)`);

const actions: typeof english.actions = {
  'uploaded-instance': (count) => plural(count, { one: 'Envoi d’une image', other: 'Envoi de # images' }),
  'added-label': (_count, some, label) => `Étiquette ${label} ajoutée à ${studies(some)}`,
  'deleted-label': (_count, some, label) => `Étiquette ${label} retirée ${ofStudies(some)}`,
  download: (_count, some) => (some === 0 ? 'Téléchargement' : `Téléchargement ${ofStudies(some)}`),
  'start-modification-job': (_count, some) => `Modification ${ofStudies(some)} demandée`,
  'success-modification-job': (_count, some) => `Modification ${ofStudies(some)}`,
  'new-study-from-modification-job': (_count, some) =>
    `Création ${ofStudies(some)} par modification d’un autre`,
  'start-anonymization-job': (_count, some) => `Anonymisation ${ofStudies(some)} demandée`,
  'success-anonymization-job': (_count, some) => `Anonymisation ${ofStudies(some)}`,
  'new-study-from-anonymization-job': (_count, some) =>
    `Création ${ofStudies(some)} par anonymisation d’un autre`,
  'deleted-study': (_count, some) => `Suppression ${ofStudies(some)}`,
  'deleted-series': (count) =>
    plural(count, { one: 'Suppression d’une série', other: 'Suppression de # séries' }),
  'deleted-child-series': (_count, some) => `Suppression de séries ${ofStudies(some)}`,
  'deleted-patient': (count) =>
    plural(count, { one: 'Suppression d’un patient', other: 'Suppression de # patients' }),
  'deleted-parent-patient': (_count, some) => `Suppression du patient ${ofStudies(some)}`,
  'created-link': (count) =>
    plural(count, { one: 'Création d’un lien de partage', other: 'Création de # liens de partage' }),
  'revoked-link': (count) =>
    plural(count, { one: 'Révocation d’un lien de partage', other: 'Révocation de # liens de partage' }),
  LOGIN: (count) => times('Connexion', count),
  LOGOUT: (count) => times('Déconnexion', count),
  REGISTER: () => 'Inscription',
  IMPERSONATE: (count) => times('Connexion à la place d’un autre utilisateur', count),
  CLIENT_LOGIN: (count) => times('Connexion d’un compte de service', count),
  LOGIN_ERROR: (count) => plural(count, { one: 'Échec de connexion', other: '# échecs de connexion' }),
  CLIENT_LOGIN_ERROR: (count) =>
    plural(count, { one: 'Échec de connexion d’un client', other: '# échecs de connexion de clients' }),
  IDENTITY_PROVIDER_LOGIN_ERROR: (count) =>
    plural(count, {
      one: 'Échec de connexion par un fournisseur d’identité',
      other: '# échecs de connexion par un fournisseur d’identité',
    }),
  USER_DISABLED_BY_TEMPORARY_LOCKOUT: () => 'Verrouillage après des échecs de connexion',
  USER_DISABLED_BY_PERMANENT_LOCKOUT: () => 'Désactivation après des échecs de connexion',
  UPDATE_PASSWORD: () => 'Changement de son mot de passe',
  UPDATE_PASSWORD_ERROR: () => 'Échec du changement de son mot de passe',
  RESET_PASSWORD: () => 'Demande d’un nouveau mot de passe',
  RESET_PASSWORD_ERROR: () => 'Échec de la demande d’un nouveau mot de passe',
  UPDATE_CREDENTIAL: () => 'Changement de son moyen de connexion',
  UPDATE_CREDENTIAL_ERROR: () => 'Échec du changement de son moyen de connexion',
  REMOVE_CREDENTIAL: () => 'Retrait d’un moyen de connexion',
  UPDATE_TOTP: () => 'Activation des codes à usage unique',
  REMOVE_TOTP: () => 'Retrait des codes à usage unique',
  UPDATE_EMAIL: () => 'Changement de son adresse e-mail',
  UPDATE_PROFILE: () => 'Changement de son profil',
  DELETE_ACCOUNT: () => 'Suppression de son compte',
  FEDERATED_IDENTITY_LINK: () => 'Rattachement d’une autre identité',
  REMOVE_FEDERATED_IDENTITY: () => 'Détachement d’une autre identité',
};

/** French: what happened, as one timeline. */
export const messages: typeof english = {
  title: 'Activité',
  intro:
    'Ce que les personnes ont fait avec les examens, et leurs connexions. Le plus récent vient en premier.',
  refresh: 'Actualiser',
  csv: 'Exporter en CSV',
  views: { label: 'Vue', timeline: 'Chronologie', addresses: 'Échecs de connexion par adresse' },
  filters: {
    kind: 'Type',
    anyKind: 'Tous les types',
    person: 'Personne',
    anyone: 'Toutes',
    otherPerson: 'Une autre personne',
    study: 'Examen (ID Orthanc)',
    studyInvalid: 'Saisissez un ID Orthanc : cinq groupes de huit caractères.',
    patient: 'Tous les examens de ce patient',
    from: 'Du',
    to: 'Au',
    clear: 'Effacer les filtres',
    leftOut: (names) =>
      `La liste n’est pas filtrée par ${and(names)} de l’adresse : la valeur n’est pas comprise. Choisissez-la à nouveau.`,
  },
  kinds: {
    uploads: 'Envois',
    labels: 'Étiquettes',
    downloads: 'Téléchargements',
    changes: 'Examens modifiés',
    deletions: 'Suppressions',
    links: 'Liens de partage',
    signIns: 'Connexions',
    failedSignIns: 'Échecs de connexion',
    account: 'Comptes personnels',
    admin: 'Administration',
    other: 'Autres',
  },
  columns: { when: 'Quand', who: 'Qui', what: 'Quoi', subject: 'Détails', source: 'Source' },
  actions,
  adminOperations: { CREATE: 'création', UPDATE: 'modification', DELETE: 'suppression', ACTION: 'action' },
  adminResources: {
    USER: 'Utilisateur',
    USER_SESSION: 'Session',
    REALM_ROLE: 'Rôle',
    REALM_ROLE_MAPPING: 'Rôles d’un utilisateur',
    CLIENT_ROLE: 'Rôle de client',
    CLIENT_ROLE_MAPPING: 'Rôles de client d’un utilisateur',
    GROUP: 'Groupe',
    GROUP_MEMBERSHIP: 'Groupe d’un utilisateur',
    CLIENT: 'Client',
    CLIENT_SCOPE: 'Portée de client',
    REALM: 'Paramètres du realm',
    USER_PROFILE: 'Profil des utilisateurs',
    COMPONENT: 'Composant',
    USER_LOGIN_FAILURE: 'Échecs de connexion',
  },
  adminAction: (resource, operation, count) =>
    count === 1 ? `${resource} : ${operation}` : `${resource} : ${operation}, ${String(count)} fois`,
  nobody: 'Inconnu',
  studyCount: (count) => plural(count, { one: '# examen', other: '# examens' }),
  gone: 'Supprimé, ou invisible pour vous',
  noName: '(sans nom)',
  from: (address) => `depuis ${address}`,
  span: (first, last) => `${first} – ${last}`,
  sources: {
    auditLog: 'Journal d’audit',
    signIns: 'Événements de connexion',
    adminEvents: 'Événements d’administration',
    shareRecords: 'Relevés de partage',
  },
  loaded: (count) => plural(count, { one: '# entrée chargée', other: '# entrées chargées' }),
  loadedBack: (count, oldest) =>
    `${plural(count, { one: '# entrée chargée', other: '# entrées chargées' })}, jusqu’au ${oldest}`,
  loadedAll: (count) => plural(count, { one: '# entrée', other: '# entrées' }),
  shown: (shown, loaded) =>
    `${plural(shown, { one: '# entrée', other: '# entrées' })} à ces dates, sur ${plural(loaded, { one: '# chargée', other: '# chargées' })}`,
  reading: 'Chargement…',
  more: 'Charger la suite',
  all: 'Tout charger',
  stop: 'Arrêter',
  full: (max) =>
    `La page charge au plus ${max} entrées. Pour en voir d’autres, choisissez des jours ou un type. Le fichier CSV les contient toutes.`,
  none: 'Aucune activité trouvée',
  noneHint: 'Rien n’est enregistré pour ces filtres.',
  noSource: 'Rien ne peut être chargé',
  noSourceHint: 'Aucune source d’activité n’est active, ou vous n’en pouvez lire aucune. Voir ci-dessus.',
  noRight: 'Vous ne pouvez lire aucun journal',
  sourceFailed: (source) => `Chargement impossible : ${source}`,
  sourceFailedText:
    'Les entrées déjà affichées restent. Des entrées de cette source peuvent manquer plus bas.',
  off: {
    title: (sources) => `Non enregistré : ${and(sources)}`,
    auditLog:
      'Orthanc ne tient pas de journal d’audit. Il faut l’index PostgreSQL, et ceci dans la configuration d’Orthanc :',
    signIns: (realm) =>
      `Keycloak ne garde pas d’événements de connexion. Dans sa console : realm ${realm}, Realm settings, Events, User events settings, Save events. Ou exécutez :`,
    adminEvents: (realm) =>
      `Keycloak ne garde pas d’événements d’administration. Dans sa console : realm ${realm}, Realm settings, Events, Admin events settings, Save events. Ou exécutez :`,
    realm: 'Tout ce que la console attend du realm :',
    later: 'L’enregistrement commence alors. Les événements antérieurs restent inconnus.',
    console: 'Ouvrir le réglage de Keycloak',
    lines: 'Lignes à copier',
  },
  denied: (source) => `Lecture impossible : ${source}`,
  notHeld: {
    title: 'Ce qui n’est pas enregistré',
    list: [
      'Les consultations : ouvrir un examen ou ses images ne laisse aucune entrée.',
      'L’ouverture des liens de partage. La création et la révocation d’un lien sont connues par les relevés de partage, que toute personne autorisée à partager peut modifier.',
      'Les transferts : envoi, récupération, DICOMweb, et les examens reçus des modalités.',
      'Les examens fusionnés ou scindés, les images supprimées, et les archives d’un patient entier.',
      'Les changements des rôles et de leurs étiquettes.',
    ],
    rejected:
      'Une modification ou une anonymisation est enregistrée à son début, même si Orthanc la refuse ensuite.',
  },
  chart: {
    title: 'Entrées par jour',
    titleSpans: 'Entrées par groupe de jours',
    category: 'Jour',
    hint: 'Compte ce qui est chargé.',
  },
  addresses: {
    table: 'Échecs de connexion par adresse',
    address: 'Adresse',
    count: 'Essais',
    last: 'Dernier',
    first: 'Premier',
    names: 'Noms d’utilisateur essayés',
    unknown: (count) => plural(count, { one: '# sans utilisateur', other: '# sans utilisateur' }),
    noAddress: 'Sans adresse',
    more: (count) => `et ${plural(count, { one: '# autre', other: '# autres' })}`,
    none: 'Aucun échec de connexion',
    noneHint: 'Aucun n’est enregistré pour ces filtres.',
  },
  detail: {
    title: 'Détails',
    entries: (count) => plural(count, { one: '# entrée', other: '# entrées' }),
    firstOf: (shown, count) =>
      `Les ${String(shown)} plus récentes de ${plural(count, { one: '# entrée', other: '# entrées' })}. Le fichier CSV les contient toutes.`,
    record: 'Enregistrement',
    entryAt: (moment) => `Entrée du ${moment}`,
    onlyPerson: 'Cette personne seulement',
    onlyStudy: 'Cet examen seulement',
    openUser: 'Ouvrir l’utilisateur',
  },
  patientFailed: 'Impossible de trouver les examens de ce patient',
  patientGone:
    'Cet examen a été supprimé ou vous est invisible : les autres examens du patient ne peuvent pas être trouvés. Seul cet examen est listé.',
  export: {
    title: 'Exporter en CSV',
    reading: (count) => `${plural(count, { one: '# entrée', other: '# entrées' })} pour l’instant`,
    back: (oldest) => `Jusqu’au ${oldest}`,
    done: (count) => plural(count, { one: '# entrée enregistrée', other: '# entrées enregistrées' }),
    failed: (source) => `Impossible de continuer : ${source}`,
    failedText: (count) =>
      `${plural(count, { one: '# entrée est prête', other: '# entrées sont prêtes' })}. Réessayez pour continuer, ou enregistrez ce qui est prêt.`,
    stop: 'Arrêter',
    savePart: 'Enregistrer cette partie',
    close: 'Fermer',
    hint: 'Toutes les entrées qui correspondent aux filtres, avec les ID des examens au lieu des noms. Les noms d’utilisateur figurent là où ils sont déjà connus. Les heures sont en UTC.',
    without: (sources) => `Le fichier ne contient rien de : ${and(sources)}.`,
    file: 'activite.csv',
    columns: [
      'Heure',
      'Source',
      'Type',
      'Action',
      'Nom d’utilisateur',
      'ID utilisateur',
      'Examen',
      'Objet',
      'Adresse',
      'Erreur',
    ],
  },
  show: 'Afficher l’activité',
  openAll: 'Ouvrir dans Activité',
};
