import { longestLabelName, type LabelNameProblem } from '#lib/labelName.ts';
import type { messages as english } from '../en/upload.ts';
import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('fr');
const or = lister('fr', 'disjunction');
const files = (count: number): string => plural(count, { one: '# fichier', other: '# fichiers' });
const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });
const images = (count: number): string => plural(count, { one: '# image', other: '# images' });

const nameProblems: Readonly<Record<LabelNameProblem, string>> = {
  empty: 'Saisissez un nom.',
  tooLong: `${String(longestLabelName)} caractères au plus.`,
  characters: 'Seulement des lettres sans accent, des chiffres, - et _.',
};

/** French: sending files to the archive. */
export const messages: typeof english = {
  button: 'Envoyer',
  title: 'Envoyer des images',
  close: 'Fermer',
  askChosen: (count) => `Abandonner ${files(count)} ? Il faudrait les choisir à nouveau.`,
  askRunning: 'L’envoi n’est pas terminé. Il continue tant que cette page reste ouverte.',
  discard: 'Abandonner',
  closeWindow: 'Fermer la fenêtre',
  keepOpen: 'Garder ouverte',
  cancel: 'Annuler',
  choose: 'Choisir ce qui sera envoyé',
  drop: 'Déposez ici des fichiers DICOM, des zip ou des dossiers entiers, ou choisissez-les.',
  chooseFiles: 'Choisir des fichiers',
  chooseFolder: 'Choisir un dossier',
  nothingChosen: 'Rien n’est encore choisi.',
  chosen: (count, size) => `${files(count)}, ${size}.`,
  leftOut: (count) =>
    `${files(count)} laissés de côté : fichiers cachés et index de CD ne sont pas des images.`,
  more: (count) => `et encore ${files(count)}`,
  unreadable: 'Le navigateur n’a pas pu lire tout ce qui a été déposé. Choisissez-le par le bouton.',
  clear: 'Choisir autre chose',
  start: (count) => (count > 0 ? `Envoyer ${files(count)}` : 'Envoyer'),
  label: 'Étiquette à l’arrivée',
  labelHint:
    'Sans étiquette, seules les personnes qui voient tous les examens les trouveront. Peut rester vide.',
  noLabel: '(aucune)',
  nameProblems,
  chooseFirst: 'Choisissez d’abord des fichiers.',
  badLabel: 'Le nom de l’étiquette ne convient pas.',
  youWillNotSee: (labels) =>
    labels.length > 0
      ? `Vous ne voyez que les examens qui portent l’étiquette ${or(labels)}. Ce que vous envoyez arrive sans étiquette : vous ne le verrez pas tant qu’une personne autorisée ne lui en aura pas donné une.`
      : 'Aucun de vos rôles n’ouvre d’étiquette : vous ne verrez pas ce que vous envoyez.',
  running: (count) => `Envoi de ${files(count)}`,
  status: {
    running: 'Envoi en cours',
    stopping: 'Arrêt…',
    stopped: 'Arrêté',
    finished: 'Terminé',
  },
  files: (done, total) => `${String(done)} sur ${files(total)}`,
  bytes: (sent, all) => `${sent} sur ${all}`,
  failed: (count) => plural(count, { one: '# échec', other: '# échecs' }),
  notBegun: (count) => plural(count, { one: '# pas commencé', other: '# pas commencés' }),
  goesOn: 'Vous pouvez fermer cette fenêtre : l’envoi continue tant que cette page reste ouverte.',
  stop: 'Arrêter',
  goOn: 'Continuer',
  retry: 'Réessayer les échecs',
  again: 'Envoyer autre chose',
  arrived: 'Ce qui est arrivé',
  summary: (stored, count) =>
    `${plural(stored, { one: '# image enregistrée', other: '# images enregistrées' })}, ${studies(count)}.`,
  known: (count) => `${images(count)} déjà présente${count > 1 ? 's' : ''}.`,
  overwrites: 'Les images déjà présentes ont été réécrites : ce serveur est réglé ainsi.',
  labelled: (label) => `Étiquette donnée : ${label}.`,
  moreStudies: (count) => `et encore ${studies(count)}`,
  notSeen: 'Un examen que vous ne pouvez pas voir.',
  loading: 'Chargement…',
  noName: '(sans nom)',
  notSent: 'Ce qui a échoué',
  notLabelled: (label, study) => `L’étiquette ${label} manque sur ${study} :`,
  moreInReport: (count) => `et encore ${files(count)}, dans le rapport sous la liste`,
  nothingInArchive: 'Aucun fichier DICOM dans cette archive.',
  filteredOut: 'Le serveur est réglé pour ne pas accepter de tels fichiers.',
  stoppedBefore: 'Arrêté avant d’être envoyé en entier.',
  noDicom: 'Ce n’est pas un fichier DICOM, ou il est abîmé.',
};
