import type { messages as english } from '#features/users/messages/en/users.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const and = lister('fr');

/** French: the list of users, and who may use it. */
export const messages: typeof english = {
  title: 'Utilisateurs',
  enforces:
    'Keycloak décide qui peut se connecter, et le serveur d’images qui peut voir quoi. Cette console ne fait que les interroger.',
  newUser: 'Nouvel utilisateur',
  newService: 'Nouveau compte de service',
  search: 'Rechercher',
  searchHint: 'Début du nom d’utilisateur, du nom ou de l’e-mail',
  anywhere: 'Chercher n’importe où',
  state: 'Statut',
  states: { all: 'Tous les statuts', enabled: 'Activé', disabled: 'Désactivé' },
  role: 'Rôle',
  anyRole: 'Tous les rôles',
  roleNamesFailed: 'Les rôles n’ont pas pu être chargés.',
  roleAlone:
    'Keycloak liste les utilisateurs d’un rôle page par page. Il ne peut ni les rechercher ni les compter.',
  columns: {
    userName: 'Nom d’utilisateur',
    name: 'Nom',
    email: 'E-mail',
    roles: 'Rôles',
    sees: 'Peut voir',
    state: 'Statut',
    created: 'Créé le',
  },
  enabled: 'Activé',
  disabled: 'Désactivé',
  service: 'Compte de service d’un client, pas une personne',
  noRoles: 'Aucun',
  rolesFailed: 'Non chargés',
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
    'La recherche compare le début du nom d’utilisateur, du prénom, du nom et de l’e-mail. Cherchez n’importe où, ou retirez un filtre.',
  clear: 'Afficher tous les utilisateurs',
  selected: (count) => plural(count, { one: '# sélectionné', other: '# sélectionnés' }),
  clearSelection: 'Effacer la sélection',
  bulk: {
    enable: 'Activer',
    disable: 'Désactiver',
    signOut: 'Déconnecter',
    addRole: 'Attribuer un rôle',
    removeRole: 'Retirer un rôle',
    confirm: 'Continuer',
    chooseRole: 'Rôle',
    chooseFirst: 'Choisissez d’abord un rôle.',
    nobody: 'Impossible pour tous les utilisateurs sélectionnés.',
    skipSelf: (name) => `${name} est votre propre compte et est ignoré.`,
    skipServices: (count) =>
      plural(count, {
        one: '# compte de service est ignoré : il appartient à un client.',
        other: '# comptes de service sont ignorés : ils appartiennent à des clients.',
      }),
    disableNote:
      'Un utilisateur désactivé ne peut plus se connecter. Les pages ouvertes fonctionnent jusqu’à l’expiration de leur jeton (quelques minutes), les clés API jusqu’à une minute.',
    signOutNote:
      'Les sessions se terminent immédiatement. Les pages ouvertes fonctionnent jusqu’à l’expiration de leur jeton (quelques minutes).',
    titles: {
      enable: (count) =>
        plural(count, { one: 'Activation de # utilisateur', other: 'Activation de # utilisateurs' }),
      disable: (count) =>
        plural(count, { one: 'Désactivation de # utilisateur', other: 'Désactivation de # utilisateurs' }),
      signOut: (count) =>
        plural(count, { one: 'Déconnexion de # utilisateur', other: 'Déconnexion de # utilisateurs' }),
      addRole: (count, role) =>
        plural(count, {
          one: `Attribution de ${role} à # utilisateur`,
          other: `Attribution de ${role} à # utilisateurs`,
        }),
      removeRole: (count, role) =>
        plural(count, {
          one: `Retrait de ${role} à # utilisateur`,
          other: `Retrait de ${role} à # utilisateurs`,
        }),
    },
  },
  rights: {
    title: 'Vous ne pouvez pas voir les utilisateurs de Keycloak',
    missing: (roles) =>
      `Il manque à votre session ${and(roles)} du client realm-management. Ces rôles de client sont distincts des rôles pour les images. Un administrateur de Keycloak les attribue une fois :`,
    readsKeys:
      'Attribuez ces rôles de client à peu de personnes. Toute personne qui peut voir les utilisateurs peut aussi lire chaque clé API dans Keycloak et l’utiliser, avec toutes les permissions de son titulaire.',
    clicks: 'Dans la console d’administration de Keycloak',
    steps: (realm) => [
      `Connectez-vous à la console d’administration de Keycloak en tant qu’administrateur et choisissez le royaume ${realm}.`,
      'Realm roles › Create role : user-admin. Utilisez un rôle distinct : un rôle pour les images qui devient composite perd ses permissions.',
      'Dans user-admin, Associated roles › Assign role › Filter by clients : manage-users, view-users et view-realm de realm-management.',
      'Users › la personne › Role mapping › Assign role : user-admin.',
    ],
    command: 'Par une commande, là où tourne Keycloak',
    readAgain: 'Vérifier à nouveau',
    readAgainHint:
      'Un rôle de client prend effet avec le prochain jeton. Ceci en demande un, sans vous reconnecter.',
    stillMissing: 'Le nouveau jeton ne le comprend pas non plus.',
    readOnly:
      'Vous pouvez voir les utilisateurs, mais pas les modifier : il manque manage-users à votre session.',
    noRolesRight: 'Les rôles ne peuvent pas être listés : il manque view-realm à votre session.',
  },
};
