import type { messages as english } from '../en/upload.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');

/** French: uploading studies. */
export const messages: typeof english = {
  upload: 'Envoyer',
  title: 'Envoyer des examens',
  drop: 'Déposez ici des fichiers DICOM, des dossiers ou des zip',
  files: 'Choisir des fichiers',
  folder: 'Choisir un dossier',
  chosen: (count, size) => `${plural(count, { one: '# fichier', other: '# fichiers' })}, ${size}`,
  nothing: 'Rien n’est encore choisi.',
  label: 'Étiquette à l’arrivée',
  labelHint: 'Posée sur chaque examen qui reçoit quelque chose. Laissez vide pour n’en poser aucune.',
  badLabel: 'Seulement lettres, chiffres, « _ » et « - », 64 au plus.',
  notSeen: (labels) =>
    `Vous ne voyez que les examens avec vos étiquettes (${labels}). Sans l’une d’elles, vous ne verrez pas ce que vous envoyez.`,
  notSeenHere:
    'Vous ne voyez que les examens avec vos étiquettes, et ne pouvez pas en poser : vous ne verrez pas ce que vous envoyez avant que quelqu’un l’étiquette.',
  begin: (count) => plural(count, { one: 'Envoyer # fichier', other: 'Envoyer # fichiers' }),
  chooseFirst: 'Choisissez d’abord des fichiers.',
  cancel: 'Annuler',
  running: (count) => plural(count, { one: 'Envoi de # fichier', other: 'Envoi de # fichiers' }),
};
