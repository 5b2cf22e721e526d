import type { messages as english } from '#features/labels/messages/en/labelList.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const et = lister('fr');

/** French: the catalogue of labels. */
export const messages: typeof english = {
  title: 'Étiquettes',
  table: 'Étiquettes',
  intro: 'Une personne voit un examen si l’un de ses rôles donne accès à l’une de ses étiquettes.',
  count: (count) => plural(count, { one: '# étiquette', other: '# étiquettes' }),
  search: 'Rechercher une étiquette',
  show: 'Afficher',
  shown: {
    all: 'Toutes les étiquettes',
    noRole: 'Aucun rôle n’y donne accès',
    noStudy: 'Sur aucun examen',
    notAllowed: 'Étiquettes non autorisées',
  },
  columns: { name: 'Étiquette', studies: 'Examens', roles: 'Qui peut les voir', issues: 'Problèmes' },
  issues: {
    noRole: 'Aucun rôle n’y donne accès',
    noStudy: 'Sur aucun examen que vous pouvez voir',
    notAllowed: 'Étiquette non autorisée',
  },
  counting: 'comptage…',
  countFailed: 'non compté',
  studies: (count) => plural(count, { one: '# examen', other: '# examens' }),
  allRoles: (count) =>
    plural(count, {
      one: '# rôle avec accès à toutes les étiquettes',
      other: '# rôles avec accès à toutes les étiquettes',
    }),
  byName: (roles) => et(roles),
  rolesUnknown: 'inconnu',
  none: 'Pas encore d’étiquette',
  noneHint: 'Une étiquette existe dès qu’elle est ajoutée à un examen ou aux étiquettes autorisées.',
  nothingFound: 'Aucune étiquette ne correspond',
  clear: 'Afficher toutes les étiquettes',
  refresh: 'Actualiser',
  rolesMissing:
    'Le document des rôles dit quels rôles donnent accès à une étiquette. Il faut la permission « admin-permissions » pour le lire. Aucun de vos rôles ne la comprend.',
  notForYou:
    'Les étiquettes sont réservées aux personnes qui peuvent en ajouter aux examens ou modifier les rôles.',
  editAllowed: 'Modifier les étiquettes autorisées',
  unlabeled: (count) => plural(count, { other: 'File d’étiquetage (#)' }),
  unlabeledUncounted: 'File d’étiquetage',
  details: {
    title: (label) => `Étiquette ${label}`,
    gone: (label) => `L’étiquette ${label} n’existe plus.`,
    showStudies: 'Afficher les examens',
    whoOpens: 'Qui peut voir ses examens',
    byName: 'Rôles qui y ont accès',
    byAll: 'Rôles avec accès à toutes les étiquettes',
    nobody:
      'Aucun rôle n’y donne accès. Un examen sans autre étiquette n’est visible que pour les personnes qui ont accès à toutes les étiquettes.',
  },
  allowed: {
    title: 'Étiquettes autorisées',
    any: 'Toute étiquette peut être attribuée. Dès que cette liste en contient une, seules celles de la liste peuvent l’être.',
    some: 'Seules ces étiquettes peuvent être attribuées aux examens, dans cette console et dans Orthanc Explorer. Le serveur lui-même ne le vérifie pas.',
    remove: (label) => `Retirer ${label} de la liste`,
    add: 'Ajouter à la liste',
    addAllInUse: 'Ajouter les étiquettes utilisées',
    empties: 'Si la liste est vide, toute étiquette peut de nouveau être attribuée.',
    restricts: (count) =>
      plural(count, {
        one: '# étiquette utilisée n’est pas dans la liste. Elle reste sur ses examens, mais ne peut plus être attribuée.',
        other:
          '# étiquettes utilisées ne sont pas dans la liste. Elles restent sur leurs examens, mais ne peuvent plus être attribuées.',
      }),
    save: 'Enregistrer',
    unchanged: 'Aucune modification',
    saved: 'Étiquettes autorisées enregistrées',
  },
  saves: {
    overwritten:
      'Quelqu’un d’autre a enregistré les rôles au même moment. Aucune de vos modifications n’a été conservée. Réessayez.',
    unknown:
      'Le serveur n’a pas répondu. On ne sait pas si les rôles ont été enregistrés. Actualisez et vérifiez.',
    notSaved: 'Impossible d’enregistrer les rôles',
    partly: 'Les rôles ont été enregistrés, mais le serveur a signalé une erreur.',
  },
};
