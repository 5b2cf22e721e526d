import type { messages as english } from '#features/correct/messages/en/correct.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const and = lister('fr', 'conjunction');
const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });

const tags: typeof english.tags = {
  PatientName: 'Nom du patient',
  PatientID: 'Identifiant du patient',
  PatientBirthDate: 'Date de naissance',
  PatientSex: 'Sexe',
  OtherPatientIDs: 'Autres identifiants du patient',
  StudyDate: 'Date de l’examen',
  StudyTime: 'Heure de l’examen',
  StudyDescription: 'Description',
  AccessionNumber: 'Numéro d’accès',
  StudyID: 'Identifiant de l’examen',
  ReferringPhysicianName: 'Médecin référent',
  RequestingPhysician: 'Médecin demandeur',
  RequestedProcedureDescription: 'Acte demandé',
  InstitutionName: 'Établissement',
};

type Tag = keyof typeof tags;
const named = (list: readonly Tag[]): string => and(list.map((tag) => tags[tag]));

/** French: correcting the tags of studies. */
export const messages: typeof english = {
  title: (count) => plural(count, { one: 'Corriger l’examen', other: 'Corriger # examens' }),
  patient: 'Patient',
  study: 'Examen',
  tags,
  hints: {
    PN: 'Nom^Prénom^Deuxième prénom^Préfixe^Suffixe',
    DA: 'Année, mois, jour : 1980-05-12',
    TM: 'Heures, minutes, secondes : 14:30:00',
  },
  sexes: { '': 'Inconnu', F: 'Féminin', M: 'Masculin', O: 'Autre' },
  unchanged: 'Laisser tel quel',
  leaveEmpty: 'Ce qui reste vide n’est pas modifié.',
  problems: {
    control: 'Retirez les retours à la ligne et autres caractères de contrôle.',
    backslash: 'Retirez la barre oblique inverse : DICOM l’utilise pour séparer des valeurs.',
    tooLong: 'Trop long pour ce champ.',
    notDate: 'Saisissez une date comme 1980-05-12.',
    notTime: 'Saisissez une heure comme 14:30 ou 14:30:00.',
    notCode: 'Utilisez des majuscules, chiffres, espaces et tirets bas, 16 au plus.',
    notName: 'Un nom a au plus cinq parties séparées par ^, dans au plus trois groupes séparés par =.',
    patientIdNeeded: 'Un examen a besoin d’un identifiant de patient. Saisissez-en un autre.',
  },
  choosePatient: 'Choisir un patient existant',
  searchPatient: 'Chercher par nom ou identifiant du patient',
  foundPatients: 'Patients trouvés',
  noPatients: 'Aucun patient trouvé.',
  morePatients: 'Il y en a d’autres. Saisissez plus de lettres.',
  searching: 'Recherche…',
  known: (name, count) =>
    `Cet identifiant est celui de ${name}, avec ${studies(count)} ici. L’examen reprend les données de ce patient.`,
  unknownPatient: 'Aucun patient avec cet identifiant n’est connu ici : l’examen en reçoit un nouveau.',
  hasOthers: (count) =>
    `${plural(count, { one: 'Un autre examen', other: '# autres examens' })} de ce patient ${plural(count, { one: 'se trouve', other: 'se trouvent' })} ici : le serveur ne laisse pas un seul examen changer les données du patient. Saisissez un autre identifiant pour attribuer cet examen à un autre patient.`,
  whole: (count) =>
    plural(count, {
      one: 'Corriger le patient avec # examen',
      other: 'Corriger le patient avec ses # examens',
    }),
  wholeWhy:
    'Le serveur ne change pas un patient qui a plusieurs examens. Chaque examen est donc déplacé vers un identifiant provisoire, puis ramené : les UID et les étiquettes restent, et les liens de partage fonctionnent de nouveau à la fin. Entre-temps, les examens sont sous cet identifiant.',
  wholeTooMany: (most) => `Un patient avec plus de ${String(most)} examens ne peut pas être corrigé ici.`,
  wholeAlone: 'Les données de l’examen lui-même se corrigent séparément. Annulez d’abord ces changements.',
  wholeDelete:
    'Corriger un patient demande le droit de supprimer les entrées que les examens laissent derrière eux.',
  idFirst: 'Les données du patient de plusieurs examens ne se changent qu’avec l’identifiant du patient.',
  how: 'Comment',
  inPlace: 'Sur place',
  inPlaceWhy: 'L’examen garde ses UID et ses étiquettes. Les liens de partage restent valables.',
  movesWhy:
    'L’examen garde ses UID et ses étiquettes mais change d’adresse ici. Ses liens de partage prennent fin, et les fichiers qui y sont joints sur ce serveur sont supprimés avec l’ancienne entrée.',
  copy: 'En un nouvel examen',
  copyWhy:
    'Une copie avec de nouveaux UID, à côté de l’original. Les liens de partage et les fichiers joints restent à l’original.',
  keepLabels: 'Donner les mêmes étiquettes au nouvel examen',
  keepLabelsWhy: 'Qui voit l’original grâce à une étiquette voit alors aussi le nouvel examen.',
  toUtf8: 'Enregistrer les textes en UTF-8',
  toUtf8Why:
    'Le jeu de caractères de toutes les images devient ISO_IR 192. De très vieux appareils ne l’affichent pas toujours.',
  lost: (characters, set) =>
    `Le jeu de caractères de cet examen (${set}) ne contient pas : ${characters}. Le serveur retirerait ces caractères sans prévenir.`,
  noSet: 'aucun : ASCII seulement',
  lostReason: 'Enregistrez les textes en UTF-8, ou retirez ces caractères.',
  changesTitle: 'Modifications',
  noChanges: 'Rien n’est encore modifié.',
  nothingChanged: 'Modifiez d’abord quelque chose.',
  tag: 'Champ',
  before: 'Actuel',
  after: 'Corrigé',
  empty: '(vide)',
  everyImage: 'Chaque image de l’examen est réécrite avec ces valeurs.',
  rewrites: (count) =>
    `${plural(count, { one: 'L’examen est réécrit', other: 'Les # examens sont réécrits' })}, par un travail chacun.`,
  changedMeanwhile: (list) =>
    `Quelqu’un d’autre a modifié ${named(list)} pendant que ce formulaire était ouvert. Rien n’a été envoyé. Vérifiez les modifications ci-dessous, puis corrigez à nouveau.`,
  changedTitle: 'Modifié par quelqu’un d’autre',
  needsDelete: 'Pour changer de patient, il faut le droit de supprimer l’ancienne entrée.',
  patientOut: (count) =>
    plural(count, {
      one: 'Correction d’un patient, étape 1 sur 2 : # examen',
      other: 'Correction d’un patient, étape 1 sur 2 : # examens',
    }),
  patientBack: (count) =>
    plural(count, {
      one: 'Correction d’un patient, étape 2 sur 2 : # examen',
      other: 'Correction d’un patient, étape 2 sur 2 : # examens',
    }),
  patientUndone: (count) => plural(count, { one: 'Retour de # examen', other: 'Retour de # examens' }),
  underWay: (away, patientId) =>
    `Jusqu’à la fin, des examens sont sous l’identifiant ${away} au lieu de ${patientId}.`,
  halfway: (away, patientId) => ({
    title: 'Fermer avec le patient à mi-chemin ?',
    text: `Des examens sont encore sous l’identifiant ${away}. Réessayez ou annulez pour les ramener. Sinon, corrigez vous-même leur identifiant en ${patientId}.`,
    closeLabel: 'Les laisser là',
  }),
  correcting: (count) => plural(count, { one: 'Correction d’un examen', other: 'Correction de # examens' }),
  notKept:
    'Cette tâche n’est pas enregistrée dans le navigateur, car elle contient des données de patients. Fermer cette page l’arrête.',
  open: (name) => `Ouvrir l’examen corrigé : ${name}`,
  results: 'Nouveaux examens',
  lookedUp: 'son travail n’est plus listé ; l’examen a les valeurs corrigées',
  madeCopy: 'un nouvel examen a été créé',
  moved: 'attribué à l’autre patient',
  failures: {
    gone: 'Il n’est plus sur ce serveur. Quelqu’un l’a supprimé avant la correction.',
    notFound: 'Introuvable : il a été supprimé, ou n’a plus aucune de vos étiquettes.',
    lost: 'On ne sait pas s’il a été corrigé : le serveur ne liste plus son travail. Vérifiez l’examen. Un nouvel essai le corrige encore.',
    unfollowed:
      'Le serveur n’a plus répondu pendant la correction. Son travail est peut-être encore en cours. Un nouvel essai suit ce travail.',
    nothing: 'L’examen a déjà ces valeurs.',
    patientHasOthers: (count) =>
      `Le patient a ${plural(count, { one: '# autre examen', other: '# autres examens' })} ici : le serveur ne laisse pas un seul examen changer les données du patient. Rien n’a été modifié.`,
    characters: (characters) =>
      `Le jeu de caractères de l’examen ne contient pas : ${characters}. Rien n’a été modifié. Corrigez-le avec « Enregistrer les textes en UTF-8 ».`,
    formerData: (patientId) =>
      `Un examen avec les anciennes données du patient est arrivé. Corrigez son identifiant de patient en ${patientId}, puis réessayez. Rendez-lui ensuite son identifiant.`,
    noPatientId: 'Un examen a besoin d’un identifiant de patient. Rien n’a été modifié.',
    changed: (list) =>
      `Quelqu’un d’autre a modifié ${named(list)} entre-temps. Rien n’a été envoyé. Vérifiez l’examen ; un nouvel essai le corrige tel qu’il est maintenant.`,
    different: (list) =>
      `Le serveur a enregistré d’autres valeurs que celles envoyées : ${list
        .map(({ tag, expected, found }) => `${tags[tag]} est « ${found} » au lieu de « ${expected} »`)
        .join(' ; ')}. Vérifiez l’examen.`,
    incomplete:
      'L’examen corrigé a moins d’images que l’original. L’original a été gardé. Vérifiez les deux examens.',
    sourceChanged:
      'Des images sont arrivées entre-temps dans l’original. Il a été gardé à côté de l’examen corrigé. Vérifiez les deux, puis supprimez ou corrigez l’original.',
    uidTaken:
      'L’autre patient a un examen avec le même UID. Rien n’a été modifié. Corrigez-le en un nouvel examen.',
    attachments:
      'Cet examen n’a qu’une image, et des fichiers ou liens de partage que le serveur supprimerait en la remplaçant. Rien n’a été modifié. Corrigez-le en un nouvel examen.',
    attachmentsOfOne:
      'Des fichiers sont joints à cet examen, ou des liens de partage que vous ne pouvez pas inscrire : le serveur les supprimerait. Il n’a pas été changé. Annuler ramène les autres.',
    noResult: 'Le serveur ne dit pas où est l’examen corrigé. Vérifiez les examens du patient.',
    refused:
      'Le serveur a refusé ces valeurs. Le patient a peut-être des examens que vous ne voyez pas. Rien n’a été modifié.',
  },
};
