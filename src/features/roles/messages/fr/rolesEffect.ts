import type { messages as english } from '#features/roles/messages/en/rolesEffect.ts';
import { lister, pluralizer } from '#locales/format.ts';

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
  title: 'Vérifier les modifications',
  users: (count, hasMore) =>
    hasMore
      ? `plus de ${plural(count, { one: '# utilisateur', other: '# utilisateurs' })}`
      : plural(count, { one: '# utilisateur', other: '# utilisateurs' }),
  usersUnknown: 'utilisateurs inconnus : il vous faut view-users',
  usersUncounted: 'utilisateurs non comptés',
  counting: 'comptage…',
  seesMore: (count) => `peut voir ${plural(count, { one: '# examen de plus', other: '# examens de plus' })}`,
  seesFewer: (count) =>
    `peut voir ${plural(count, { one: '# examen de moins', other: '# examens de moins' })}`,
  seesSame: 'peut voir les mêmes examens',
  seesUnknown: 'examens non comptés',
  sameEffect: 'Personne ne gagne ni ne perd rien. Seule l’écriture change.',
  toAllLabels: (role, labels) =>
    labels.length > 0
      ? `${role} donne accès à tous les examens, et non plus seulement à ceux étiquetés ${some(labels)}`
      : `${role} donne accès à tous les examens. Avant, il ne donnait accès à aucun`,
  fromAllLabels: (role, labels) =>
    labels.length > 0
      ? `${role} ne donne plus accès à tous les examens, seulement à ceux étiquetés ${some(labels)}`
      : `${role} ne donne plus accès à aucun examen`,
  takeBack: 'Annuler',
  takeBackOf: (change) => `Annuler : ${change}`,
  more: (count) => `Afficher ${plural(count, { one: '# autre rôle', other: '# autres rôles' })}`,
  labelsForUse: 'Étiquettes autorisées',
  warnings: 'Avant d’enregistrer',
  understood: 'Je comprends les conséquences',
  understandFirst: 'Confirmez d’abord que vous comprenez les conséquences',
  warning: {
    gainsPower: {
      'admin-permissions': (role, users) =>
        `${role} obtient admin-permissions (${users}). Toute personne ayant ce rôle peut modifier tous les rôles et leurs permissions, les siens compris, lire le journal d’audit et modifier les modalités DICOM.`,
      all: (role, users) =>
        `${role} obtient all (${users}). Toute personne ayant ce rôle peut consulter, télécharger, partager, envoyer, importer, étiqueter, modifier, anonymiser et supprimer les examens qu’elle peut voir, et changer les réglages du serveur. Les permissions ajoutées plus tard au serveur sont comprises.`,
    },
    nobodyKeepsAdmin:
      'Personne n’aurait admin-permissions. Les rôles ne pourraient plus être modifiés que dans le fichier sur le serveur.',
    noAdminWithUsers: (roles) =>
      `Personne n’a de rôle qui donne admin-permissions (${and(roles)}). Plus personne ne pourrait modifier les rôles.`,
    youLoseAdmin: 'Vous perdriez vous-même admin-permissions, et avec elle l’accès à cette page.',
    withoutUsers: (role) => `Personne n’a ${role} : cette modification ne concerne encore personne.`,
    allForMany: (role, users) =>
      `${role} donnerait accès à tous les examens, même sans étiquette : ${users}.`,
    union: (users, roles, permissions, labels) =>
      `${plural(users, { one: '# utilisateur a', other: '# utilisateurs ont' })} à la fois ${roles[0]} et ${roles[1]}. Les rôles se cumulent : cette modification leur donne aussi ${and(permissions)} sur ${labelled(labels)}. Aucun des deux rôles ne le donne seul.`,
    unionNotChecked: (count) =>
      `Il y a trop de rôles (${plural(count, { one: '# rôle', other: '# rôles' })}) pour vérifier si des personnes qui en ont deux obtiennent davantage par leur cumul.`,
    unknownPermission: (role, permission) =>
      `${role} a ${permission}, que le service d’authentification ne reconnaît peut-être pas. Dans ce cas, il rejette tout le document.`,
    notInKeycloak: (role) =>
      `Keycloak n’a pas de rôle ${role}. Personne ne peut l’avoir, et le serveur le retire au prochain chargement des rôles.`,
    composite: (role) =>
      `${role} est composite dans Keycloak. Le serveur le retire au prochain chargement des rôles, et toute personne qui l’a perd tout ce qu’il donnait. Retirez d’abord ses rôles associés.`,
  },
  createInKeycloak: 'Créer dans Keycloak',
  created: (role) => `${role} créé dans Keycloak`,
  createFailed: (role) => `Impossible de créer ${role}`,
  createUnknown: 'Keycloak n’a pas répondu : on ne sait pas si le rôle a été créé. Actualisez et vérifiez.',
  withoutToken: (permissions, labels) =>
    permissions.length === 0
      ? 'Une requête sans jeton n’a aucune permission (lu à l’instant sur le serveur).'
      : `Une requête sans jeton a ces permissions : ${and(permissions)}${labels.length > 0 ? `, sur ${labelled(labels)}` : ''} (lu à l’instant sur le serveur). Les rôles n’y changent rien. Les réglages du service d’authentification, si.`,
};
