import type { messages as english } from '#features/labels/messages/en/labelQueue.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

/** French: the queue of unlabeled studies. */
export const messages: typeof english = {
  title: 'File d’étiquetage',
  left: (count) => plural(count, { one: 'reste # examen', other: 'restent # examens' }),
  intro:
    'Seules les personnes qui ont accès à toutes les étiquettes voient ces examens. Appuyez sur les touches des étiquettes, puis sur Entrée.',
  problems: {
    oldServer:
      'Ce serveur ne peut pas rechercher les examens sans étiquette. Il faut Orthanc 1.12.11 ou une version plus récente.',
    limited: 'Seules les personnes qui voient tous les examens voient ceux sans étiquette.',
  },
  loading: 'Chargement de l’examen suivant…',
  study: 'Examen',
  labels: 'Étiquettes à ajouter',
  facts: {
    date: 'Date',
    description: 'Description',
    modalities: 'Modalités',
    patientId: 'N° patient',
    referring: 'Prescripteur',
    institution: 'Établissement',
  },
  noName: 'Sans nom',
  open: 'Ouvrir l’examen',
  save: 'Enregistrer et continuer',
  skip: 'Passer',
  undo: 'Annuler le dernier étiquetage',
  nothingChosen: 'Choisissez d’abord une étiquette.',
  nothingToUndo: 'Vous n’avez encore étiqueté aucun examen.',
  key: (key) => `Touche ${key}`,
  saving: 'Enregistrement…',
  saveFailed: 'Impossible d’enregistrer les étiquettes',
  done: 'Plus aucun examen sans étiquette',
  doneHint: (labeled) =>
    plural(labeled, { one: 'Vous avez étiqueté # examen.', other: 'Vous avez étiqueté # examens.' }),
  again: 'Revoir les examens passés',
};
