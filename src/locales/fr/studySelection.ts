import type { messages as english } from '../en/studySelection.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');

/** French: selected studies, and deleting them. */
export const messages: typeof english = {
  region: 'Examens choisis',
  selected: (count) => plural(count, { one: '# examen choisi', other: '# examens choisis' }),
  selectAll: (count) => `Choisir les ${plural(count, { one: '#', other: '#' })} qui conviennent`,
  selectAllUnknown: 'Choisir tous ceux qui conviennent',
  collecting: (count) => `Lecture… ${plural(count, { one: '# examen', other: '# examens' })}`,
  stop: 'Arrêter',
  mostReached: (most, total) =>
    `Les ${plural(most, { one: '#', other: '#' })} premiers sur ${plural(total, { one: '#', other: '#' })} sont choisis : pas plus à la fois.`,
  frozen: 'Tous ceux qui convenaient à cet instant. Ce qui arrive ensuite n’en fait pas partie.',
  collectFailed: 'Les examens n’ont pas tous pu être lus',
  clear: 'Vider le choix',
  open: 'Ouvrir les images',
  openTooMany: (most) => `Au plus ${String(most)} examens s’ouvrent ensemble.`,
  delete: 'Supprimer…',
  deleteTitle: (count) => plural(count, { one: 'Supprimer # examen ?', other: 'Supprimer # examens ?' }),
  deleteText:
    'Leurs images et étiquettes quittent l’archive pour toujours. Les liens faits pour eux n’ouvrent plus rien. On ne peut pas revenir en arrière.',
  andMore: (count) => plural(count, { one: 'et # autre', other: 'et # autres' }),
  typeNumber: (count) => `Pour confirmer, tapez le nombre d’examens : ${count}`,
  deleteConfirm: (count) => plural(count, { one: 'Supprimer # examen', other: 'Supprimer # examens' }),
  typeFirst: 'Tapez d’abord le nombre.',
  cancel: 'Annuler',
  deleting: (count) => plural(count, { one: 'Suppression de # examen', other: 'Suppression de # examens' }),
  noteGone: 'n’existait plus quand le serveur a été interrogé',
  noteNotFound: 'introuvable : supprimé, ou ne porte plus aucune de vos étiquettes',
  noName: '(sans nom)',
};
