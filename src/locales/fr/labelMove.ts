import type { messages as english } from '../en/labelMove.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');

const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });

interface Move {
  going: string;
  staying: string | undefined;
}

const what = ({ going, staying }: Move): string =>
  staying === undefined ? `Suppression de ${going}` : `${going} devient ${staying}`;

const phases = {
  granting: 'étape 1 sur 5 : les rôles reçoivent la nouvelle étiquette',
  adding: 'étape 2 sur 5 : les examens reçoivent la nouvelle étiquette',
  settling: 'étape 3 sur 5 : attente que le serveur ait oublié les anciens droits',
  removing: 'étape 4 sur 5 : les examens perdent l’ancienne étiquette',
  dropping: 'étape 5 sur 5 : les rôles perdent l’ancienne étiquette',
};
const phasesOfDeletion = {
  ...phases,
  removing: 'étape 1 sur 2 : les examens perdent l’étiquette',
  dropping: 'étape 2 sur 2 : les rôles perdent l’étiquette',
};

/** French: renaming, merging and deleting labels. */
export const messages: typeof english = {
  what,
  phase: (move, phase) => (move.staying === undefined ? phasesOfDeletion : phases)[phase],
  until: (time) => `jusqu’à ${time}`,
  starting: 'début',
  putting: (label, count) => `Pose de ${label} sur ${studies(count)}`,
  removing: (label, count) => `Retrait de ${label} de ${studies(count)}`,
  done: (move) =>
    move.staying === undefined
      ? `${move.going} est supprimée`
      : `${move.going} s’appelle maintenant ${move.staying}`,
  halted: (move) => `${what(move)} : pas terminé`,
  haltedHint: 'Sur la page des étiquettes, cela peut continuer.',
  interrupted:
    'La page a été fermée au milieu. Personne n’a perdu de vue ce qu’il garde ; cela peut continuer, ou rester ainsi.',
  stopped:
    'Vous l’avez arrêté. Personne n’a perdu de vue ce qu’il garde ; cela peut continuer, ou rester ainsi.',
  failed: (count) =>
    `${plural(count, { one: '# examen n’a pas pu être changé', other: '# examens n’ont pas pu être changés' })} : la liste en bas dit pourquoi. On peut réessayer.`,
  stillGiven:
    'Quelqu’un, ou un autre programme, continue de donner l’ancienne étiquette. Trouvez qui, puis continuez.',
  openLabels: 'Ouvrir les étiquettes',
  goOn: 'Continuer',
  stop: 'Arrêter',
  forget: 'Laisser ainsi',
  dismiss: 'Fermer',
  rename: 'Renommer ou fusionner…',
  delete: 'Supprimer…',
  needsAll: 'Pour ceux qui voient tous les examens : d’autres en laisseraient.',
  rolesUnread: 'Demande le document des rôles, qui n’a pas été lu.',
  alreadyMoving: 'Un changement est déjà en cours.',
  form: {
    name: 'Nouveau nom, ou étiquette où la fusionner',
    sameName: 'C’est déjà son nom.',
    next: 'Suite',
    back: 'Retour',
    start: 'Commencer',
    isRename: (from, to) => `${from} s’appellera ${to}.`,
    isMerge: (from, to) => `L’étiquette ${to} existe déjà : ${from} y sera fusionnée, sans retour possible.`,
    studies: (count) =>
      count === undefined
        ? 'Ses examens reçoivent la nouvelle étiquette, puis perdent l’ancienne.'
        : plural(count, {
            one: '# examen reçoit la nouvelle étiquette, puis perd l’ancienne.',
            other: '# examens reçoivent la nouvelle étiquette, puis perdent l’ancienne.',
          }),
    widens: 'Des personnes verront plus qu’aujourd’hui :',
    seeMore: (role, holders, label, count) =>
      `${[role, holders].filter(Boolean).join(', ')} : verra aussi ${count === undefined ? 'les examens' : studies(count)} portant ${label}`,
    nobodyMore: 'Personne ne voit plus ou moins qu’aujourd’hui.',
    notAllowed: (label) => `${label} n’est pas dans la liste des étiquettes autorisées.`,
    wait: (seconds) =>
      `Personne ne perd de vue un examen entre-temps : rôles et examens reçoivent d’abord la nouvelle étiquette, et l’ancienne part quand le serveur a oublié les anciens droits, après ${plural(seconds, { one: '# seconde', other: '# secondes' })}.`,
    interruptible: 'Vous pouvez continuer à travailler, arrêter, ou fermer la page : cela se reprend ici.',
    links: 'Les liens partagés continuent de fonctionner.',
  },
  deletion: {
    title: (label) => `Supprimer ${label}`,
    studies: (count) =>
      count === undefined
        ? 'Tous ses examens la perdent.'
        : plural(count, { one: '# examen la perd.', other: '# examens la perdent.' }),
    onlyAll:
      'Ceux qui n’en portent pas d’autre ne sont ensuite vus que de ceux qui ont toutes les étiquettes.',
    loses: (role, holders) =>
      `${[role, holders].filter(Boolean).join(', ')} : ne les voit plus, sauf s’ils portent une autre de ses étiquettes`,
    noRole: 'Aucun rôle ne la nomme.',
    lastAllowed:
      'C’est la seule étiquette autorisée : sans elle, toute étiquette peut de nouveau être donnée.',
    rolesStay: 'Elle reste dans les rôles qui la nomment : l’en retirer demande admin-permissions.',
    noUndo: 'Les examens qui la portaient ne se retrouvent plus ensuite, sauf par le rapport.',
    links: 'Les liens partagés continuent de fonctionner.',
    confirm: 'Supprimer l’étiquette',
  },
};
