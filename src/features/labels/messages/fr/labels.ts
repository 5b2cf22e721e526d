import { maxLabelNameLength } from '#lib/text/labelName.ts';
import type { messages as english } from '#features/labels/messages/en/labels.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const et = lister('fr');
const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });

/** French: editing labels. */
export const messages: typeof english = {
  title: (count) => `Étiquettes de ${studies(count)}`,
  labels: 'Étiquettes',
  reading: (known, total) => `Chargement des étiquettes : ${String(known)} sur ${studies(total)}`,
  none: 'Pas encore d’étiquette.',
  find: 'Rechercher une étiquette',
  notFound: 'Aucune étiquette ne correspond.',
  add: 'Ajouter une étiquette',
  addButton: 'Ajouter',
  notAllowed: 'Seules les étiquettes autorisées peuvent être données ici.',
  outsideList: 'étiquette non autorisée : ne peut qu’être retirée',
  nameProblems: {
    empty: 'Saisissez un nom.',
    tooLong: `${String(maxLabelNameLength)} caractères au plus.`,
    characters: 'Seulement des lettres sans accent, des chiffres, - et _.',
  },
  save: 'Enregistrer',
  nothingToSave: 'Aucune modification',
  addFirst: 'Ajoutez d’abord l’étiquette du champ, ou videz le champ.',
  some: 'sur certains',
  delay:
    'Les listes sont mises à jour aussitôt. L’accès à un examen peut suivre jusqu’à une minute plus tard. Retirer une étiquette ne met pas fin aux liens de partage.',
  running: (changes, count) =>
    `${plural(changes, { one: '# changement d’étiquette', other: '# changements d’étiquette' })} sur ${studies(count)}`,
  undoing: (changes) =>
    `Annulation de ${plural(changes, { one: '# changement d’étiquette', other: '# changements d’étiquette' })}`,
  access: {
    title: 'Changements d’accès',
    holders: (count, hasMore) =>
      hasMore
        ? `plus de ${String(count)} utilisateurs`
        : plural(count, { one: '# utilisateur', other: '# utilisateurs' }),
    gains: (role, holders, count) =>
      `${[role, holders].filter(Boolean).join(', ')} : accès en plus à ${studies(count)}`,
    loses: (role, holders, count) =>
      `${[role, holders].filter(Boolean).join(', ')} : perd l’accès à ${studies(count)}`,
    nobody: 'Aucun rôle ne gagne ni ne perd d’accès.',
    unopened: (labels) =>
      `Aucun rôle ne donne accès à ${et(labels)}. Tant que ce sera le cas, personne n’y gagne d’accès.`,
    youLose: (count) =>
      `Vous-même ne verrez plus ${studies(count)}, et vous ne pourrez pas annuler ce changement.`,
  },
  undoReport: (left) =>
    plural(left, {
      one: '# changement n’a pas été annulé : quelqu’un d’autre a modifié l’étiquette entre-temps',
      other: '# changements n’ont pas été annulés : quelqu’un d’autre a modifié les étiquettes entre-temps',
    }),
  undoUnknown: (count) =>
    `${plural(count, { one: '# changement n’a pas été annulé', other: '# changements n’ont pas été annulés' })} : vous ne voyez pas ces étiquettes, on ignore donc si les examens les portaient avant`,
  unchanged: (count) => plural(count, { one: '# inchangé', other: '# inchangés' }),
  noteHadIt: 'la portait déjà',
  noteHadItNot: 'ne la portait plus',
  noteLeft: 'laissé tel quel : quelqu’un d’autre l’avait modifié',
  noteUnknown: 'vous ne voyez pas cette étiquette, on ignore donc si cela a changé quelque chose',
  confirm: {
    title: (count) => `Modifier les étiquettes de ${studies(count)} ?`,
    text: (changes, count) =>
      `${plural(changes, { one: '# changement d’étiquette sera fait', other: '# changements d’étiquette seront faits' })} sur ${studies(count)}.`,
    back: 'Retour',
    start: (count) => `Modifier ${studies(count)}`,
  },
  itemAdd: (label, study) => `ajouter ${label} : ${study}`,
  itemRemove: (label, study) => `retirer ${label} : ${study}`,
};
