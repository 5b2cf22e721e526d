import type { messages as english } from '#features/studies/messages/en/upload.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const or = lister('fr', 'disjunction');
const files = (count: number): string => plural(count, { one: '# fichier', other: '# fichiers' });
const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });

/** French: sending files to the archive. */
export const messages: typeof english = {
  button: 'Importer',
  title: 'Importer des images',
  close: 'Fermer',
  askChosen: (count) => `Abandonner ${files(count)} ? Il faudrait les choisir à nouveau.`,
  askRunning: 'L’import n’est pas terminé. Il continue tant que cette page reste ouverte.',
  discard: 'Abandonner',
  closeWindow: 'Fermer la fenêtre',
  keepOpen: 'Garder ouverte',
  cancel: 'Annuler',
  choose: 'Choisir ce qui sera importé',
  drop: 'Déposez ici des fichiers DICOM, des fichiers ZIP ou des dossiers entiers, ou choisissez-les.',
  chooseFiles: 'Choisir des fichiers',
  chooseFolder: 'Choisir un dossier',
  nothingChosen: 'Rien n’est encore choisi.',
  chosen: (count, size) => `${files(count)}, ${size}.`,
  leftOut: (count) =>
    `${plural(count, { one: '# fichier laissé de côté', other: '# fichiers laissés de côté' })} : les fichiers cachés et les index de CD ne sont pas des images.`,
  more: (count) => `et encore ${files(count)}`,
  dropHere: 'Déposez des fichiers ou des dossiers pour les importer',
  reading: 'Lecture des dossiers…',
  stillReading: 'Les dossiers sont encore en cours de lecture.',
  unreadable: (count) => `Le navigateur n’a pas pu lire ${files(count)}. Le reste peut être importé.`,
  clear: 'Choisir d’autres fichiers',
  start: (count) => (count > 0 ? `Importer ${files(count)}` : 'Importer'),
  label: 'Étiquette des examens importés',
  chooseFirst: 'Choisissez d’abord des fichiers.',
  badLabel: 'Le nom de l’étiquette n’est pas valide.',
  youWillNotSee: (labels) =>
    labels.length > 0
      ? `Vous ne voyez que les examens qui portent l’étiquette ${or(labels)}. Ce que vous importez arrive sans étiquette. Vous ne le verrez pas tant qu’une personne autorisée n’en aura pas ajouté une.`
      : 'Aucun de vos rôles ne donne accès à une étiquette. Vous ne verrez pas ce que vous importez.',
  running: (count) => `Import de ${files(count)}`,
  status: {
    running: 'Import en cours',
    stopping: 'Mise en pause…',
    stopped: 'En pause',
    finished: 'Terminé',
  },
  files: (done, total) => `${String(done)} sur ${files(total)}`,
  bytes: (sent, all) => `${sent} sur ${all}`,
  failed: (count) => plural(count, { one: '# échec', other: '# échecs' }),
  notBegun: (count) => plural(count, { one: '# non commencé', other: '# non commencés' }),
  goesOn: 'Vous pouvez fermer cette fenêtre. L’import continue tant que cette page reste ouverte.',
  stop: 'Suspendre',
  goOn: 'Reprendre',
  retry: 'Réessayer les échecs',
  again: 'Importer d’autres fichiers',
  arrived: 'Examens importés',
  summary: (stored, count) =>
    `${plural(stored, { one: '# image enregistrée', other: '# images enregistrées' })}, ${studies(count)}.`,
  known: (count) => plural(count, { one: '# image déjà présente.', other: '# images déjà présentes.' }),
  knownOfStudy: (known, all) =>
    known === all
      ? plural(known, { one: 'son image était déjà présente', other: 'ses # images étaient déjà présentes' })
      : plural(known, {
          one: `# image sur ${String(all)} était déjà présente`,
          other: `# images sur ${String(all)} étaient déjà présentes`,
        }),
  passedOver: (count) =>
    plural(count, {
      one: '# fichier de l’archive n’est pas une image DICOM. Le serveur l’a ignoré.',
      other: '# fichiers de l’archive ne sont pas des images DICOM. Le serveur les a ignorés.',
    }),
  moreArchives: (count) =>
    plural(count, { one: 'et encore # fichier ZIP', other: 'et encore # fichiers ZIP' }),
  waiting: (count) =>
    `Vous avez encore déposé ${files(count)}. Choisissez « Importer d’autres fichiers » pour les envoyer.`,
  overwrites:
    'Les images déjà présentes ont été remplacées : ce serveur est configuré ainsi. Un examen d’une seule image perd alors ses étiquettes.',
  labeled: (label) => `Étiquette ajoutée : ${label}.`,
  moreStudies: (count) => `et encore ${studies(count)}`,
  notSeen: 'Un examen que vous ne pouvez pas voir.',
  loading: 'Chargement…',
  noName: '(sans nom)',
  notSent: 'Échecs',
  notLabeled: (label, study) => `L’étiquette ${label} manque sur ${study} :`,
  moreInReport: (count) => `et encore ${files(count)}, dans le rapport sous la liste`,
  nothingInArchive: 'Cette archive ne contient aucun fichier DICOM.',
  nothingStored: 'Le serveur n’a trouvé aucune image DICOM dans ce fichier.',
  encryptedArchive:
    'Cette archive est chiffrée. Décompressez-la, puis importez les fichiers qu’elle contient.',
  damagedArchive:
    'Cette archive est endommagée. Les images qui précèdent l’erreur sont peut-être déjà enregistrées, sans l’étiquette. Décompressez-la, puis importez les fichiers qu’elle contient.',
  cannotRead: 'Le navigateur ne peut plus lire ce fichier. Il a été modifié, déplacé ou supprimé.',
  tooLarge: 'Le proxy placé devant l’archive refuse des fichiers aussi gros.',
  filteredOut: 'Le serveur est configuré pour refuser de tels fichiers.',
  stoppedBefore: 'Suspendu avant d’être entièrement envoyé.',
  noDicom: 'Ce n’est pas un fichier DICOM, ou il est endommagé.',
};
