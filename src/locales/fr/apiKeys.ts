import type { messages as english } from '../en/apiKeys.ts';
import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('fr');
const and = lister('fr');

/** French: API keys. */
export const messages: typeof english = {
  title: 'Clés API',
  intro:
    'Un programme qui envoie une clé dans l’en-tête api-key a exactement les droits de l’utilisateur qui la tient. Donnez à chaque machine son propre utilisateur.',
  readable:
    'Qui peut voir les utilisateurs dans Keycloak (view-users ou manage-users) peut lire chaque clé API et s’en servir, avec tous les droits de son titulaire.',
  key: 'Clé API',
  onceOnly:
    'La clé n’est montrée que maintenant. Copiez-la là où elle sert ; ensuite, seule sa fin est montrée.',
  readyLines: 'Lignes prêtes',
  headerHint:
    'Envoyez la clé seule : un mauvais jeton à côté d’une bonne clé fait prendre la requête pour celle de personne.',
  columns: {
    user: 'Utilisateur',
    name: 'Pour',
    key: 'Clé',
    created: 'Créée le',
    createdBy: 'Par',
    problems: 'Remarques',
    actions: 'Actions',
  },
  noName: 'Aucun nom noté',
  unknown: 'Inconnu',
  none: 'Cet utilisateur n’a pas de clé API.',
  noneListed: 'Aucune clé n’est marquée',
  noneListedHint:
    'Les clés saisies à la main n’ont pas de marque : l’examen de tous les utilisateurs les trouve.',
  newKey: 'Nouvelle clé API',
  newKeyFor: (user) => `Nouvelle clé API pour ${user}`,
  name: 'À quoi elle sert',
  nameHint: 'Un programme et un lieu : « Slicer, poste 3 ».',
  make: 'Fabriquer la clé',
  making: 'Fabrication d’une clé…',
  made: (user) => `${user} a une nouvelle clé`,
  makeFailed: 'La clé n’a pas pu être fabriquée',
  notKept:
    'Keycloak a bien répondu et abandonné la clé : le profil d’utilisateur du royaume n’a pas de place pour elle. Rien n’a été enregistré.',
  removed:
    'L’utilisateur n’a pas cette clé : elle n’a pas été enregistrée, ou quelqu’un d’autre l’a retirée au même moment. Créez-en une autre.',
  keyUnknown: 'Impossible de lire si la clé est enregistrée',
  keyUnknownHint:
    'Keycloak n’a pas répondu clairement : la clé ci-dessous marche peut-être. Gardez-la jusqu’à ce que ce soit clair.',
  keyLook: 'Vérifier à nouveau',
  close: 'Fermer',
  cancel: 'Annuler',
  rotate: 'Renouveler',
  rotateTitle: 'Renouveler une clé',
  rotateHint:
    'Une nouvelle clé est ajoutée ; l’ancienne marche jusqu’à sa révocation. Changez-la dans le programme, testez-la, puis revenez révoquer l’ancienne.',
  rotating: (count) =>
    `${plural(count, { one: '# clé marche', other: '# clés marchent' })} pour cet utilisateur : quand le programme utilise la nouvelle, révoquez l’ancienne.`,
  revoke: 'Révoquer',
  revokeTitle: 'Révoquer cette clé ?',
  revokeText: (key, user) =>
    `Les programmes qui utilisent ${key} de ${user} perdent leur accès en une minute. C’est définitif.`,
  revoking: 'Révocation…',
  revoked: (key) => `${key} est révoquée. Le serveur peut la connaître encore une minute.`,
  revokeFailed: 'La clé n’a pas pu être révoquée',
  test: 'Tester une clé',
  testHint: 'La clé est envoyée seule au serveur d’images, et gardée nulle part.',
  testThis: 'Tester cette clé',
  testShort: 'Tester',
  testing: 'Question au serveur…',
  testFailed: 'La clé n’a pas pu être testée',
  testAs: (name) => `Le serveur la prend pour ${name}`,
  testSees: 'Voit',
  testSeesAll: 'tous les examens',
  testSeesNone: 'aucun examen',
  testSeesLabels: (labels) => `les examens étiquetés ${and(labels)}`,
  testMay: 'Peut',
  testMayNothing: 'rien',
  verdictTitle: 'Ce que demandent les programmes, et si cela passe',
  verdictNote:
    'D’après le modèle que la console a des règles du serveur, pour un examen que la clé voit ; « vos » rôles sont ceux de l’utilisateur de la clé. C’est le serveur qui décide.',
  call: 'Appel',
  verdict: 'Verdict',
  passes: 'Passe',
  calls: {
    qido: 'Chercher par DICOMweb',
    qidoSeries: 'Séries d’un examen par DICOMweb',
    wado: 'Prendre un examen par DICOMweb',
    stow: 'Déposer par DICOMweb',
    find: 'Chercher par le find d’Orthanc',
    study: 'Ouvrir un examen',
    file: 'Prendre un fichier',
    archive: 'Prendre un examen en zip',
    list: 'Lister tous les examens',
    upload: 'Envoyer un fichier',
    label: 'Poser une étiquette',
  },
  anonymousTitle: 'Le serveur prend cette clé pour celle de personne',
  causes: {
    space: 'La clé contient un espace : une telle clé ne correspond jamais.',
    noHolder: 'Aucun utilisateur de Keycloak n’a cette clé. Révoquée, ou mal saisie.',
    disabled: (user) => `Son titulaire ${user} est désactivé.`,
    twoHolders: (users) =>
      `Plusieurs utilisateurs l’ont, ${and(users)} : alors personne n’entre. Révoquez-la chez tous sauf un, ou mieux, chez tous.`,
    notTold: (user) =>
      `${user} tient cette clé et est activé ; c’est donc une de ces causes, que Keycloak ne peut dire :`,
    notListed:
      'Aucun titulaire listé n’a cette clé. Révoquée, mal saisie, ou son titulaire n’a pas de marque ; l’examen de tous les utilisateurs le dit.',
    notScanned:
      'Un autre utilisateur sans marque peut la tenir aussi : alors personne n’entre. L’examen de tous les utilisateurs le dit.',
    unread: 'Impossible de lire dans Keycloak qui tient la clé.',
    cannotAsk: 'Votre session ne peut pas regarder dans Keycloak : les causes de ce côté restent inconnues.',
    header: 'Orthanc n’accepte pas l’en-tête api-key (TokenHttpHeaders), ou un proxy l’enlève.',
    support: 'Le service d’autorisation n’a pas de secret client pour Keycloak : les clés sont coupées.',
    cache: 'La clé est nouvelle, et le serveur se souvient jusqu’à une minute qu’elle était inconnue.',
  },
  scan: 'Examiner tous les utilisateurs',
  scanHint:
    'Lit tous les utilisateurs page par page et cherche les clés doubles, faibles, saisies à la main, avec des espaces, ou d’utilisateurs désactivés.',
  scanning: (done, total) => `${String(done)} utilisateurs lus sur ${String(total)}`,
  scanStop: 'Arrêter',
  scanStopped: 'Arrêté : ce qui a été trouvé est ci-dessous ; une clé double peut manquer.',
  scanDone: (users, keys, bad) =>
    `${plural(users, { one: '# utilisateur lu', other: '# utilisateurs lus' })}, ${plural(keys, { one: '# clé trouvée', other: '# clés trouvées' })}, ${
      bad === 0 ? 'rien à remarquer' : plural(bad, { one: '# avec remarque', other: '# avec remarques' })
    }.`,
  scanFailed: 'L’examen a fini trop tôt',
  markAll: (count) =>
    plural(count, {
      one: 'Marquer # titulaire, pour qu’il soit listé',
      other: 'Marquer # titulaires, pour qu’ils soient listés',
    }),
  marking: (count) => plural(count, { one: 'Marquage de # titulaire', other: 'Marquage de # titulaires' }),
  allFindings: 'Voir toutes les clés',
  onlyProblems: 'Seulement avec remarques',
  problems: {
    duplicate: 'Double : plusieurs utilisateurs l’ont, donc personne n’entre',
    space: 'Contient un espace : ne correspond jamais',
    weak: 'Faible ou saisie à la main : remplacez-la',
    disabled: 'Son titulaire est désactivé',
    unmarked: 'Sans marque : absente de la liste',
  },
  realm: {
    safe: 'Le royaume garde les clés API, et seuls les administrateurs les changent.',
    unknown: 'Impossible de lire si le royaume garde les clés API.',
    usersCanEdit:
      'Dans ce royaume, chacun peut changer sa propre clé API : qui apprend une clé peut la copier dans son compte, et alors personne n’entre plus avec elle.',
    notKept: 'Ce royaume ne garde pas de clés API : Keycloak répondrait bien et les abandonnerait.',
    singleValue:
      'Ce royaume permet une clé par utilisateur : les clés ne peuvent se recouvrir pendant leur renouvellement.',
    notesLost: 'Ce royaume garde les clés, mais pas ce qui en est noté (nom, date, marque).',
    repair: 'Réparer le royaume',
    repairText:
      'Ajoute la clé et ses notes au profil d’utilisateur du royaume, vues et changées par les administrateurs seuls. Tout le reste du profil demeure.',
    repairing: 'Réparation…',
    repaired: 'Le royaume garde maintenant les clés API en sûreté',
    repairFailed: 'Le royaume n’a pas pu être réparé',
  },
  page: (page) => `Page ${String(page)}`,
  previous: 'Précédente',
  next: 'Suivante',
  pages: 'Pages',
};
