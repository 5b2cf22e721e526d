import type { messages as english } from '../en/rolesRealm.ts';
import { lister, pluralizer } from '../format.ts';

const and = lister('fr');
const plural = pluralizer('fr');

/** French: roles in Keycloak and in the roles document. */
export const messages: typeof english = {
  newTitle: 'Nouveau rôle',
  copyTitle: (role) => `Copie de ${role}`,
  name: 'Nom',
  nameHint: 'Tel qu’on le donne dans Keycloak, par exemple cardiology-role. Il ne peut plus être changé ici.',
  description: 'Description',
  descriptionHint: 'Visible dans Keycloak seulement.',
  rights: 'Il donnera',
  rightsNone: 'rien pour l’instant ; donnez-lui des droits dans le tableau.',
  theNewRole: 'Le nouveau rôle',
  problems: {
    missing: 'Un rôle a besoin d’un nom.',
    spaces: 'Pas d’espace avant ou après le nom.',
    slash: 'Pas de barre oblique : les pages de Keycloak n’atteignent pas un tel rôle.',
    dots: 'Ni « . » ni « .. » : une adresse avec ce nom mène ailleurs.',
    long: '255 caractères au plus.',
    keycloaks: 'Ce nom appartient à Keycloak.',
    taken: 'Il y a déjà un rôle de ce nom.',
  },
  create: 'Créer',
  creating: (role) => `Création de ${role}`,
  created: (role) => `${role} est créé`,
  createdText: 'Dans Keycloak et dans les rôles. Donnez-le maintenant à des personnes sous Utilisateurs.',
  createFailed: (role) => `${role} n’est pas créé`,
  createUnknown: (role) => `On ne sait pas si ${role} a été créé`,
  createUnknownText: 'Keycloak n’a pas répondu. Actualisez les rôles, puis réessayez s’il n’y est pas.',
  onlyInKeycloak: (role) => `${role} est créé dans Keycloak seulement`,
  notGiven: {
    overwritten:
      'D’autres ont enregistré les rôles au même moment : ses permissions ne sont pas enregistrées. Vérifiez le rôle, puis enregistrez-le à nouveau.',
    unknown:
      'Le serveur n’a pas répondu : on ne sait pas si ses permissions sont enregistrées. Actualisez les rôles et vérifiez.',
  },
  undone: (why) => `Les rôles n’ont pas pu être enregistrés ; il a donc été retiré de Keycloak. ${why}`,
  half: (why) =>
    `Les rôles n’ont pas pu être enregistrés, et il n’a pas pu être retiré de Keycloak : il y est et ne donne rien. ${why}`,
  cancel: 'Annuler',
  deleteTitle: (role) => `Supprimer ${role}`,
  deleteText:
    'Il est supprimé dans Keycloak et dans les rôles. Ceux qui l’ont le perdent ; pour le rétablir, il faudra le recréer et le redonner à chacun.',
  deleteConfirm: 'Supprimer le rôle',
  deleting: (role) => `Suppression de ${role}`,
  deleted: (role) => `${role} est supprimé`,
  deleteFailed: (role) => `${role} n’est pas supprimé`,
  dropsLater: (why) =>
    `Il est supprimé dans Keycloak. Les rôles le nomment encore ; le serveur l’en retire à la prochaine lecture. ${why}`,
  onlyHereTitle: 'Absent de Keycloak',
  onlyHere: (roles) =>
    `${and(roles)} : Keycloak n’a pas ce rôle. Personne ne peut le détenir, et le serveur le retire des rôles à la prochaine lecture.`,
  create1: (role) => `Créer ${role} dans Keycloak`,
  compositeTitle: 'Les rôles composites perdent tout',
  compositeHere: (roles) =>
    `${and(roles)} ${plural(roles.length, { one: 'est composite', other: 'sont composites' })} dans Keycloak : le serveur ${plural(roles.length, { one: 'le', other: 'les' })} retire des rôles à la prochaine lecture, et CEUX QUI ${plural(roles.length, { one: 'LE', other: 'LES' })} DÉTIENNENT PERDENT TOUT ce qu’ils en avaient.`,
  notListed: (count) =>
    plural(count, {
      one: '# rôle composite de Keycloak n’est pas dans le tableau',
      other: '# rôles composites de Keycloak ne sont pas dans le tableau',
    }),
  notListedText:
    'Le serveur laisse de côté les rôles composites : par eux seuls, personne ne voit ni ne fait rien avec des examens. C’est juste pour les rôles qui ne donnent des droits que dans Keycloak. Si l’un d’eux doit être dans le tableau, ses composites doivent partir.',
  brings: (names) => `apporte ${and(names)}`,
  makePlain: 'Retirer ses composites',
  makePlainTitle: (role) => `Retirer les composites de ${role} ?`,
  makePlainText: (role, names) =>
    `Ceux qui détiennent ${role} perdent ${and(names)}. Le rôle vient ensuite dans le tableau, sans aucun droit, à la prochaine lecture.`,
  madePlain: (role) => `${role} est maintenant un rôle simple`,
  makePlainFailed: (role) => `Les composites de ${role} ne sont pas retirés`,
};
