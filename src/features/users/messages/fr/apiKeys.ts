import type { messages as english } from '#features/users/messages/en/apiKeys.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const and = lister('fr');

/** French: API keys. */
export const messages: typeof english = {
  title: 'Clés API',
  intro:
    'Un programme qui envoie une clé dans l’en-tête api-key a exactement les permissions de l’utilisateur titulaire de la clé. Donnez à chaque machine son propre compte.',
  readable:
    'Toute personne qui peut voir les utilisateurs dans Keycloak (view-users ou manage-users) peut lire chaque clé API et l’utiliser, avec toutes les permissions de son titulaire.',
  key: 'Clé API',
  onceOnly:
    'Copiez la clé maintenant là où elle sert. Elle ne sera plus affichée ; ensuite, seuls ses derniers caractères le sont.',
  readyLines: 'Exemples de code',
  headerHint:
    'Envoyez uniquement la clé. Avec un jeton bearer non valide à côté, le serveur traite la requête comme anonyme, même si la clé est valide.',
  columns: {
    user: 'Utilisateur',
    name: 'Usage',
    key: 'Clé',
    created: 'Créée le',
    createdBy: 'Créée par',
    problems: 'Problèmes',
    actions: 'Actions',
  },
  noName: 'Usage non indiqué',
  unknown: 'Inconnu',
  none: 'Cet utilisateur n’a pas de clé API.',
  noneListed: 'Aucune clé marquée',
  noneListedHint:
    'Les clés saisies à la main ne sont pas marquées. L’analyse de tous les utilisateurs les trouve.',
  newKey: 'Nouvelle clé API',
  newKeyFor: (user) => `Nouvelle clé API pour ${user}`,
  name: 'Usage',
  nameHint: 'Un programme et un lieu : « Slicer, poste 3 ».',
  make: 'Créer la clé',
  making: 'Création d’une clé…',
  made: (user) => `${user} a une nouvelle clé`,
  makeFailed: 'Impossible de créer la clé',
  notKept:
    'Keycloak a annoncé un succès mais n’a pas enregistré la clé. Le profil d’utilisateur du royaume n’a pas d’attribut pour elle. Rien n’a été enregistré.',
  removed:
    'L’utilisateur n’a pas cette clé. Elle n’a pas été enregistrée, ou quelqu’un d’autre l’a retirée au même moment. Créez-en une autre.',
  keyUnknown: 'On ne sait pas si la clé a été enregistrée',
  keyUnknownHint:
    'La réponse de Keycloak n’était pas claire : la clé ci-dessous fonctionne peut-être. Gardez-la jusqu’à ce que vous le sachiez.',
  keyLook: 'Vérifier à nouveau',
  close: 'Fermer',
  rotate: 'Renouveler la clé',
  rotateTitle: 'Renouveler la clé',
  rotateHint:
    'Une nouvelle clé est ajoutée. L’ancienne fonctionne jusqu’à sa révocation. Changez-la dans le programme, testez-la, puis revenez révoquer l’ancienne.',
  rotating: (count) =>
    `Cet utilisateur a ${plural(count, { one: '# clé active', other: '# clés actives' })}. Quand le programme utilise la nouvelle clé, révoquez l’ancienne.`,
  revoke: 'Révoquer la clé',
  revokeTitle: 'Révoquer cette clé ?',
  revokeText: (key, user) =>
    `Les programmes qui utilisent ${key} de ${user} perdent leur accès en une minute. Cette action est irréversible.`,
  revoking: 'Révocation…',
  revoked: (key) => `${key} révoquée. Le serveur peut l’accepter encore une minute au plus.`,
  revokeFailed: 'Impossible de révoquer la clé',
  stillWorks: 'Elle fonctionne toujours.',
  test: 'Tester une clé',
  testHint: 'La clé est envoyée seule au serveur d’images et n’est stockée nulle part.',
  testThis: 'Tester cette clé',
  testShort: 'Tester la clé',
  testFailed: 'Impossible de tester la clé',
  testAs: (name) => `Le serveur reconnaît cette clé comme celle de ${name}`,
  testSees: 'Peut voir',
  testSeesAll: 'tous les examens',
  testSeesNone: 'aucun examen',
  testSeesLabels: (labels) => `les examens étiquetés ${and(labels)}`,
  testMay: 'Permissions',
  testMayNothing: 'aucune',
  verdictTitle: 'Requêtes courantes, et si elles sont autorisées',
  verdictNote:
    'Calculé par la console d’après les règles du serveur, pour un examen que la clé peut voir. « Vous » et « vos » désignent le titulaire de la clé. C’est le serveur qui décide.',
  call: 'Requête',
  verdict: 'Résultat',
  passes: 'Autorisé',
  calls: {
    qido: 'Rechercher par DICOMweb',
    qidoSeries: 'Lister les séries par DICOMweb',
    wado: 'Récupérer un examen par DICOMweb',
    stow: 'Stocker par DICOMweb',
    find: 'Rechercher avec find d’Orthanc',
    study: 'Ouvrir un examen',
    file: 'Télécharger un fichier',
    archive: 'Télécharger un examen en ZIP',
    list: 'Lister tous les examens',
    upload: 'Envoyer un fichier',
    label: 'Ajouter une étiquette',
  },
  anonymousTitle: 'Le serveur ne reconnaît pas cette clé',
  causes: {
    space: 'La clé contient un espace. Une telle clé n’est jamais acceptée.',
    noHolder: 'Aucun utilisateur de Keycloak n’a cette clé. Elle a peut-être été révoquée ou mal saisie.',
    disabled: (user) => `Son titulaire ${user} est désactivé.`,
    twoHolders: (users) =>
      `En double : plusieurs utilisateurs ont cette clé (${and(users)}), elle est donc rejetée pour tous. Révoquez-la pour tous sauf un, ou mieux, pour tous.`,
    notTold: (user) =>
      `${user} a cette clé et est activé ; c’est donc l’une de ces causes, que Keycloak ne peut pas indiquer :`,
    notListed:
      'Aucun titulaire listé n’a cette clé. Elle a peut-être été révoquée ou mal saisie, ou son titulaire n’est pas marqué. L’analyse de tous les utilisateurs peut le dire.',
    notScanned:
      'Un autre utilisateur non marqué l’a peut-être aussi. Elle est alors rejetée pour les deux. L’analyse de tous les utilisateurs peut le dire.',
    unread: 'Impossible de lire dans Keycloak qui a la clé.',
    cannotAsk:
      'Votre session n’a pas accès aux utilisateurs de Keycloak : les causes de ce côté ne peuvent pas être vérifiées.',
    header: 'Orthanc n’accepte pas l’en-tête api-key (TokenHttpHeaders), ou un proxy le retire.',
    support:
      'Le service d’authentification n’a pas de secret client pour Keycloak : les clés API sont désactivées.',
    cache: 'La clé est nouvelle, et le serveur peut encore la rejeter pendant une minute au plus.',
  },
  scan: 'Analyser tous les utilisateurs',
  scanHint:
    'Lit tous les utilisateurs page par page et trouve les clés en double, faibles ou saisies à la main, contenant des espaces, ou appartenant à des utilisateurs désactivés.',
  scanning: (done, total) => `${String(done)} utilisateurs lus sur ${String(total)}`,
  scanStop: 'Arrêter l’analyse',
  scanStopped:
    'Arrêtée. Ce qui a été trouvé jusqu’ici est affiché ci-dessous ; une clé en double peut manquer.',
  scanDone: (users, keys, bad) =>
    `${plural(users, { one: '# utilisateur lu', other: '# utilisateurs lus' })}, ${plural(keys, { one: '# clé trouvée', other: '# clés trouvées' })}, ${
      bad === 0 ? 'aucun problème' : plural(bad, { one: '# avec problème', other: '# avec problèmes' })
    }.`,
  scanFailed: 'L’analyse s’est terminée trop tôt',
  markAll: (count) =>
    plural(count, {
      one: 'Marquer # titulaire',
      other: 'Marquer # titulaires',
    }),
  marking: (count) => plural(count, { one: 'Marquage de # titulaire', other: 'Marquage de # titulaires' }),
  onlyProblems: 'Seulement avec problèmes',
  problems: {
    duplicate: 'En double : plusieurs utilisateurs ont cette clé, elle est donc rejetée pour tous',
    space: 'Contient un espace : jamais acceptée',
    weak: 'Faible ou saisie à la main : remplacez-la',
    disabled: 'Titulaire désactivé',
    unmarked: 'Non marquée : absente de la liste',
  },
  realm: {
    safe: 'Le royaume stocke les clés API, et seuls les administrateurs peuvent les modifier.',
    unknown: 'On ne sait pas si le royaume stocke les clés API.',
    usersCanEdit:
      'Dans ce royaume, les utilisateurs peuvent modifier leur propre clé API : toute personne qui apprend une clé pourrait la copier dans son compte, et la clé serait alors rejetée pour tous.',
    notKept: 'Ce royaume ne stocke pas de clés API. Keycloak annoncerait un succès et les rejetterait.',
    singleValue:
      'Ce royaume permet une seule clé par utilisateur : les clés ne peuvent pas coexister pendant un renouvellement.',
    notesLost: 'Ce royaume stocke les clés, mais pas leurs détails (usage, date, marque).',
    repair: 'Réparer le royaume',
    repairText:
      'Ajoute la clé et ses détails au profil d’utilisateur du royaume. Seuls les administrateurs peuvent les voir et les modifier. Le reste du profil est inchangé.',
    repairing: 'Réparation…',
    repaired: 'Le royaume stocke maintenant les clés API de façon sécurisée',
    repairFailed: 'Impossible de réparer le royaume',
  },
  page: (page) => `Page ${String(page)}`,
  previous: 'Précédente',
  next: 'Suivante',
  pages: 'Pages',
};
