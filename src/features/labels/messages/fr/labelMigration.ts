import type { messages as english } from '#features/labels/messages/en/labelMigration.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });

interface Migration {
  from: string;
  to?: string | undefined;
}

const what = ({ from, to }: Migration): string =>
  to === undefined ? `Suppression de ${from}` : `${from} devient ${to}`;

const phases = {
  granting: 'étape 1 sur 5 : ajout de la nouvelle étiquette aux rôles',
  adding: 'étape 2 sur 5 : ajout de la nouvelle étiquette aux examens',
  settling: 'étape 3 sur 5 : attente de l’expiration des permissions en cache sur le serveur',
  removing: 'étape 4 sur 5 : retrait de l’ancienne étiquette des examens',
  dropping: 'étape 5 sur 5 : retrait de l’ancienne étiquette des rôles',
};
const phasesOfDeletion = {
  ...phases,
  removing: 'étape 1 sur 2 : retrait de l’étiquette des examens',
  dropping: 'étape 2 sur 2 : retrait de l’étiquette des rôles',
};

/** French: renaming, merging and deleting labels. */
export const messages: typeof english = {
  what,
  phase: (migration, phase) => (migration.to === undefined ? phasesOfDeletion : phases)[phase],
  until: (time) => `jusqu’à ${time}`,
  starting: 'démarrage',
  putting: (label, count) => `Ajout de ${label} à ${studies(count)}`,
  removing: (label, count) => `Retrait de ${label} de ${studies(count)}`,
  done: (migration) =>
    migration.to === undefined
      ? `${migration.from} est supprimée`
      : `${migration.from} s’appelle maintenant ${migration.to}`,
  halted: (migration) => `${what(migration)} : pas terminé`,
  haltedHint: 'Vous pouvez reprendre l’opération sur la page Étiquettes.',
  interrupted:
    'La page a été fermée avant la fin. Personne n’a perdu un accès qui doit être conservé. Vous pouvez reprendre, ou tout laisser tel quel.',
  stopped:
    'Vous avez suspendu l’opération. Personne n’a perdu un accès qui doit être conservé. Vous pouvez reprendre, ou tout laisser tel quel.',
  failed: (count) =>
    `${plural(count, { one: '# examen n’a pas pu être modifié', other: '# examens n’ont pas pu être modifiés' })}. La liste ci-dessous dit pourquoi. Vous pouvez réessayer.`,
  stillGiven:
    'Quelqu’un, ou un autre programme, continue d’ajouter l’ancienne étiquette aux examens. Trouvez qui, puis reprenez.',
  openLabels: 'Ouvrir les étiquettes',
  goOn: 'Reprendre',
  stop: 'Suspendre',
  forget: 'Laisser tel quel',
  dismiss: 'Fermer',
  rename: 'Renommer ou fusionner…',
  delete: 'Supprimer…',
  needsAll: 'Réservé aux personnes qui voient tous les examens : d’autres en oublieraient.',
  rolesUnread: 'Il faut le document des rôles, qui n’a pas été chargé.',
  alreadyMoving: 'Cette étiquette est déjà en cours de modification.',
  form: {
    name: 'Nouveau nom, ou étiquette où la fusionner',
    sameName: 'C’est déjà son nom.',
    next: 'Suivant',
    back: 'Retour',
    start: 'Démarrer',
    isRename: (from, to) => `${from} sera renommée en ${to}.`,
    isMerge: (from, to) =>
      `L’étiquette ${to} existe déjà. ${from} y sera fusionnée. Une fusion est irréversible.`,
    studies: (count) =>
      count === undefined
        ? 'Ses examens reçoivent la nouvelle étiquette, puis perdent l’ancienne.'
        : plural(count, {
            one: '# examen reçoit la nouvelle étiquette, puis perd l’ancienne.',
            other: '# examens reçoivent la nouvelle étiquette, puis perdent l’ancienne.',
          }),
    widens: 'Des personnes verront plus d’examens qu’aujourd’hui :',
    seeMore: (role, holders, label, count) =>
      `${[role, holders].filter(Boolean).join(', ')} : verra aussi ${count === undefined ? 'les examens' : studies(count)} portant ${label}`,
    nobodyMore: 'Personne ne gagne ni ne perd d’accès.',
    notAllowed: (label) => `${label} n’est pas une étiquette autorisée.`,
    wait: (seconds) =>
      `Personne ne perd d’accès entre-temps. Rôles et examens reçoivent d’abord la nouvelle étiquette. L’ancienne est retirée quand les permissions en cache sur le serveur ont expiré, après ${plural(seconds, { one: '# seconde', other: '# secondes' })}.`,
    interruptible:
      'Vous pouvez continuer à travailler, suspendre l’opération ou fermer la page. Vous pourrez la reprendre ici.',
    links: 'Les liens de partage continuent de fonctionner.',
  },
  deletion: {
    title: (label) => `Supprimer ${label}`,
    studies: (count) =>
      count === undefined
        ? 'Tous ses examens la perdent.'
        : plural(count, { one: '# examen la perd.', other: '# examens la perdent.' }),
    onlyAll:
      'Les examens sans autre étiquette ne seront ensuite visibles que pour les personnes qui ont accès à toutes les étiquettes.',
    loses: (role, holders) =>
      `${[role, holders].filter(Boolean).join(', ')} : perd l’accès à ces examens, sauf s’ils portent une autre de ses étiquettes`,
    noRole: 'Aucun rôle n’y donne accès.',
    lastAllowed:
      'C’est la seule étiquette autorisée. Sans elle, toute étiquette peut de nouveau être attribuée.',
    rolesStay:
      'Elle reste dans les rôles qui y donnent accès. Il faut la permission « admin-permissions » pour l’en retirer.',
    noUndo: 'Ensuite, seul le rapport dit quels examens la portaient.',
    links: 'Les liens de partage continuent de fonctionner.',
    confirm: 'Supprimer l’étiquette',
  },
};
