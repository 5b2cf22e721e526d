import type { messages as english } from '../en/unlabelled.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');

/** French: labelling the unlabelled, one after the other. */
export const messages: typeof english = {
  title: 'Examens sans étiquette',
  back: 'Étiquettes',
  left: (count) => plural(count, { one: 'reste # examen', other: 'restent # examens' }),
  intro:
    'Seuls ceux qui ont toutes les étiquettes les voient. Pressez les touches des étiquettes, puis Entrée.',
  problems: {
    oldServer:
      'Ce serveur ne sait pas chercher les examens sans étiquette : il faut Orthanc 1.12.11 ou plus récent.',
    limited: 'Seuls ceux qui voient tous les examens voient ceux sans étiquette.',
  },
  loading: 'Recherche du suivant…',
  study: 'L’examen',
  labels: 'Étiquettes à donner',
  facts: {
    date: 'Date',
    description: 'Description',
    modalities: 'Modalités',
    patientId: 'Identifiant du patient',
    referring: 'Médecin prescripteur',
    institution: 'Établissement',
  },
  noName: 'Sans nom',
  open: 'Ouvrir l’examen',
  save: 'Enregistrer et suivant',
  skip: 'Passer',
  undo: 'Annuler le dernier',
  nothingChosen: 'Choisissez d’abord une étiquette.',
  nothingToUndo: 'Rien n’a encore été étiqueté.',
  key: (key) => `Touche ${key}`,
  saving: 'Enregistrement…',
  saveFailed: 'Les étiquettes n’ont pas pu être enregistrées',
  done: 'Plus d’examen sans étiquette',
  doneHint: (labelled) =>
    plural(labelled, { one: 'Vous avez étiqueté # examen.', other: 'Vous avez étiqueté # examens.' }),
  again: 'Recommencer, avec ceux qui ont été passés',
};
