import type { usage as englishUsage, usageFound as englishFound } from '#checks/messages/en/usage.ts';

const number = (value: number): string => value.toLocaleString('fr');

const some = (names: readonly string[]): string =>
  names.length > 5
    ? `${names.slice(0, 5).join(', ')} et ${number(names.length - 5)} de plus`
    : names.join(', ');

const lookedAt = (users: number, isWhole: boolean): string =>
  isWhole
    ? `Utilisateurs examinés : ${number(users)}.`
    : `Seuls les ${number(users)} premiers utilisateurs ont été examinés.`;

/** French: the checks in words. */
export const usage: typeof englishUsage = {
  usersWithoutRoles: {
    title: 'Chaque utilisateur a un rôle',
    means: 'Les comptes sans rôle permettent de se connecter, et personne ne s’en occupe.',
    line: 'Donnez un rôle à ces utilisateurs, ou désactivez leurs comptes.',
  },
  disabledKeys: {
    title: 'Les utilisateurs désactivés n’ont pas de clé API',
    means: 'Dès qu’un tel compte est réactivé, ses clés fonctionnent de nouveau.',
    line: 'Traitez le départ de ces utilisateurs, ou révoquez leurs clés, à la page « Clés API » de la console.',
  },
  unusedRoles: {
    title: 'Chaque rôle est attribué à quelqu’un',
    means: 'Un rôle inutilisé donne ses permissions à toute personne qui le reçoit par erreur.',
    line: 'Retirez ces rôles à la page « Rôles » de la console si personne n’en a besoin.',
  },
  ungrantedLabels: {
    title: 'Un rôle donne accès à chaque étiquette utilisée',
    means:
      'Seules les personnes qui ont accès à toutes les étiquettes voient les examens qui n’en portent pas d’autre.',
    line: 'À la page « Rôles » de la console, donnez à un rôle l’accès à cette étiquette, ou corrigez l’étiquette.',
  },
  unlabeledStudies: {
    title: 'Chaque examen a une étiquette',
    means: 'Seules les personnes qui ont accès à toutes les étiquettes voient les autres examens.',
    line: 'Étiquetez-les dans la file d’étiquetage de la console.',
  },
};

/** French: what these checks found. */
export const usageFound: typeof englishFound = {
  needsAllLabels: 'Utilisez le jeton ou la clé API d’un compte qui a accès à toutes les étiquettes.',
  needsAdministrator: 'Il faut au compte la permission « admin-permissions ».',
  tooManyRoles: (roles, limit) =>
    `Le royaume a ${number(roles)} rôles. Au plus ${number(limit)} sont examinés.`,
  everyoneHasRole: 'Le rôle par défaut du royaume en apporte un.',
  usersLookedAt: lookedAt,
  holdersUntold: (users) =>
    `Utilisateurs activés pour lesquels aucun rôle n’a été trouvé : ${number(users)}. Tous les rôles n’ont pas pu être examinés.`,
  rolesOfGroups: (users) =>
    `Utilisateurs activés sans rôle propre : ${number(users)}. Des groupes ont aussi des rôles et ne sont pas examinés.`,
  usersWithoutRoles: (users, looked, isWhole) =>
    `Utilisateurs activés sans rôle : ${number(users)}. ${lookedAt(looked, isWhole)}`,
  rolesNotAsked: (roles) => `Impossible de demander à Keycloak qui a : ${some(roles)}.`,
  unusedRoles: (roles) => `Personne n’a : ${some(roles)}.`,
  disabledKeys: (users, isWhole) =>
    `Utilisateurs désactivés qui ont des clés API : ${some(users)}.${isWhole ? '' : ' Tous les utilisateurs n’ont pas été examinés.'}`,
  countsNoUnlabeled: 'Cet Orthanc ne peut pas compter les examens sans étiquette.',
  unlabeled: (studies) => `Examens sans étiquette : ${number(studies)}.`,
  compositesFound: (roles) =>
    `Lire les rôles pourrait supprimer ceux-ci, qui sont composites dans Keycloak : ${some(roles)}. Ouvrez d’abord la page « Rôles » de la console.`,
  ungrantedLabels: (labels) => `Aucun rôle ne donne accès à : ${some(labels)}.`,
  labelsInUse: (labels) => `Étiquettes utilisées : ${number(labels)}.`,
};
