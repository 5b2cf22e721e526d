import type { messages as english } from '#features/users/messages/en/userForm.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

/** French: making and editing one user. */
export const messages: typeof english = {
  newTitle: 'Nouvel utilisateur',
  newServiceTitle: 'Nouveau compte de service',
  serviceHint:
    'Un compte pour une machine : ni mot de passe ni e-mail, seulement une clé API. Donnez-lui le rôle comportant le moins de permissions nécessaires.',
  account: 'Compte',
  userName: 'Nom d’utilisateur',
  userNameHint: 'Keycloak l’enregistre en minuscules. Il ne peut plus être modifié ensuite.',
  purpose: 'Usage',
  purposePlaceholder: 'Poste Slicer 3',
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'E-mail',
  emailVerified: 'Adresse e-mail vérifiée',
  roles: 'Rôles',
  noRoles: 'Ce royaume n’a aucun rôle à attribuer.',
  keycloakRole: 'donne des rôles de client dans Keycloak',
  unknownRole: 'ne donne aucun accès : absent du document des rôles',
  preview: 'Avec ces rôles, l’utilisateur',
  previewNone: 'Sans rôle, cet utilisateur ne peut voir aucun examen et n’a aucune permission.',
  previewUnread:
    'Seules les personnes ayant la permission admin-permissions peuvent voir ce que ces rôles permettent.',
  sees: (labels) => `peut voir les examens étiquetés ${labels.join(', ')}`,
  seesAll: 'peut voir tous les examens',
  seesNothing: 'ne peut voir aucun examen',
  studies: (count) => plural(count, { one: '# examen aujourd’hui', other: '# examens aujourd’hui' }),
  may: 'peut',
  mayNothing: 'n’a aucune permission',
  surprise: (permissions, labels) =>
    `Seulement par le cumul des rôles : ${permissions.join(', ')} sur les examens étiquetés ${labels.join(', ')}.`,
  password: 'Mot de passe initial',
  passwordWays: {
    generate: 'En générer un : affiché une seule fois, à changer à la première connexion',
    set: 'En définir un',
    none: 'Aucun pour l’instant : l’utilisateur ne peut pas se connecter',
  },
  passwordValue: 'Mot de passe',
  temporary: 'À changer à la prochaine connexion',
  create: 'Créer l’utilisateur',
  createService: 'Créer avec une clé API',
  cancel: 'Annuler',
  creating: (name) => `Création de ${name}…`,
  created: (name) => `${name} créé`,
  createdHint: 'Les rôles s’appliquent dès la première connexion.',
  passwordOnce:
    'Copiez le mot de passe maintenant. Il ne sera plus affiché. Transmettez-le en personne ou par téléphone.',
  keyStates: {
    notKept:
      'Keycloak a créé le compte mais n’a pas enregistré la clé. Le profil d’utilisateur du royaume n’a pas d’attribut pour elle. Voir Clés API.',
    removed: 'Le compte a été créé, mais il n’a pas la clé. Créez-en une sur la page de l’utilisateur.',
    unknown: 'Le compte a été créé, mais on ne sait pas s’il a la clé. Testez la clé avant de l’utiliser.',
  },
  toUser: 'Voir l’utilisateur',
  another: 'En créer un autre',
  failedSteps: {
    account: 'Impossible de créer le compte.',
    roles: 'Le compte a été créé, mais ses rôles n’ont pas pu être attribués.',
  },
  unanswered:
    'Keycloak n’a pas répondu : le compte existe peut-être. Si vous réessayez, la console le cherche d’abord et continue à partir de là.',
  tryAgain: 'Réessayer à partir d’ici',
  undo: 'Annuler : supprimer le compte',
  undone: (name) => `${name} supprimé`,
  undoFailed: 'Impossible de supprimer le compte.',
};
