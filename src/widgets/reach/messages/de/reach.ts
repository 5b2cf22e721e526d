import type { messages as english } from '#widgets/reach/messages/en/reach.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const and = lister('de');

/** German: how many studies someone can see, by label. */
export const messages: typeof english = {
  title: 'Sichtbare Studien',
  label: 'Label',
  studies: 'Studien',
  total: (count) => plural(count, { one: 'Kann # Studie sehen.', other: 'Kann # Studien sehen.' }),
  counting: 'Wird gezählt…',
  noLabel: 'Kann keine Studie sehen: Keine Rolle gibt Zugriff auf ein Label.',
  noPermission: 'Kann keine Studie sehen: Keine Rolle enthält die Berechtigung „view“.',
  disabled: 'Das Konto ist deaktiviert. Bis es aktiviert wird, kann es keine Studie sehen.',
  several: 'Eine Studie mit mehreren Labels wird bei jedem gezählt.',
  unlabeled: 'Ohne Label',
  uncounted: (count) =>
    plural(count, {
      one: '# weiteres Label wird nicht gezählt.',
      other: '# weitere Labels werden nicht gezählt.',
    }),
  foreign: (labels) => `Nicht gezählt, da Sie keinen Zugriff haben: ${and(labels)}.`,
  amongYours: 'Gezählt sind nur Studien, die Sie sehen können.',
  noCount: 'Dieser Server kann Studien nicht zählen: Seine Datenbank unterstützt das nicht.',
  failed: 'Studien konnten nicht gezählt werden',
};
