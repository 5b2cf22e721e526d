import type { messages as english } from '../en/rolesEffect.ts';
import { lister, pluralizer } from '../format.ts';

const and = lister('fr');
const plural = pluralizer('fr');

const labelled = (labels: readonly string[]): string =>
  labels.includes('*') ? 'tous les examens' : `les examens étiquetés ${and(labels)}`;

const some = (labels: readonly string[]): string =>
  labels.length > 12
    ? `${labels.slice(0, 12).join(', ')} et ${String(labels.length - 12)} autres`
    : and(labels);

/** French: what a change of the roles does, before it is saved. */
export const messages: typeof english = {
  title: 'Ce que fera l’enregistrement',
  users: (count, hasMore) =>
    hasMore
      ? `plus de ${plural(count, { one: '# utilisateur', other: '# utilisateurs' })}`
      : plural(count, { one: '# utilisateur', other: '# utilisateurs' }),
  usersUnknown: 'utilisateurs inconnus : il faut view-users',
  usersUncounted: 'utilisateurs non comptés',
  counting: 'comptage…',
  seesMore: (count) => `voit ${plural(count, { one: '# examen de plus', other: '# examens de plus' })}`,
  seesFewer: (count) => `voit ${plural(count, { one: '# examen de moins', other: '# examens de moins' })}`,
  seesSame: 'voit les mêmes examens',
  seesUnknown: 'examens non comptés',
  sameEffect: 'Personne ne gagne ni ne perd rien : c’est seulement écrit autrement.',
  toAllLabels: (role, labels) =>
    labels.length > 0
      ? `${role} voit tous les examens, et non plus seulement ceux étiquetés ${some(labels)}`
      : `${role} voit tous les examens, alors qu’il n’en voyait aucun`,
  fromAllLabels: (role, labels) =>
    labels.length > 0
      ? `${role} ne voit plus tous les examens, seulement ceux étiquetés ${some(labels)}`
      : `${role} ne voit plus aucun examen`,
  takeBack: 'Retirer',
  takeBackOf: (change) => `Retirer : ${change}`,
  more: (count) => `Montrer ${plural(count, { one: '# autre rôle', other: '# autres rôles' })}`,
  labelsForUse: 'Étiquettes autorisées',
  warnings: 'Avant d’enregistrer',
  understood: 'Je le sais, et je le veux',
  understandFirst: 'Cochez que vous savez ce qui est dit ci-dessus',
  warning: {
    gainsPower: {
      'admin-permissions': (role, users) =>
        `${role} obtient admin-permissions (${users}). Toute personne ayant ce rôle peut modifier tous les rôles et leurs permissions, les siens compris, lire le journal d’audit et modifier les modalités DICOM.`,
      all: (role, users) =>
        `${role} obtient all (${users}). Toute personne ayant ce rôle peut consulter, télécharger, partager, envoyer, importer, étiqueter, modifier, anonymiser et supprimer les études qu’elle voit, et changer les réglages du serveur. Les permissions ajoutées plus tard au serveur sont comprises.`,
    },
    nobodyKeepsAdmin:
      'Personne ne garderait admin-permissions : plus personne ne pourrait modifier les rôles, sauf dans le fichier sur le serveur.',
    noAdminWithUsers: (roles) =>
      `Personne ne détient un rôle qui donne admin-permissions (${and(roles)}) : plus personne ne pourrait modifier les rôles.`,
    youLoseAdmin: 'Vous perdriez vous-même admin-permissions, et avec elle cet écran.',
    withoutUsers: (role) => `Personne n’a ${role} : la modification ne touche encore personne.`,
    allForMany: (role, users) => `${role} verrait tous les examens, même sans étiquette : ${users}.`,
    union: (users, roles, permissions, labels) =>
      `${plural(users, { one: '# utilisateur détient', other: '# utilisateurs détiennent' })} à la fois ${roles[0]} et ${roles[1]}. Les droits de tous les rôles sont réunis : par cette modification, ils reçoivent ${and(permissions)} sur ${labelled(labels)}, ce qu’aucun des deux rôles ne donne seul.`,
    unionNotChecked: (count) =>
      `On n’a pas regardé si des personnes détiennent deux des ${plural(count, { one: '# rôle', other: '# rôles' })} et gagnent par leur réunion : il y en a trop.`,
    unknownPermission: (role, permission) =>
      `${role} a ${permission}, que le service d’authentification ne connaît peut-être pas : il refuse alors tout le document.`,
    notInKeycloak: (role) =>
      `Keycloak n’a pas de rôle ${role} : le serveur le retire à la prochaine lecture, et personne ne peut le détenir.`,
    composite: (role) =>
      `${role} est composite dans Keycloak : le serveur le RETIRE à la prochaine lecture, et ceux qui le détiennent perdent tout. Faites-en d’abord un rôle simple.`,
  },
  createInKeycloak: 'Le créer dans Keycloak',
  created: (role) => `${role} est créé dans Keycloak`,
  createFailed: (role) => `${role} n’est pas créé`,
  createUnknown: 'Keycloak n’a pas répondu : on ne sait pas si le rôle a été créé. Actualisez et vérifiez.',
  withoutToken: (permissions, labels) =>
    permissions.length === 0
      ? 'Une requête sans jeton ne peut rien faire (lu à l’instant sur le serveur).'
      : `Une requête sans jeton peut : ${and(permissions)}${labels.length > 0 ? `, sur ${labelled(labels)}` : ''} (lu à l’instant sur le serveur). Aucun rôle n’y change rien ; les réglages du service d’authentification, si.`,
};
