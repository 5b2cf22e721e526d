import type { messages as english } from '#features/roles/messages/en/rolesRealm.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('fr');
const plural = pluralizer('fr');

/** French: roles in Keycloak and in the roles document. */
export const messages: typeof english = {
  newTitle: 'Nouveau rôle',
  copyTitle: (role) => `Copie de ${role}`,
  name: 'Nom',
  nameHint:
    'Le rôle du royaume dans Keycloak, par exemple cardiology-role. Le nom ne pourra plus être modifié ici.',
  description: 'Description',
  descriptionHint: 'Visible dans Keycloak seulement.',
  rights: 'Permissions',
  rightsNone: 'aucune pour l’instant. Ajoutez-les dans la matrice.',
  theNewRole: 'Le nouveau rôle',
  problems: {
    missing: 'Saisissez un nom de rôle.',
    spaces: 'Pas d’espace avant ou après le nom.',
    slash: 'Pas de barre oblique : les pages de Keycloak ne peuvent pas ouvrir un tel rôle.',
    dots: 'Ni « . » ni « .. » : une adresse avec ce nom mène ailleurs.',
    long: '255 caractères au plus.',
    keycloaks: 'Ce nom est réservé par Keycloak.',
    taken: 'Un rôle de ce nom existe déjà.',
  },
  create: 'Créer le rôle',
  creating: (role) => `Création de ${role}…`,
  created: (role) => `${role} créé`,
  createdText:
    'Le rôle existe dans Keycloak et dans les rôles ici. Attribuez-le à des personnes sous Utilisateurs.',
  createFailed: (role) => `Impossible de créer ${role}`,
  createUnknown: (role) => `On ne sait pas si ${role} a été créé`,
  createUnknownText: 'Keycloak n’a pas répondu. Actualisez les rôles, puis réessayez s’il n’y est pas.',
  onlyInKeycloak: (role) => `${role} a été créé dans Keycloak seulement`,
  notGiven: {
    overwritten:
      'D’autres ont enregistré les rôles au même moment : ses permissions ne sont pas enregistrées. Vérifiez le rôle, puis enregistrez-le à nouveau.',
    unknown:
      'Le serveur n’a pas répondu : on ne sait pas si ses permissions sont enregistrées. Actualisez les rôles et vérifiez.',
  },
  undone: (why) =>
    `Les rôles n’ont pas pu être enregistrés ; le nouveau rôle a donc été retiré de Keycloak. ${why}`,
  half: (why) =>
    `Les rôles n’ont pas pu être enregistrés, et le nouveau rôle n’a pas pu être retiré de Keycloak. Il y existe encore et ne donne aucune permission. ${why}`,
  deleteTitle: (role) => `Supprimer ${role}`,
  deleteText:
    'Le rôle est supprimé dans Keycloak et dans les rôles ici. Toutes les personnes qui l’ont le perdent. Pour le rétablir, il faudra le recréer et le réattribuer à chacune d’elles.',
  deleteConfirm: 'Supprimer le rôle',
  deleting: (role) => `Suppression de ${role}…`,
  deleted: (role) => `${role} supprimé`,
  deleteFailed: (role) => `Impossible de supprimer ${role}`,
  dropsLater: (why) =>
    `Le rôle est supprimé dans Keycloak. Les rôles ici le contiennent encore jusqu’au prochain chargement ; le serveur l’en retire alors. ${why}`,
  onlyHereTitle: 'Absent de Keycloak',
  onlyHere: (roles) =>
    `${and(roles)} : Keycloak n’a pas ce rôle. Personne ne peut l’avoir, et le serveur le retire des rôles au prochain chargement.`,
  create1: (role) => `Créer ${role} dans Keycloak`,
  compositeTitle: 'Les rôles composites perdent toutes leurs permissions',
  compositeHere: (roles) =>
    `${and(roles)} ${plural(roles.length, { one: 'est composite', other: 'sont composites' })} dans Keycloak. Au prochain chargement des rôles, le serveur ${plural(roles.length, { one: 'le retire, et toute personne qui l’a', other: 'les retire, et toute personne qui en a un' })} perd tout ce qu’il donnait.`,
  notListed: (count) =>
    plural(count, {
      one: '# rôle composite de Keycloak n’est pas dans la matrice',
      other: '# rôles composites de Keycloak ne sont pas dans la matrice',
    }),
  notListedText:
    'Le serveur laisse de côté les rôles composites : à eux seuls, ils ne donnent ni accès aux examens ni permission. C’est normal pour les rôles qui ne donnent que des rôles de client dans Keycloak. Si l’un d’eux doit être dans la matrice, retirez ses rôles associés.',
  brings: (names) => `comprend ${and(names)}`,
  makePlain: 'Retirer les rôles associés',
  makePlainTitle: (role) => `Retirer les rôles associés de ${role} ?`,
  makePlainText: (role, names) =>
    `Toute personne ayant ${role} perd ${and(names)}. Le rôle apparaît dans la matrice, sans permission, au prochain chargement des rôles.`,
  madePlain: (role) => `${role} n’est plus composite`,
  makePlainFailed: (role) => `Impossible de retirer les rôles associés de ${role}`,
};
