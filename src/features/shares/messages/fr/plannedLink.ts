import { pluralizer } from '#locales/format.ts';
import type { messages as en } from '#features/shares/messages/en/plannedLink.ts';

const plural = pluralizer('fr');

/** French: a link to copies that are made first, and the copies that remain when it has ended. */
export const messages: typeof en = {
  removal:
    'Quand le lien aura pris fin, la console proposera de supprimer les copies : avec les tâches et sur la page des liens de partage.',
  removalHere:
    'Quand le lien aura pris fin, la console proposera de supprimer les copies, mais seulement dans ce navigateur : ce serveur ne tient pas de liste des liens de partage.',
  waiting: (count) =>
    plural(count, {
      one: 'Le lien sera créé quand toutes les copies seront faites.',
      other: 'Les # liens seront créés quand toutes les copies seront faites.',
    }),
  creating: (count) => plural(count, { one: 'Création du lien…', other: 'Création de # liens…' }),
  failed: (count) => plural(count, { one: '# échec', other: '# échecs' }),
  show: (count) => plural(count, { one: 'Afficher le lien', other: 'Afficher les # liens' }),
  title: 'Lien vers les copies',
  ended: (count) =>
    plural(count, {
      one: 'Les liens vers # copie anonymisée ont pris fin',
      other: 'Les liens vers # copies anonymisées ont pris fin',
    }),
  endedHere: 'Le lien vers des copies anonymisées a pris fin',
  endedWhy: 'Elles ont été faites pour être partagées. Supprimez-les si plus personne n’en a besoin.',
  review: 'Voir les copies…',
  keep: 'Les garder',
  reviewTitle: 'Copies anonymisées dont les liens ont pris fin',
  reviewText:
    'Plus aucun lien de partage de la liste n’ouvre ces copies. Leurs originaux restent. Les liens qui ne sont pas dans la liste ne sont pas connus ici.',
  chosen: 'Supprimer',
  studyEnded: (moment) => `a pris fin ${moment}`,
  studyRevoked: 'révoqué',
  none: 'Il n’y en a pas : les copies ont été supprimées, d’autres liens vers elles sont actifs, ou vous ne pouvez pas les voir.',
  remove: (count) => plural(count, { one: 'Supprimer # copie…', other: 'Supprimer # copies…' }),
  chooseSome: 'Choisissez au moins une copie.',
  cut: (most) => `Seules les ${String(most)} premières copies avec des liens de partage ont été lues.`,
};
