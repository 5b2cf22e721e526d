import type { messages as english } from '#features/merge/messages/en/merge.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const and = lister('fr', 'conjunction');
const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });
const series = (count: number): string => plural(count, { one: '# série', other: '# séries' });
const images = (count: number): string => plural(count, { one: '# image', other: '# images' });

/** French: merging studies. */
export const messages: typeof english = {
  title: 'Fusionner des examens',
  submit: 'Fusionner',
  what: 'Met des séries d’un examen dans un autre examen du même patient. Les images reçoivent de nouveaux identifiants, et les données du patient et de l’examen où elles arrivent.',
  reading: 'Lecture des examens et de leurs séries…',
  noOthers: 'Vous ne voyez aucun autre examen de ce patient.',
  nothing:
    'Il n’y a rien à fusionner : ces examens sont de patients différents, ou sans identifiant de patient.',
  alone: (list) =>
    `Laissés de côté, car aucun autre examen du même patient n’est sélectionné : ${and(list)}. Corriger peut attribuer un examen à un autre patient.`,
  withoutId: (list) =>
    `Laissés de côté, car sans identifiant de patient rien ne dit de qui ils sont : ${and(list)}. Corriger peut leur en donner un.`,
  tooMany: (most) => `Au plus ${studies(most)} peuvent être fusionnés à la fois.`,
  gone: (count) =>
    plural(count, {
      one: '# examen n’est plus sur ce serveur, ou vous ne le voyez pas. Il est laissé de côté.',
      other: '# examens ne sont plus sur ce serveur, ou vous ne les voyez pas. Ils sont laissés de côté.',
    }),
  patient: (name, id) => `${name} (${id})`,
  into: 'Fusionner dans',
  from: (study) => `Séries de ${study}`,
  series: (number, description, modality, count) =>
    [number ? `Série ${number}` : 'Série', description, modality, images(count)].filter(Boolean).join(' · '),
  keep: 'Garder les originaux',
  keepWhy: 'La fusion peut alors être annulée : ce qui est arrivé est supprimé.',
  notKeptWhy: 'Les séries choisies sont supprimées des originaux. Cela ne s’annule pas.',
  needsDelete: 'Seules les personnes qui peuvent supprimer peuvent annuler une fusion.',
  after: 'Ensuite',
  target: (name, before, after, count) =>
    `${name} : ${series(before)} actuellement, puis ${series(after)} avec ${images(count)}.`,
  stays: (name) => `${name} : reste tel quel.`,
  loses: (name, rest) => `${name} : garde ${series(rest)}.`,
  vanishes: (name) => `${name} : est supprimé, avec ses liens de partage et ses fichiers joints.`,
  labels: (list) => `Ajouter ses étiquettes à la cible : ${and(list)}`,
  labelsWhy: 'Les personnes qui ont accès à ces étiquettes voient alors la cible, avec toutes ses séries.',
  obstacles: {
    noTarget: 'Choisissez d’abord une cible.',
    noPatientId: 'Un examen sans identifiant de patient ne peut pas être fusionné.',
    otherPatient:
      'Les examens sont de patients différents. Corriger peut attribuer un examen à un autre patient.',
    inTarget: 'Une série est déjà dans la cible.',
    unknownSeries: 'Une série n’est plus sur ce serveur.',
    nothing: 'Choisissez d’abord une série.',
  },
  merging: (count) => plural(count, { one: 'Fusion d’examens', other: 'Fusion d’examens de # patients' }),
  undoing: (count) =>
    plural(count, { one: 'Annulation d’une fusion : # série', other: 'Annulation d’une fusion : # séries' }),
  notKept:
    'Cette tâche n’est pas enregistrée dans le navigateur : fusionner deux fois apporterait les séries deux fois. Fermer cette page l’arrête.',
  note: (before, arrived, count) =>
    `${series(before)} avant ; ${series(arrived)} arrivées avec ${images(count)}`,
  failures: {
    gone: 'Un des examens a été supprimé, ou vous ne le voyez plus. Rien n’a été fusionné.',
    notFound: 'Introuvable : il a été supprimé, ou n’a plus aucune de vos étiquettes.',
    lost: 'On ne sait pas si les examens ont été fusionnés : le serveur ne liste plus le travail. Regardez la cible avant de fusionner à nouveau.',
    unfollowed:
      'Le serveur n’a plus répondu pendant la fusion. Son travail est peut-être encore en cours. Un nouvel essai suit ce travail.',
    changed:
      'Un des examens n’est pas tel qu’il était affiché : quelqu’un d’autre l’a modifié, ou une partie de cette fusion est arrivée. Rien n’a été envoyé. Regardez la cible, puis fusionnez à nouveau.',
    incomplete: 'Moins d’images sont arrivées que prévu. Regardez la cible et les originaux.',
    refused: 'Le serveur a refusé cette fusion. Rien n’a été fusionné.',
    partial: 'Des images sont peut-être arrivées dans la cible. Regardez ses séries.',
  },
};
