import type { messages as english } from '../en/user.ts';
import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('fr');
const and = lister('fr');

/** French: the page of one user. */
export const messages: typeof english = {
  isYou: 'C’est vous',
  created: (day) => `créé le ${day}`,
  tabs: { account: 'Compte', roles: 'Rôles', signIn: 'Connexion', keys: 'Clés API', leaving: 'Départ' },
  tabList: 'Parties de cet utilisateur',
  service: 'Ce compte appartient à un client de Keycloak, pas à une personne. Changez-le là-bas.',
  save: 'Enregistrer',
  saving: (name) => `Enregistrement de ${name}…`,
  saved: (name) => `${name} est enregistré`,
  saveFailed: (name) => `${name} n’a pas pu être enregistré`,
  discard: 'Abandonner les changements',
  unchanged: 'Rien n’a été changé.',
  requiredActions: 'À faire à la prochaine connexion',
  actions: {
    UPDATE_PASSWORD: 'Choisir un nouveau mot de passe',
    UPDATE_PROFILE: 'Vérifier nom et e-mail',
    VERIFY_EMAIL: 'Vérifier l’adresse e-mail',
    CONFIGURE_TOTP: 'Installer un second facteur',
  },
  elsewhereTitle: 'Quelqu’un d’autre a changé cet utilisateur entre-temps',
  elsewhereHint: 'Rien de vos changements n’est encore enregistré.',
  checked: {
    checking: 'Vérification que personne d’autre n’écrit par-dessus…',
    overruled: 'Quelqu’un d’autre l’a changé au même moment. Ce que vous voyez maintenant est ce qui vaut.',
    unchecked: 'C’est envoyé, mais impossible de lire si cela tient',
  },
  elsewhereField: (field, before, now) => `${field} : ${before} → ${now}`,
  elsewhereClash: 'vous l’avez changé aussi',
  elsewhereRoles: { added: 'Donné', removed: 'Retiré' },
  keepMine: 'Garder le mien, par-dessus le sien',
  mergeMine: 'Enregistrer aussi le mien',
  takeTheirs: 'Prendre le sien, abandonner le mien',
  fields: {
    firstName: 'Prénom',
    lastName: 'Nom',
    email: 'E-mail',
    emailVerified: 'E-mail vérifié',
    enabled: 'Activé',
    requiredActions: 'À faire à la prochaine connexion',
  },
  yes: 'oui',
  no: 'non',
  empty: '(vide)',
  saveRoles: 'Enregistrer les rôles',
  rolesDelay: 'Un changement prend effet quand le jeton de l’utilisateur est renouvelé, en quelques minutes.',
  noDefaultRole:
    'Il manque à cet utilisateur le rôle par défaut du royaume. Sans lui, le serveur d’images le prend pour personne, quels que soient ses autres rôles.',
  giveDefaultRole: 'Rendre le rôle par défaut',
  confirm: 'Continuer',
  cancel: 'Annuler',
  warnings: {
    self: {
      disable: 'C’est votre propre compte : vous serez déconnecté et ne pourrez pas revenir seul.',
      delete: 'C’est votre propre compte : vous serez déconnecté et il ne pourra pas être rétabli.',
      offboard: 'C’est votre propre compte : vous serez déconnecté et ne pourrez pas revenir seul.',
      removeRoles: 'C’est votre propre compte : vous vous retirez des droits.',
    },
    lastAdministrator:
      'C’est le dernier titulaire activé d’admin-permissions : ensuite personne ne pourra changer les rôles, étiquettes ou permissions dans cette console.',
    unknownAdministrators:
      'Impossible de dire si quelqu’un d’autre a admin-permissions, car les rôles n’ont pas été ouverts dans cette session. Si c’est le dernier, personne ne pourra plus changer les rôles.',
    ownKeycloakRights: (roles) =>
      `Vous perdez ${and(roles)}, qui vous permet peut-être d’utiliser ces écrans.`,
    grants: (role, isSelf) => (isSelf ? `Vous allez vous donner ${role}.` : `${role} est un rôle puissant.`),
    powers: {
      'admin-permissions':
        'Il contient admin-permissions : son titulaire peut changer les permissions et étiquettes de chaque rôle, et donc tout se donner.',
      all: 'Il contient « all » : toutes les permissions sur les examens qu’il ouvre, supprimer et partager compris.',
      'manage-users':
        'Il apporte manage-users : son titulaire peut changer et supprimer chaque compte, réinitialiser chaque mot de passe, lire et utiliser chaque clé API, et se donner n’importe quel rôle.',
      'manage-realm':
        'Il apporte manage-realm : son titulaire peut changer la connexion de tous, et chaque rôle du royaume.',
      'realm-admin': 'Il apporte realm-admin : son titulaire peut tout faire dans ce royaume de Keycloak.',
      unknown: 'Ce qu’il permet n’a pas pu être lu : peut-être tout.',
    },
    ask: 'J’ai lu ceci et je le veux',
  },
  enable: 'Activer',
  enableTitle: 'Activer le compte',
  enableHint: 'L’utilisateur peut se connecter à nouveau, avec le mot de passe et les clés qu’il avait.',
  enabling: (name) => `Activation de ${name}…`,
  enabled: (name) => `${name} est activé`,
  disable: 'Désactiver',
  disableTitle: 'Désactiver le compte',
  disableHint: (minutes) =>
    `L’utilisateur ne peut plus se connecter. Ce qui est ouvert continue jusqu’à la fin de son jeton, ${plural(minutes, { one: '# minute au plus', other: '# minutes au plus' })} ; les clés API s’arrêtent en une minute.`,
  disableHintUnknown:
    'L’utilisateur ne peut plus se connecter. Ce qui est ouvert continue jusqu’à la fin de son jeton (5 minutes d’origine) ; les clés API s’arrêtent en une minute.',
  disabling: (name) => `Désactivation de ${name}…`,
  disabled: (name) => `${name} est désactivé`,
  changeFailed: (name) => `${name} n’a pas pu être changé`,
  offboard: 'Faire partir',
  offboardTitle: 'Départ : finir tous les accès d’un coup',
  offboardHint:
    'Désactive le compte, finit ses sessions et révoque ses clés API. Les liens que l’utilisateur a faits marchent jusqu’à leur échéance : ils sont listés avec les partages.',
  offboardSteps: {
    disable: 'Désactiver le compte',
    sessions: 'Finir toutes les sessions',
    keys: 'Révoquer toutes les clés API',
    check: 'Vérifier que cela tient',
  },
  offboardState: { waiting: 'en attente', running: 'en cours', done: 'fait', failed: 'échoué' },
  offboarding: (name) => `Départ de ${name}…`,
  offboarded: (name) => `${name} est parti`,
  offboardFailed: (name) => `${name} n’est pas entièrement parti`,
  offboardRetry: 'Réessayer ce qui a échoué',
  links: (count) =>
    count === 0
      ? 'Aucun lien encore ouvert n’est noté comme fait par cet utilisateur, parmi les examens que vous voyez.'
      : `${plural(count, { one: '# lien', other: '# liens' })} notés comme faits par cet utilisateur ouvrent encore des examens ; aucun serveur ne peut les révoquer :`,
  linkStudies: (count) => plural(count, { one: '# examen', other: '# examens' }),
  linkUntil: (moment) => `jusqu’au ${moment}`,
  linkForever: 'sans fin',
  linksUnread: 'Les notes sur les liens n’ont pas pu être lues.',
  linksUnseen: 'Les notes sur les liens sont gardées sur les examens, que vous ne pouvez pas chercher.',
  linksNotNoted:
    'Sur ce serveur, les liens ne sont pas notés : ceux de cet utilisateur ne peuvent être listés. Ils marchent jusqu’à leur échéance.',
  toShares: 'Vers les partages',
  deleteTitle: 'Supprimer le compte',
  deleteHint:
    'Supprime le compte avec ses rôles, sessions et clés. Rien ne le rétablit ; désactiver est réversible. Le journal d’audit ne garde que l’identifiant.',
  delete: 'Supprimer',
  typeName: (name) => `Saisissez ${name} pour confirmer`,
  deleting: (name) => `Suppression de ${name}…`,
  deleted: (name) => `${name} est supprimé`,
  deleteFailed: (name) => `${name} n’a pas pu être supprimé`,
  password: 'Mot de passe',
  passwordHint: 'Un nouveau mot de passe ne finit ni session ni jeton.',
  passwordWays: { generate: 'En fabriquer un, à changer à la prochaine connexion', set: 'En fixer un' },
  resetPassword: 'Réinitialiser le mot de passe',
  resetTitle: 'Réinitialiser le mot de passe ?',
  resetText: (name) =>
    `Le mot de passe actuel de ${name} ne marchera plus. Les sessions ouvertes continuent jusqu’à ce qu’on les finisse.`,
  resetting: 'Réinitialisation du mot de passe…',
  passwordReset: (name) => `${name} a un nouveau mot de passe`,
  passwordFailed: 'Le mot de passe n’a pas pu être réinitialisé',
  passwordOnce: 'Montré seulement maintenant. Remettez-le en personne ou par téléphone.',
  sessions: 'Sessions',
  noSessions: 'Aucune session.',
  session: {
    address: 'Adresse',
    started: 'Début',
    used: 'Dernier usage',
    clients: 'Pour',
    actions: 'Actions',
  },
  endSession: 'Finir',
  endAll: 'Finir toutes les sessions',
  endAllText: (name, count) =>
    `${plural(count, { one: '# session', other: '# sessions' })} de ${name} : tout finit aussitôt, et le travail non enregistré est perdu. Ce qui est ouvert continue jusqu’à la fin de son jeton.`,
  ending: 'Fin en cours…',
  sessionEnded: 'La session est finie',
  sessionsEnded: (name) => `Toutes les sessions de ${name} sont finies`,
  endFailed: 'La session n’a pas pu être finie',
  sessionsNote: 'Ce qui est ouvert continue jusqu’à la fin de son jeton.',
  lock: 'Mauvais mots de passe',
  notLocked: (failures) =>
    failures === 0
      ? 'Aucun compté.'
      : plural(failures, { one: '# compté ; pas verrouillé.', other: '# comptés ; pas verrouillé.' }),
  locked: (failures) =>
    `Verrouillé après ${plural(failures, { one: '# mauvais mot de passe', other: '# mauvais mots de passe' })}.`,
  lastFailure: (moment, address) => `Le dernier ${moment} depuis ${address}.`,
  unlock: 'Déverrouiller',
  unlocking: 'Déverrouillage…',
  unlocked: (name) => `${name} est déverrouillé`,
  unlockFailed: 'Le compte n’a pas pu être déverrouillé',
};
