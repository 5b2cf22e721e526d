import type { messages as english } from '#features/studies/messages/en/studySelection.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

/** French: selected studies, and deleting them. */
export const messages: typeof english = {
  region: 'Examens sélectionnés',
  selected: (count) => plural(count, { one: '# examen sélectionné', other: '# examens sélectionnés' }),
  selectAll: (count) => `Sélectionner les ${plural(count, { other: '#' })} résultats`,
  selectAllUnknown: 'Sélectionner tous les résultats',
  collecting: (count) => `Chargement… ${plural(count, { one: '# examen', other: '# examens' })}`,
  stop: 'Arrêter',
  limitReached: (most, total) =>
    `Les ${plural(most, { other: '#' })} premiers sur ${plural(total, { other: '#' })} sont sélectionnés. Vous ne pouvez pas en sélectionner plus à la fois.`,
  frozen:
    'Tous les examens qui correspondaient au moment de la sélection. Ceux qui arrivent ensuite n’en font pas partie.',
  collectFailed: 'Impossible de charger tous les examens',
  clear: 'Effacer la sélection',
  open: 'Ouvrir les images',
  openTooMany: (most) => `Vous pouvez ouvrir au plus ${String(most)} examens ensemble.`,
  delete: 'Supprimer…',
  deleteTitle: (count) => plural(count, { one: 'Supprimer # examen ?', other: 'Supprimer # examens ?' }),
  deleteText:
    'Leurs images et leurs étiquettes sont définitivement supprimées de l’archive. Les liens de partage ne les ouvrent plus. Cette action est irréversible.',
  linksCounting: 'Comptage des liens de partage vers ces examens…',
  links: (count) =>
    count === 0
      ? 'Aucun lien de partage actif vers ces examens n’est enregistré.'
      : plural(count, {
          one: '# lien de partage actif ouvre ces examens.',
          other: '# liens de partage actifs ouvrent ces examens.',
        }),
  linksElsewhere: (count) =>
    plural(count, {
      one: '# d’entre eux ouvre aussi d’autres examens, et continue de fonctionner pour ceux-là.',
      other: '# d’entre eux ouvrent aussi d’autres examens, et continuent de fonctionner pour ceux-là.',
    }),
  linksUnreadable: (count) =>
    plural(count, {
      one: 'Les enregistrements de liens de # examen sont illisibles : il peut avoir d’autres liens.',
      other: 'Les enregistrements de liens de # examens sont illisibles : ils peuvent avoir d’autres liens.',
    }),
  linksTooMany: 'Ce serveur ne peut pas compter les liens de partage d’autant d’examens à la fois.',
  andMore: (count) => plural(count, { one: 'et # autre', other: 'et # autres' }),
  typeNumber: (count) => `Pour confirmer, saisissez le nombre d’examens : ${count}`,
  deleteConfirm: (count) => plural(count, { one: 'Supprimer # examen', other: 'Supprimer # examens' }),
  typeFirst: 'Saisissez d’abord le nombre.',
  deleting: (count) => plural(count, { one: 'Suppression de # examen', other: 'Suppression de # examens' }),
  noteGone: 'n’existait déjà plus',
  noteNotFound: 'introuvable : il a été supprimé, ou il ne porte plus aucune de vos étiquettes',
  noName: '(sans nom)',
};
