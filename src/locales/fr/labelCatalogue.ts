import type { messages as english } from '../en/labelCatalogue.ts';
import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('fr');
const et = lister('fr');

/** French: the catalogue of labels. */
export const messages: typeof english = {
  title: 'Étiquettes',
  table: 'Étiquettes',
  intro:
    'Les étiquettes décident de qui voit un examen : chacun voit les examens qui portent une étiquette de ses rôles.',
  count: (count) => plural(count, { one: '# étiquette', other: '# étiquettes' }),
  search: 'Chercher une étiquette',
  show: 'Montrer',
  shown: {
    all: 'Toutes les étiquettes',
    noRole: 'Ouvertes par aucun rôle',
    noStudy: 'Sur aucun examen',
    notAllowed: 'Hors de la liste autorisée',
  },
  columns: { name: 'Étiquette', studies: 'Examens', roles: 'Ouverte par', remarks: 'À regarder' },
  remarks: {
    noRole: 'Aucun rôle ne l’ouvre',
    noStudy: 'Sur aucun examen que vous voyez',
    notAllowed: 'Hors de la liste autorisée',
  },
  counting: 'comptage…',
  countFailed: 'non compté',
  studies: (count) => plural(count, { one: '# examen', other: '# examens' }),
  allRoles: (count) =>
    plural(count, { one: '# rôle avec toutes les étiquettes', other: '# rôles avec toutes les étiquettes' }),
  byName: (roles) => et(roles),
  rolesUnknown: 'inconnu',
  none: 'Pas d’étiquette',
  noneHint: 'Une étiquette naît quand on la met sur un examen, ou dans la liste autorisée.',
  nothingFound: 'Aucune étiquette de ce genre',
  clear: 'Montrer toutes les étiquettes',
  refresh: 'Relire',
  rolesMissing:
    'Les rôles qui ouvrent une étiquette sont dans le document des rôles ; le lire demande admin-permissions, qu’aucun de vos rôles ne donne.',
  notForYou: 'Les étiquettes sont pour ceux qui peuvent les poser ou modifier les rôles.',
  actions: 'Renommer, fusionner ou supprimer',
  editAllowed: 'Étiquettes autorisées',
  unlabelled: (count) =>
    plural(count, { one: 'Étiqueter # examen sans étiquette', other: 'Étiqueter # examens sans étiquette' }),
  unlabelledUncounted: 'Étiqueter les examens sans étiquette',
  details: {
    title: (label) => `Étiquette ${label}`,
    gone: (label) => `L’étiquette ${label} n’existe plus.`,
    showStudies: 'Montrer ses examens',
    whoOpens: 'Qui voit ses examens',
    byName: 'Rôles qui la nomment',
    byAll: 'Rôles avec toutes les étiquettes',
    nobody:
      'Aucun rôle ne la nomme : un examen qui n’en porte pas d’autre n’est vu que de ceux qui ont toutes les étiquettes.',
    close: 'Fermer',
  },
  allowed: {
    title: 'Étiquettes autorisées',
    any: 'Toute étiquette peut être donnée. Dès qu’il y en a une ici, seulement celles d’ici.',
    some: 'Seules celles-ci peuvent être données aux examens, dans cette console et dans Orthanc Explorer. Le serveur lui-même ne le vérifie pas.',
    remove: (label) => `Retirer ${label} de la liste`,
    add: 'Ajouter à la liste',
    addAllInUse: 'Ajouter toutes celles en usage',
    empties: 'Sans étiquette dans la liste, toute étiquette peut de nouveau être donnée.',
    restricts: (count) =>
      `${plural(count, { one: '# étiquette en usage n’est', other: '# étiquettes en usage ne sont' })} pas dans la liste : elles restent sur leurs examens, mais ne peuvent plus être données.`,
    save: 'Enregistrer',
    cancel: 'Annuler',
    unchanged: 'Rien n’a changé.',
    saved: 'Étiquettes autorisées enregistrées',
  },
  saves: {
    overwritten:
      'Quelqu’un d’autre a écrit les rôles au même moment. Rien de votre modification n’est gardé : réessayez.',
    unknown: 'Aucune réponse : on ne sait pas si c’est enregistré. Regardez de nouveau.',
    notSaved: 'Les rôles n’ont pas pu être enregistrés',
    partly: 'Les rôles ont été enregistrés, bien que le serveur ait signalé un échec.',
  },
};
