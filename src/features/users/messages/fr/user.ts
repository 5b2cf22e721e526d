import type { messages as english } from '#features/users/messages/en/user.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const and = lister('fr');

/** French: the page of one user. */
export const messages: typeof english = {
  isYou: 'C’est vous',
  created: (day) => `créé le ${day}`,
  tabs: {
    account: 'Compte',
    roles: 'Rôles',
    signIn: 'Connexion',
    keys: 'Clés API',
    leaving: 'Départ',
    activity: 'Activité',
  },
  tabList: 'Sections de l’utilisateur',
  service: 'Ce compte appartient à un client dans Keycloak, pas à une personne. Modifiez-le là-bas.',
  save: 'Enregistrer les modifications',
  saving: (name) => `Enregistrement de ${name}…`,
  saved: (name) => `${name} enregistré`,
  saveFailed: (name) => `Impossible d’enregistrer ${name}`,
  discard: 'Abandonner les modifications',
  unchanged: 'Aucune modification',
  requiredActions: 'Actions requises',
  actions: {
    UPDATE_PASSWORD: 'Choisir un nouveau mot de passe',
    UPDATE_PROFILE: 'Vérifier nom et e-mail',
    VERIFY_EMAIL: 'Vérifier l’adresse e-mail',
    CONFIGURE_TOTP: 'Configurer un second facteur',
  },
  elsewhereTitle: 'Quelqu’un d’autre a modifié cet utilisateur entre-temps',
  elsewhereHint: 'Aucune de vos modifications n’est encore enregistrée.',
  checked: {
    checking: 'Vérification que personne d’autre ne l’écrase…',
    overruled:
      'Quelqu’un d’autre l’a modifié au même moment. Ce que vous voyez maintenant est ce qui est enregistré.',
    unchecked: 'La modification a été envoyée, mais on ne sait pas si elle a été enregistrée',
  },
  elsewhereField: (field, before, now) => `${field} : ${before} → ${now}`,
  elsewhereClash: 'vous l’avez modifié aussi',
  elsewhereRoles: { added: 'Ajouté', removed: 'Retiré' },
  keepMine: 'Écraser avec mes modifications',
  mergeMine: 'Enregistrer aussi les miennes',
  takeTheirs: 'Abandonner les miennes',
  fields: {
    firstName: 'Prénom',
    lastName: 'Nom',
    email: 'E-mail',
    emailVerified: 'E-mail vérifié',
    enabled: 'Activé',
    requiredActions: 'Actions requises',
  },
  yes: 'oui',
  no: 'non',
  empty: '(vide)',
  saveRoles: 'Enregistrer les rôles',
  rolesMaybePartly: 'Une partie de ces modifications est peut-être déjà enregistrée.',
  rolesDelay:
    'Les modifications prennent effet quand le jeton de l’utilisateur est renouvelé, en quelques minutes.',
  noDefaultRole:
    'Cet utilisateur n’a pas le rôle par défaut du royaume. Sans lui, le serveur d’images ne le reconnaît pas, quels que soient ses autres rôles.',
  giveDefaultRole: 'Rétablir le rôle par défaut',
  confirm: 'Continuer',
  warnings: {
    self: {
      disable: 'C’est votre propre compte. Vous serez déconnecté et ne pourrez pas annuler cela vous-même.',
      delete: 'C’est votre propre compte. Vous serez déconnecté, et le compte ne pourra pas être rétabli.',
      offboard: 'C’est votre propre compte. Vous serez déconnecté et ne pourrez pas annuler cela vous-même.',
      removeRoles: 'C’est votre propre compte. Vous vous retirez des permissions.',
    },
    lastAdministrator:
      'C’est le dernier utilisateur activé ayant admin-permissions. Ensuite, personne ne pourra modifier les rôles, étiquettes ou permissions dans cette console.',
    unknownAdministrators:
      'On ne sait pas si quelqu’un d’autre a admin-permissions, car les rôles n’ont pas été ouverts dans cette session. Si cet utilisateur est le dernier, personne ne pourra plus modifier les rôles.',
    ownKeycloakRights: (roles) => `Vous perdez ${and(roles)}, qui vous donne peut-être accès à ces pages.`,
    grants: (role, isSelf) =>
      isSelf ? `Vous êtes sur le point de vous attribuer ${role}.` : `${role} est un rôle puissant.`,
    powers: {
      'admin-permissions':
        'Il comprend admin-permissions. Toute personne qui l’a peut modifier les permissions et étiquettes de chaque rôle, et donc tout s’attribuer.',
      all: 'Il comprend « all » : toutes les permissions sur les examens auxquels il donne accès, y compris supprimer et partager.',
      'manage-users':
        'Il comprend manage-users. Toute personne qui l’a peut modifier et supprimer chaque compte, réinitialiser chaque mot de passe, lire et utiliser chaque clé API, et s’attribuer n’importe quel rôle.',
      'manage-realm':
        'Il comprend manage-realm. Toute personne qui l’a peut modifier la façon dont tous se connectent, et chaque rôle du royaume.',
      'realm-admin':
        'Il comprend realm-admin. Toute personne qui l’a peut tout faire dans ce royaume de Keycloak.',
      unknown: 'Impossible de déterminer ce qu’il permet. C’est peut-être tout.',
    },
    ask: 'Je comprends les conséquences',
    askFirst: 'Confirmez d’abord que vous comprenez les conséquences',
    looking: 'Vérification de ce que cela permet…',
  },
  enable: 'Activer le compte',
  enableTitle: 'Activer le compte',
  enableHint:
    'L’utilisateur peut se connecter à nouveau, avec le même mot de passe et les mêmes clés qu’avant.',
  enabling: (name) => `Activation de ${name}…`,
  enabled: (name) => `${name} activé`,
  disable: 'Désactiver le compte',
  disableTitle: 'Désactiver le compte',
  disableHint: (minutes) =>
    `L’utilisateur ne peut plus se connecter. Les pages ouvertes fonctionnent jusqu’à l’expiration de leur jeton, ${plural(minutes, { one: '# minute au plus', other: '# minutes au plus' })}. Les clés API s’arrêtent en une minute.`,
  disableHintUnknown:
    'L’utilisateur ne peut plus se connecter. Les pages ouvertes fonctionnent jusqu’à l’expiration de leur jeton (5 minutes par défaut dans Keycloak). Les clés API s’arrêtent en une minute.',
  disabling: (name) => `Désactivation de ${name}…`,
  disabled: (name) => `${name} désactivé`,
  changeFailed: (name) => `Impossible de modifier ${name}`,
  offboard: 'Clôturer les accès',
  offboardTitle: 'Départ : mettre fin à tous les accès',
  offboardHint:
    'Désactive le compte, met fin à ses sessions et révoque ses clés API et les liens de partage créés par l’utilisateur.',
  offboardSteps: {
    disable: 'Désactiver le compte',
    sessions: 'Mettre fin aux sessions',
    keys: 'Révoquer toutes les clés API',
    links: 'Révoquer les liens de partage',
    check: 'Vérifier que rien n’a été écrasé',
  },
  offboardState: {
    waiting: 'en attente',
    running: 'en cours',
    done: 'terminé',
    undone: 'annulé',
    notPossible: 'impossible',
    failed: 'échec',
  },
  offboarding: (name) => `Clôture des accès de ${name}…`,
  offboarded: (name) => `Accès de ${name} clôturés`,
  offboardFailed: (name) => `Impossible de clôturer tous les accès de ${name}`,
  offboardBusy: 'Attendez la fin de l’action en cours.',
  offboardRetry: 'Réessayer les étapes échouées',
  deleteTitle: 'Supprimer le compte',
  deleteHint:
    'Supprime le compte avec ses rôles, sessions et clés. Il ne peut pas être rétabli ; un compte désactivé, si. Le journal d’audit ne conserve que l’identifiant.',
  delete: 'Supprimer le compte',
  typeName: (name) => `Saisissez ${name} pour confirmer`,
  typeFirst: 'Saisissez d’abord le nom.',
  deleting: (name) => `Suppression de ${name}…`,
  deleted: (name) => `${name} supprimé`,
  deleteFailed: (name) => `Impossible de supprimer ${name}`,
  password: 'Mot de passe',
  passwordHint: 'Un nouveau mot de passe ne met fin ni aux sessions ni aux jetons.',
  resetPassword: 'Réinitialiser le mot de passe',
  resetTitle: 'Réinitialiser le mot de passe ?',
  resetText: (name) =>
    `Le mot de passe actuel de ${name} cesse de fonctionner. Les sessions ouvertes continuent jusqu’à ce qu’on y mette fin.`,
  resetting: 'Réinitialisation du mot de passe…',
  passwordReset: (name) => `${name} a un nouveau mot de passe`,
  passwordFailed: 'Impossible de réinitialiser le mot de passe',
  passwordOnce: 'Copiez-le maintenant. Il ne sera plus affiché. Transmettez-le en personne ou par téléphone.',
  sessions: 'Sessions',
  noSessions: 'Aucune session.',
  session: {
    address: 'Adresse',
    started: 'Début',
    used: 'Dernière utilisation',
    clients: 'Clients',
    actions: 'Actions',
  },
  endSession: 'Mettre fin',
  endAll: 'Mettre fin aux sessions',
  endAllText: (name, count) =>
    `${plural(count, { one: '# session', other: '# sessions' })} de ${name} : fin immédiate, et le travail non enregistré est perdu. Les pages ouvertes fonctionnent jusqu’à l’expiration de leur jeton.`,
  ending: 'Fin en cours…',
  sessionEnded: 'Session terminée',
  sessionsEnded: (name) => `Toutes les sessions de ${name} sont terminées`,
  endFailed: 'Impossible de mettre fin à la session',
  endAllFailed: 'Impossible de mettre fin aux sessions',
  sessionsNote: 'Les pages ouvertes fonctionnent jusqu’à l’expiration de leur jeton d’accès.',
  lock: 'Échecs de connexion',
  notLocked: (failures) =>
    failures === 0
      ? 'Aucun mot de passe erroné compté.'
      : plural(failures, {
          one: '# mot de passe erroné compté. Non verrouillé.',
          other: '# mots de passe erronés comptés. Non verrouillé.',
        }),
  locked: (failures) =>
    `Verrouillé après ${plural(failures, { one: '# mot de passe erroné', other: '# mots de passe erronés' })}.`,
  lastFailure: (moment, address) => `Le dernier ${moment} depuis ${address}.`,
  unlock: 'Déverrouiller le compte',
  unlocking: 'Déverrouillage…',
  unlocked: (name) => `${name} déverrouillé`,
  unlockFailed: 'Impossible de déverrouiller le compte',
};
