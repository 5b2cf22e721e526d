import { longestLabelName } from '#lib/labelName.ts';
import type { messages as english } from '../en/labels.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');
const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });

/** French: editing labels. */
export const messages: typeof english = {
  title: (count) => `Étiquettes de ${studies(count)}`,
  labels: 'Étiquettes',
  none: 'Pas encore d’étiquette.',
  add: 'Ajouter une étiquette',
  addButton: 'Ajouter',
  notAllowed: 'Ce serveur n’autorise que les étiquettes de la liste.',
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
  itemAdd: (label, study) => `ajouter ${label} : ${study}`,
  itemRemove: (label, study) => `retirer ${label} : ${study}`,
  saved: 'Étiquettes enregistrées',
  undo: 'Annuler',
};
