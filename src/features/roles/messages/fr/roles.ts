import type { RolesChange } from '#access/roles/rolesDiff.ts';
import type { messages as english } from '#features/roles/messages/en/roles.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('fr');
const plural = pluralizer('fr');

const shown = (labels: readonly string[]): string =>
  labels.length > 8
    ? `${and(labels.slice(0, 8))}, ${plural(labels.length - 8, { one: '# autre', other: '# autres' })}`
    : and(labels);

function change(change: RolesChange): string {
  switch (change.kind) {
    case 'roleAdded':
      return `${change.role} est ajouté`;
    case 'roleRemoved':
      return `${change.role} est retiré`;
    case 'permissionGranted':
      return `${change.role} obtient ${change.permission}`;
    case 'permissionWithdrawn':
      return `${change.role} perd ${change.permission}`;
    case 'labelGranted':
      return `${change.role} donne accès à l’étiquette ${change.label}`;
    case 'labelWithdrawn':
      return `${change.role} ne donne plus accès à l’étiquette ${change.label}`;
    case 'allLabelsOn':
      return `${change.role} donne accès à tous les examens`;
    case 'allLabelsOff':
      return `${change.role} ne donne plus accès à tous les examens`;
    case 'availableLabelAdded':
      return `${change.label} devient une étiquette autorisée`;
    case 'availableLabelRemoved':
      return `${change.label} n’est plus une étiquette autorisée`;
  }
}

/** French: roles, the matrix, one role, saving. */
export const messages: typeof english = {
  title: 'Rôles',
  count: (count) => plural(count, { one: '# rôle', other: '# rôles' }),
  matrix: 'Matrice des permissions',
  role: 'Rôle',
  labels: 'Accès aux étiquettes',
  groups: {
    all: 'Tout',
    studies: 'Examens',
    sharing: 'Partage',
    changing: 'Modifications',
    administration: 'Administration',
    unknown: 'Inconnues ici',
  },
  emptyName: '(sans nom)',
  newMark: 'nouveau',
  allStudies: 'tous les examens',
  noStudies: 'aucun',
  labelsOf: (labels) => `Accès : ${shown(labels)}`,
  cell: (permission, role, throughAll, changed) =>
    `${permission} pour ${role}${throughAll ? ', comprise dans all' : ''}${changed ? ', modifiée' : ''}`,
  unknownMeaning:
    'inconnue de cette console. La configuration du serveur peut s’en servir. Le service d’authentification rejette un document qui contient une permission qu’il ne reconnaît pas.',
  legend:
    '✓ donnée · ◦ comprise dans « all » · surlignée : non enregistrée. Flèches pour se déplacer, Espace pour modifier.',
  filter: 'Filtrer par rôle, permission ou étiquette',
  noneFound: 'Aucun rôle ne correspond au filtre',
  clearFilter: 'Effacer le filtre',
  noRoles: 'Aucun rôle pour l’instant',
  noRolesHint: 'Personne ne peut rien faire tant qu’un rôle ne donne pas de permissions.',
  newRole: 'Nouveau rôle',
  importFile: 'Importer des rôles',
  exportFile: 'Exporter les rôles',
  readAgain: 'Actualiser',
  close: 'Fermer',
  change,
  changes: (count) => plural(count, { one: '# modification', other: '# modifications' }),
  unsaved: (count) =>
    count === 0
      ? 'Aucune modification'
      : plural(count, { one: '# modification non enregistrée', other: '# modifications non enregistrées' }),
  discard: 'Abandonner les modifications',
  review: 'Vérifier les modifications',
  save: 'Enregistrer les modifications',
  saved: 'Rôles enregistrés',
  savedText: 'La modification prend effet en une minute au plus.',
  savedDespite: 'Rôles enregistrés, bien que le serveur ne l’ait pas confirmé',
  savedMeetings: (roles) =>
    `Entre-temps, quelqu’un d’autre a aussi modifié ${and(roles)}. Les deux modifications sont conservées. Vérifiez qu’elles sont compatibles.`,
  dropped: (roles) => `Le serveur a retiré ${and(roles)} : Keycloak n’a pas ce rôle, ou il y est composite.`,
  gone: (roles) =>
    `Le serveur n’a pas ${and(roles)} : Keycloak n’a pas ce rôle, ou quelqu’un d’autre l’a retiré.`,
  cameBack: (roles) => `${and(roles)} est revenu sans permissions : Keycloak a ce rôle.`,
  undoSave: 'Annuler le dernier enregistrement',
  undone: 'Dernier enregistrement annulé',
  notSaved: 'Impossible d’enregistrer les rôles',
  nothingWritten: 'Rien n’a été enregistré. Vos modifications sont conservées.',
  failedText: 'Vos modifications sont conservées. Celles-ci ne sont pas (encore) sur le serveur :',
  failedUnknownPermission: (names) =>
    `Le serveur rejette tout le document à cause d’une permission qu’il ne reconnaît pas, sans doute ${and(names)}.`,
  overwritten: 'Écrasé par quelqu’un d’autre',
  overwrittenText:
    'Quelqu’un d’autre a enregistré au même moment et a écrasé vos modifications. Elles sont conservées ici. Vérifiez ce que contient le serveur, puis enregistrez à nouveau.',
  unknown: 'On ne sait pas si les rôles ont été enregistrés',
  unknownText:
    'Le serveur ne répond plus. Vos modifications sont conservées. Actualisez avant de continuer. Si elles ont pris effet, il ne reste rien à enregistrer.',
  conflictTitle: 'Quelqu’un d’autre a modifié les mêmes éléments',
  conflictText:
    'Rien n’est encore enregistré. Pour chaque conflit, choisissez la version à garder. Toutes les autres modifications sont fusionnées.',
  conflicts: {
    removedAndChanged: (role, mineRemoved) =>
      mineRemoved
        ? `Vous avez retiré ${role} ; quelqu’un d’autre l’a modifié`
        : `Vous avez modifié ${role} ; quelqu’un d’autre l’a retiré`,
    addedTwice: (role) => `Vous avez tous deux ajouté ${role}, avec des permissions différentes`,
    labelsBothWays: (role) => `Vous avez tous deux modifié les examens auxquels ${role} donne accès`,
    availableBothWays: 'Vous avez tous deux modifié les étiquettes autorisées',
  },
  asItWas: 'Avant',
  mine: 'La vôtre',
  theirs: 'La sienne, sur le serveur',
  missing: 'n’existe pas',
  permissionsAre: 'Permissions',
  labelsAre: 'Accès',
  nothing: 'aucune',
  anyLabel: 'toute étiquette',
  keepMine: 'Garder la mienne',
  keepTheirs: 'Garder la sienne',
  chooseAll: 'Choisissez d’abord une version pour chaque conflit',
  saveChosen: 'Enregistrer les versions choisies',
  backToEdit: 'Continuer la modification',
  panel: {
    permissions: 'Permissions',
    throughAll: 'comprise dans « all »',
    allHint: 'Comprend tout ce qui suit, sauf admin-permissions et audit-logs.',
    sees: 'Peut voir',
    all: 'Tous les examens, étiquetés ou non',
    some: 'Les examens portant l’une de ces étiquettes',
    filterLabels: 'Filtrer les étiquettes',
    noLabels: 'Aucune étiquette n’est encore utilisée.',
    notAllowed: 'étiquette non autorisée',
    notInUse: 'sur aucun examen',
    addLabel: (label) => `Ajouter l’étiquette inutilisée « ${label} »`,
    seesNow: (now) => `Peut voir ${now} actuellement`,
    wouldSee: (now, then) => `Peut voir ${now} actuellement, ${then} après l’enregistrement`,
    studies: (count) => plural(count, { one: '# examen', other: '# examens' }),
    counting: '…',
    notCounted: 'un nombre inconnu d’examens',
    users: 'Utilisateurs ayant ce rôle',
    usersCount: (count, hasMore) =>
      hasMore
        ? `plus de ${plural(count, { one: '# utilisateur', other: '# utilisateurs' })}`
        : plural(count, { one: '# utilisateur', other: '# utilisateurs' }),
    usersUnknown: (reason) => `Inconnu. ${reason}`,
    noUsers: 'Aucun',
    disabled: 'désactivé',
    allUsers: 'Afficher dans les utilisateurs',
    copy: 'Copier le rôle',
    delete: 'Supprimer le rôle',
    gone: 'Il n’y a aucun rôle de ce nom ici.',
  },
  permission: {
    opens: 'Ce qu’elle permet',
    opensNothing: 'La configuration par défaut du serveur ne l’utilise pour rien.',
    all: 'Comprend toutes les permissions sauf admin-permissions et audit-logs.',
    outsideAll: 'Non comprise dans « all ».',
    roles: 'Rôles ayant cette permission',
    noRoles: 'Aucun rôle ne l’a.',
  },
};
