import type { messages as english } from '../en/users.ts';
import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('fr');
const and = lister('fr');

/** French: the list of users, and who may use it. */
export const messages: typeof english = {
  title: 'Utilisateurs',
  enforces:
    'Keycloak décide qui peut se connecter, et le serveur d’images qui peut voir quoi ; cette console ne fait que le leur demander.',
  newUser: 'Nouvel utilisateur',
  newService: 'Nouveau compte de service',
  search: 'Rechercher',
  searchHint: 'Début du nom d’utilisateur, du nom ou de l’e-mail',
  anywhere: 'Chercher partout dans le texte',
  state: 'État',
  states: { all: 'Activé ou non', enabled: 'Activé', disabled: 'Désactivé' },
  role: 'Rôle',
  anyRole: 'Tous les rôles',
  roleNamesFailed: 'Les rôles n’ont pas pu être chargés.',
  roleAlone:
    'Keycloak donne les titulaires d’un rôle page par page : il ne sait ni chercher ni compter parmi eux.',
  roleWithSlash:
    'Keycloak ne sait pas donner les titulaires d’un rôle dont le nom contient une barre oblique.',
  columns: {
    userName: 'Utilisateur',
    name: 'Nom',
    email: 'E-mail',
    roles: 'Rôles',
    sees: 'Peut voir',
    state: 'État',
    created: 'Créé le',
  },
  enabled: 'Activé',
  disabled: 'Désactivé',
  service: 'Compte de service d’un client, pas une personne',
  noRoles: 'Aucun',
  rolesFailed: 'Illisibles',
  seesAll: 'Tous les examens',
  seesNothing: 'Aucun examen',
  found: (count) => plural(count, { one: '# utilisateur', other: '# utilisateurs' }),
  page: (page, pages) => `Page ${String(page)} sur ${String(pages)}`,
  pageOnly: (page) => `Page ${String(page)}`,
  previous: 'Précédente',
  next: 'Suivante',
  pages: 'Pages',
  none: 'Aucun utilisateur trouvé',
  noneHint:
    'La recherche regarde le début du nom d’utilisateur, du prénom, du nom et de l’e-mail. Cherchez partout dans le texte, ou enlevez un filtre.',
  clear: 'Voir tous les utilisateurs',
  selected: (count) => plural(count, { one: '# sélectionné', other: '# sélectionnés' }),
  clearSelection: 'Effacer la sélection',
  bulk: {
    enable: 'Activer',
    disable: 'Désactiver',
    signOut: 'Déconnecter',
    addRole: 'Donner un rôle',
    removeRole: 'Retirer un rôle',
    confirm: 'Continuer',
    cancel: 'Annuler',
    chooseRole: 'Rôle',
    skipSelf: (name) => `${name}, c’est vous : laissé de côté.`,
    skipServices: (count) =>
      plural(count, {
        one: '# compte de service est laissé de côté : il appartient à un client.',
        other: '# comptes de service sont laissés de côté : ils appartiennent à des clients.',
      }),
    disableNote:
      'Un utilisateur désactivé ne peut plus se connecter. Ce qui est ouvert continue jusqu’à la fin de son jeton (quelques minutes), une clé API jusqu’à une minute.',
    signOutNote:
      'Les sessions finissent aussitôt ; ce qui est ouvert continue jusqu’à la fin de son jeton (quelques minutes).',
    titles: {
      enable: (count) =>
        plural(count, { one: 'Activation de # utilisateur', other: 'Activation de # utilisateurs' }),
      disable: (count) =>
        plural(count, { one: 'Désactivation de # utilisateur', other: 'Désactivation de # utilisateurs' }),
      signOut: (count) =>
        plural(count, { one: 'Déconnexion de # utilisateur', other: 'Déconnexion de # utilisateurs' }),
      addRole: (count, role) =>
        plural(count, { one: `${role} donné à # utilisateur`, other: `${role} donné à # utilisateurs` }),
      removeRole: (count, role) =>
        plural(count, { one: `${role} retiré à # utilisateur`, other: `${role} retiré à # utilisateurs` }),
    },
  },
  rights: {
    title: 'Keycloak ne vous laisse pas voir ses utilisateurs',
    missing: (roles) =>
      `Il manque à votre session ${and(roles)} du client realm-management. Ces droits sont distincts des rôles pour les images ; un administrateur de Keycloak les donne une fois :`,
    readsKeys:
      'Donnez ces droits à peu de gens : qui peut voir les utilisateurs peut aussi lire chaque clé API dans Keycloak et s’en servir, avec tous les droits de son titulaire.',
    clicks: 'Dans la console de Keycloak',
    steps: (realm) => [
      `Connectez-vous à la console d’administration de Keycloak et choisissez le royaume ${realm}.`,
      'Realm roles › Create role : user-admin. Prenez un rôle à part : un rôle pour les images qui devient composite perd ses droits.',
      'Dans user-admin, Associated roles › Assign role › Filter by clients : manage-users, view-users et view-realm de realm-management.',
      'Users › la personne › Role mapping › Assign role : user-admin.',
    ],
    command: 'Par une commande, là où tourne Keycloak',
    readAgain: 'J’ai le droit maintenant',
    readAgainHint: 'Un droit apparaît avec le prochain jeton : ceci en demande un, sans se reconnecter.',
    stillMissing: 'Le nouveau jeton n’a pas ce droit non plus.',
    readOnly: 'Vous pouvez regarder, pas changer : il manque manage-users à votre session.',
    noRolesRight: 'Les rôles ne peuvent être listés : il manque view-realm à votre session.',
  },
};
