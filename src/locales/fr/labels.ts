import { longestLabelName } from '#lib/labelName.ts';
import type { messages as english } from '../en/labels.ts';
import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('fr');
const et = lister('fr');
const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });

/** French: editing labels. */
export const messages: typeof english = {
  title: (count) => `Étiquettes de ${studies(count)}`,
  labels: 'Étiquettes',
  reading: (known, total) => `Chargement des étiquettes : ${String(known)} sur ${studies(total)}`,
  none: 'Pas encore d’étiquette.',
  find: 'Chercher une étiquette',
  notFound: 'Aucune étiquette de ce nom.',
  add: 'Ajouter une étiquette',
  addButton: 'Ajouter',
  notAllowed: 'Ce serveur n’autorise que les étiquettes de la liste.',
  outsideList: 'hors de la liste autorisée : ne peut qu’être retirée',
  nameProblems: {
    empty: 'Saisissez un nom.',
    tooLong: `${String(longestLabelName)} caractères au plus.`,
    characters: 'Seulement des lettres sans accent, des chiffres, - et _.',
  },
  save: 'Enregistrer',
  nothingToSave: 'Rien n’a changé.',
  cancel: 'Annuler',
  some: 'sur certains',
  delay:
    'Les listes suivent aussitôt ; l’ouverture d’un examen peut tarder une minute. Retirer une étiquette ne met pas fin aux liens partagés.',
  running: (changes, count) =>
    `${plural(changes, { one: '# changement d’étiquette', other: '# changements d’étiquette' })} sur ${studies(count)}`,
  undoing: (changes) =>
    `Annulation de ${plural(changes, { one: '# changement d’étiquette', other: '# changements d’étiquette' })}`,
  sight: {
    title: 'Qui voit quoi ensuite',
    holders: (count, hasMore) =>
      hasMore
        ? `plus de ${String(count)} utilisateurs`
        : plural(count, { one: '# utilisateur', other: '# utilisateurs' }),
    gains: (role, holders, count) =>
      `${[role, holders].filter(Boolean).join(', ')} : voit en plus ${studies(count)}`,
    loses: (role, holders, count) =>
      `${[role, holders].filter(Boolean).join(', ')} : ne voit plus ${studies(count)}`,
    nobody: 'Aucun rôle ne voit plus ou moins qu’avant.',
    unopened: (labels) =>
      `Aucun rôle ne nomme ${et(labels)} : cela n’ouvre rien à personne tant qu’aucun rôle ne le fait.`,
    youLose: (count) => `Vous-même ne verrez plus ${studies(count)}, et ne pourriez pas revenir en arrière.`,
  },
  undoReport: (left) =>
    `${plural(left, { one: '# changement ne tenait plus', other: '# changements ne tenaient plus' })}, quelqu’un d’autre étant passé : laissé tel quel`,
  undoUnknown: (count) =>
    `${plural(count, { one: '# changement n’a pas été annulé', other: '# changements n’ont pas été annulés' })} : vous ne voyez pas ces étiquettes, on ignore donc si les examens les portaient avant`,
  unchanged: (count) => plural(count, { one: '# déjà ainsi', other: '# déjà ainsi' }),
  noteHadIt: 'la portait déjà',
  noteHadItNot: 'ne la portait plus',
  noteLeft: 'laissé tel quel : quelqu’un d’autre l’a changé',
  noteUnknown: 'vous ne voyez pas cette étiquette, on ignore donc si cela a changé quelque chose',
  confirm: {
    title: (count) => `Changer les étiquettes de ${studies(count)} ?`,
    text: (changes, count) =>
      `Cela fait ${plural(changes, { one: '# changement d’étiquette', other: '# changements d’étiquette' })} sur ${studies(count)}.`,
    back: 'Retour',
    start: (count) => `Changer ${studies(count)}`,
  },
  itemAdd: (label, study) => `ajouter ${label} : ${study}`,
  itemRemove: (label, study) => `retirer ${label} : ${study}`,
};
