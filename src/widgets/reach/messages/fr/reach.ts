import type { messages as english } from '#widgets/reach/messages/en/reach.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const and = lister('fr');

/** French: how many studies someone can see, by label. */
export const messages: typeof english = {
  title: 'Examens visibles',
  label: 'Étiquette',
  studies: 'Examens',
  total: (count) => plural(count, { one: 'Voit # examen.', other: 'Voit # examens.' }),
  counting: 'Comptage…',
  noLabel: 'Ne voit aucun examen : aucun rôle ne donne accès à une étiquette.',
  noPermission: 'Ne voit aucun examen : aucun rôle ne comprend la permission « view ».',
  disabled: 'Le compte est désactivé. Tant qu’il l’est, il ne voit aucun examen.',
  several: 'Un examen qui a plusieurs étiquettes est compté pour chacune.',
  unlabeled: 'Sans étiquette',
  uncounted: (count) =>
    plural(count, {
      one: '# autre étiquette n’est pas comptée.',
      other: '# autres étiquettes ne sont pas comptées.',
    }),
  foreign: (labels) => `Non comptées, car vous n’y avez pas accès : ${and(labels)}.`,
  amongYours: 'Comptés parmi les examens que vous pouvez voir.',
  noCount: 'Ce serveur ne peut pas compter les examens : sa base de données ne le permet pas.',
  failed: 'Impossible de compter les examens',
};
