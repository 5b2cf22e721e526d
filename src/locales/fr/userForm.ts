import type { messages as english } from '../en/userForm.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');

/** French: making and editing one user. */
export const messages: typeof english = {
  newTitle: 'Nouvel utilisateur',
  newServiceTitle: 'Nouveau compte de service',
  serviceHint:
    'Un compte pour une machine : ni mot de passe ni e-mail, seulement une clé API. Donnez-lui le plus petit rôle qui suffit.',
  back: 'Utilisateurs',
  account: 'Compte',
  userName: 'Nom d’utilisateur',
  userNameHint: 'Keycloak l’écrit en minuscules ; il ne peut jamais être changé.',
  purpose: 'À quoi il sert',
  purposePlaceholder: 'Poste Slicer 3',
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'E-mail',
  emailVerified: 'L’adresse e-mail a été vérifiée',
  needed: 'C’est obligatoire.',
  roles: 'Rôles',
  rolesHint: 'Ce que tous les rôles choisis ouvrent ensemble est montré plus bas.',
  noRoles: 'Ce royaume n’a aucun rôle à donner.',
  rolesFailed: 'Les rôles n’ont pas pu être lus.',
  keycloakRole: 'donne des droits dans Keycloak',
  unknownRole: 'n’ouvre rien : absent du document des rôles',
  preview: 'Ensemble, ces rôles',
  previewNone: 'Sans rôle, cet utilisateur ne voit aucun examen et ne peut rien faire.',
  previewUnread:
    'Les personnes qui ont la permission admin-permissions voient ici ce que ces rôles permettent.',
  sees: (labels) => `voient les examens étiquetés ${labels.join(', ')}`,
  seesAll: 'voient tous les examens',
  seesNothing: 'ne voient aucun examen',
  studies: (count) => plural(count, { one: '# examen aujourd’hui', other: '# examens aujourd’hui' }),
  may: 'peuvent',
  mayNothing: 'ne peuvent rien faire',
  surprise: (permissions, labels) =>
    `Seulement ensemble : ${permissions.join(', ')} sur les examens étiquetés ${labels.join(', ')}.`,
  password: 'Premier mot de passe',
  passwordWays: {
    generate: 'En fabriquer un : montré une fois, à changer à la première connexion',
    set: 'En fixer un',
    none: 'Aucun pour l’instant : l’utilisateur ne peut pas se connecter',
  },
  passwordValue: 'Mot de passe',
  temporary: 'À changer à la prochaine connexion',
  create: 'Créer l’utilisateur',
  createService: 'Créer avec une clé API',
  cancel: 'Annuler',
  creating: (name) => `Création de ${name}…`,
  created: (name) => `${name} a été créé`,
  createdHint: 'Voit et peut faire ce que les rôles ouvrent dès la première connexion.',
  passwordOnce: 'Le mot de passe n’est montré que maintenant. Remettez-le en personne ou par téléphone.',
  keyOnce: 'La clé n’est montrée que maintenant.',
  keyStates: {
    notKept:
      'Keycloak a créé le compte mais abandonné la clé : le profil d’utilisateur du royaume n’a pas de place pour elle. Voir Clés API.',
    removed: 'Le compte est créé, mais il n’a pas la clé. Créez-en une sur sa page.',
    unknown: 'Le compte est créé, mais impossible de lire s’il a la clé. Testez la clé avant de l’utiliser.',
  },
  toUser: 'Voir l’utilisateur',
  another: 'En créer un autre',
  failedSteps: {
    account: 'Le compte n’a pas pu être créé.',
    roles: 'Le compte a été créé, mais les rôles n’ont pas pu être donnés.',
  },
  unanswered:
    'Aucune réponse n’est venue : le compte existe peut-être. Réessayer le cherche d’abord et continue à partir de là.',
  tryAgain: 'Réessayer à partir d’ici',
  undo: 'Annuler : supprimer le compte',
  undone: (name) => `${name} a été supprimé à nouveau`,
  undoFailed: 'Le compte n’a pas pu être supprimé.',
};
