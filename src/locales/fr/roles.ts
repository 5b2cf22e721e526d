import type { RolesChange } from '#access/rolesDiff.ts';
import type { messages as english } from '../en/roles.ts';
import { lister, pluralizer } from '../format.ts';

const and = lister('fr');
const plural = pluralizer('fr');

const shown = (labels: readonly string[]): string =>
  labels.length > 8
    ? `${and(labels.slice(0, 8))}, ${plural(labels.length - 8, { one: '# autre', other: '# autres' })}`
    : and(labels);

function change(change: RolesChange): string {
  switch (change.kind) {
    case 'roleAdded':
      return `${change.role} est nouveau`;
    case 'roleRemoved':
      return `${change.role} est retiré`;
    case 'permissionGranted':
      return `${change.role} reçoit ${change.permission}`;
    case 'permissionWithdrawn':
      return `${change.role} perd ${change.permission}`;
    case 'labelGranted':
      return `${change.role} voit les examens étiquetés ${change.label}`;
    case 'labelWithdrawn':
      return `${change.role} ne voit plus les examens pour l’étiquette ${change.label}`;
    case 'allLabelsOn':
      return `${change.role} voit tous les examens`;
    case 'allLabelsOff':
      return `${change.role} ne voit plus tous les examens`;
    case 'availableLabelAdded':
      return `${change.label} peut être posée sur des examens`;
    case 'availableLabelRemoved':
      return `${change.label} ne peut plus être posée sur des examens`;
  }
}

/** French: roles, the matrix, one role, saving. */
export const messages: typeof english = {
  title: 'Rôles',
  count: (count) => plural(count, { one: '# rôle', other: '# rôles' }),
  matrix: 'Qui peut quoi',
  role: 'Rôle',
  labels: 'Voit les examens étiquetés',
  groups: {
    all: 'Tout',
    studies: 'Examens',
    sharing: 'Partage',
    changing: 'Modification',
    administration: 'Administration',
    unknown: 'Inconnues ici',
  },
  emptyName: '(sans nom)',
  newMark: 'nouveau',
  allStudies: 'tous les examens',
  noStudies: 'aucun',
  labelsOf: (labels) => `Voit les examens étiquetés ${shown(labels)}`,
  cell: (permission, role, throughAll, changed) =>
    `${permission} pour ${role}${throughAll ? ', par all' : ''}${changed ? ', modifié' : ''}`,
  unknownMeaning:
    'inconnue de cette console. La table du serveur peut s’en servir ; le service d’authentification refuse un document qui contient une permission qu’il ne connaît pas.',
  legend:
    '✓ donnée · ◦ par « all » · marquée : modifiée, non enregistrée. Flèches : se déplacer, Espace : changer.',
  filter: 'Filtrer par rôle, permission ou étiquette',
  noneFound: 'Aucun rôle ne correspond au filtre',
  clearFilter: 'Effacer le filtre',
  noRoles: 'Il n’y a encore aucun rôle',
  noRolesHint: 'Personne ne peut rien faire tant qu’un rôle ne donne pas de permissions.',
  newRole: 'Nouveau rôle',
  importFile: 'Importer',
  exportFile: 'Exporter',
  readAgain: 'Relire',
  close: 'Fermer',
  change,
  changes: (count) => plural(count, { one: '# modification', other: '# modifications' }),
  unsaved: (count) =>
    plural(count, { one: '# modification non enregistrée', other: '# modifications non enregistrées' }),
  discard: 'Abandonner',
  review: 'Voir l’effet et enregistrer',
  save: 'Enregistrer',
  saved: 'Les rôles sont enregistrés',
  savedText: 'La modification compte après une minute au plus.',
  savedDespite: 'Les rôles sont enregistrés, bien que le serveur ne l’ait pas dit',
  savedMeetings: (roles) =>
    `Entre-temps, quelqu’un d’autre a aussi modifié ${and(roles)} ; les deux modifications sont gardées. Vérifiez qu’elles vont ensemble.`,
  dropped: (roles) => `Le serveur a retiré ${and(roles)} : Keycloak n’a pas ce rôle, ou il y est composite.`,
  gone: (roles) =>
    `Le serveur n’a pas ${and(roles)} : Keycloak n’a pas ce rôle, ou quelqu’un d’autre l’a retiré.`,
  cameBack: (roles) => `${and(roles)} est revenu vide : Keycloak a ce rôle.`,
  undoSave: 'Annuler le dernier enregistrement',
  undone: 'Le dernier enregistrement est annulé',
  notSaved: 'Les rôles ne sont pas enregistrés',
  nothingWritten: 'Rien n’a été écrit ; vos modifications sont gardées.',
  failedText: 'Vos modifications sont gardées. Sur le serveur, ceci n’y est pas (encore) :',
  failedUnknownPermission: (names) =>
    `Le serveur refuse tout le document pour une permission qu’il ne connaît pas : sans doute ${and(names)}.`,
  overwritten: 'Quelqu’un a enregistré au même moment',
  overwrittenText:
    'Vos modifications ont été écrites, puis écrasées. Elles sont gardées ici : voyez ce que le serveur contient, et enregistrez à nouveau.',
  unknown: 'On ne sait pas si les rôles ont été enregistrés',
  unknownText:
    'Le serveur ne répond plus. Vos modifications sont gardées. Relisez avant de continuer : si elles ont pris effet, il ne reste rien à enregistrer.',
  conflictTitle: 'Quelqu’un a modifié les mêmes choses',
  conflictText:
    'Rien n’est encore enregistré. Pour chacune, choisissez la version à garder ; tout le reste est réuni.',
  conflicts: {
    removedAndChanged: (role, mineRemoved) =>
      mineRemoved
        ? `Vous avez retiré ${role}, quelqu’un d’autre l’a modifié`
        : `Vous avez modifié ${role}, quelqu’un d’autre l’a retiré`,
    addedTwice: (role) => `Vous avez tous deux ajouté ${role}, avec des droits différents`,
    labelsBothWays: (role) => `Vous avez tous deux modifié les examens que voit ${role}`,
    availableBothWays: 'Vous avez tous deux modifié les étiquettes que l’on peut poser',
  },
  asItWas: 'Avant',
  mine: 'La vôtre',
  theirs: 'La sienne, sur le serveur',
  missing: 'absent',
  permissionsAre: 'Peut',
  labelsAre: 'Voit',
  nothing: 'rien',
  anyLabel: 'toute étiquette',
  keepMine: 'Garder la mienne',
  keepTheirs: 'Garder la sienne',
  chooseAll: 'Choisissez d’abord pour chacune',
  saveChosen: 'Enregistrer ce choix',
  backToEdit: 'Revenir au tableau, sans enregistrer',
  panel: {
    permissions: 'Peut',
    throughAll: 'par « all »',
    allHint: 'Comprend tout ce qui suit, sauf admin-permissions et audit-logs.',
    sees: 'Voit',
    all: 'Tous les examens, étiquetés ou non',
    some: 'Les examens portant l’une de ces étiquettes',
    filterLabels: 'Filtrer les étiquettes',
    noLabels: 'Aucune étiquette n’est encore utilisée.',
    notAllowed: 'pas parmi les étiquettes autorisées',
    notInUse: 'sur aucun examen',
    addLabel: (label) => `Ajouter « ${label} », encore sur aucun examen`,
    seesNow: (now) => `Voit ${now} actuellement`,
    wouldSee: (now, then) => `Voit ${now} actuellement, ${then} après l’enregistrement`,
    studies: (count) => plural(count, { one: '# examen', other: '# examens' }),
    counting: '…',
    notCounted: 'un nombre inconnu d’examens',
    users: 'Qui l’a',
    usersCount: (count, hasMore) =>
      hasMore
        ? `plus de ${plural(count, { one: '# utilisateur', other: '# utilisateurs' })}`
        : plural(count, { one: '# utilisateur', other: '# utilisateurs' }),
    usersUnknown: (reason) => `Inconnu. ${reason}`,
    noUsers: 'Personne',
    disabled: 'désactivé',
    allUsers: 'Les montrer parmi les utilisateurs',
    copy: 'Copier',
    delete: 'Supprimer',
    gone: 'Il n’y a pas ici de rôle de ce nom.',
  },
  permission: {
    opens: 'Ce qu’elle ouvre',
    opensNothing: 'Aucune ligne de la table du serveur, telle que livrée, ne la demande.',
    all: 'Comprend toutes les permissions sauf admin-permissions et audit-logs.',
    outsideAll: 'Non comprise dans « all ».',
    roles: 'Rôles qui la donnent',
    noRoles: 'Aucun rôle ne la donne.',
  },
};
