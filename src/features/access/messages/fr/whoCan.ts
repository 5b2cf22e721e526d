import type { messages as english } from '#features/access/messages/en/whoCan.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const and = lister('fr');

/** French: everyone who can see a study. */
export const messages: typeof english = {
  title: 'Qui peut voir cet examen',
  byRole: 'Par rôle',
  byUser: 'Par utilisateur',
  role: 'Rôle',
  user: 'Utilisateur',
  decidedBy: 'Décidé par',
  noRoles:
    'Aucun rôle ne donne accès à cet examen. Seules les personnes qui ont un lien de partage peuvent l’ouvrir.',
  oneRole: (permission, label) => `« ${permission} » et accès à ${label}`,
  oneRoleAll: (permission) => `« ${permission} » et accès à tous les examens`,
  of: (role, what) => `${role} : ${what}`,
  permissionOf: (role, permission) => `« ${permission} » par ${role}`,
  labelOf: (role, label) => `accès à ${label} par ${role}`,
  allOf: (role) => `accès à tous les examens par ${role}`,
  both: (one, other) => `${one}, ${other}`,
  openRule: 'Aucune permission requise',
  showAllRoles: (count) => `Afficher les ${String(count)} rôles`,
  rolesUnknown: 'Les rôles ne sont pas chargés : la console ne peut pas dire qui peut voir cet examen.',
  ownLabelsOnly:
    'Le serveur ne vous montre que les étiquettes de l’examen qui sont aussi les vôtres. Les rôles qui y donnent accès par d’autres étiquettes manquent dans la liste.',
  rolesOnly: (reason) => `Seuls les rôles sont affichés. ${reason}`,
  loading: 'Chargement des utilisateurs…',
  disabled: 'Désactivé',
  disabledHint:
    'Un compte désactivé ne peut pas se connecter, et ses clés API ne fonctionnent pas. Il retrouve l’accès s’il est réactivé.',
  service: 'Compte de service',
  noUsers: 'Aucun utilisateur n’a ces rôles.',
  noneOnPage: (read, total) =>
    `Aucun utilisateur trouvé pour l’instant : ${String(read)} sur ${plural(total, { one: '# rôle vérifié', other: '# rôles vérifiés' })}. Continuez à la page suivante.`,
  pages: 'Pages d’utilisateurs',
  page: (page, users) =>
    `Page ${String(page)} : ${plural(users, { one: '# utilisateur', other: '# utilisateurs' })}`,
  previous: 'Précédente',
  next: 'Suivante',
  direct:
    'La liste contient les utilisateurs qui ont un de ces rôles directement dans Keycloak, pas par un groupe ou un autre rôle. Leurs clés API voient aussi l’examen.',
  gone: (roles) =>
    `Keycloak n’a pas ${plural(roles.length, { one: 'ce rôle', other: 'ces rôles' })} : ${and(roles)}. Rechargez les rôles.`,
  notByName: (roles) =>
    `Keycloak ne peut pas lister les utilisateurs de ${and(roles)} : le nom contient une barre oblique.`,
  links: 'Toute personne qui a un lien de partage vers l’examen peut l’ouvrir sans compte.',
};
