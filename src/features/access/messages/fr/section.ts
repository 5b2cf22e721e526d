import type { Hole } from '#access/section/holes.ts';
import type { messages as english } from '#features/access/messages/en/section.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

const holes: Readonly<Record<Hole, string>> = {
  linkDeletes:
    'Toute personne qui a un lien de partage peut supprimer son examen : le journal d’audit est désactivé, et le jeton du lien dans un en-tête peut tout faire.',
  linkWritesMetadata:
    'Toute personne qui a un lien de partage peut modifier des métadonnées de son examen, en envoyant le jeton du lien dans un en-tête.',
  linkOverridesMethod:
    'Toute personne qui a un lien de partage peut transformer un GET en écriture, par l’argument _method.',
  auditLogOfDatabase:
    'Toute personne qui a « view » peut lire tout le journal d’audit sous /plugins/postgresql/audit-logs, quelles que soient ses étiquettes.',
  globalLists: 'Toute personne qui a « view » peut lire /changes, qui n’est pas limité à ses étiquettes.',
  linksToHiddenStudies:
    'Toute personne qui a « share » peut créer des liens vers des examens qu’elle ne voit pas.',
  instantLinks: 'Toute personne qui a « view » peut créer des liens instantanés qui survivent à son compte.',
  patients:
    'Toute personne qui a « view » peut lire et télécharger tout ce qui est d’un patient sous /patients : les étiquettes n’y sont pas vérifiées.',
  sendsHiddenStudies: 'Toute personne qui a « send » peut envoyer des examens qu’elle ne voit pas.',
  uploadWithoutSignIn:
    'N’importe qui peut déposer des images sans se connecter, tant que le profil anonyme comprend « upload ».',
  systemWithoutSignIn: 'N’importe qui peut lire /system sans se connecter : versions, titres AE et modules.',
  lookupWithoutSignIn:
    'N’importe qui peut convertir des UID DICOM en identifiants Orthanc par /tools/lookup, sans se connecter.',
};

/** French: a pasted `Authorization` section, and what is found in it. */
export const messages: typeof english = {
  title: 'Règles de votre serveur',
  hint: 'Aucune route ne dit quelles règles a Orthanc. La table par défaut du module est utilisée. Si la vôtre diffère, collez la section « Authorization » de orthanc.json, avec ses commentaires. Elle reste dans la mémoire de cet onglet et n’est envoyée nulle part.',
  label: 'Section Authorization',
  clear: 'Utiliser la table',
  inUse: (rows, own) =>
    `Les règles collées sont utilisées : ${plural(rows, { one: '# ligne', other: '# lignes' })}, dont ${plural(own, { one: '# absente', other: '# absentes' })} de la table par défaut.`,
  notUsed: 'Ceci ne peut pas être lu comme une section : la table par défaut reste utilisée.',
  stops: 'Orthanc ne démarre pas ainsi',
  dangers: 'Réglages dangereux',
  notes: 'Autres remarques',
  holesTitle: 'Ce que ces règles laissent ouvert',
  holesHint: 'Un proxy inverse peut le fermer ; la section ne le dit pas.',
  noHoles: 'Aucune des failles connues n’est ouverte avec ces règles.',
  at: (line, column) => `Ligne ${String(line)}, colonne ${String(column)}`,
  withPlace: (place, text) => `${place} : ${text}`,
  holes,
  findings: {
    syntax: (code) => `JSON non valide (${code}).`,
    tooDeep: 'Imbrication trop profonde pour être lue.',
    duplicateKey: (key) => `« ${key} » apparaît deux fois. Le dernier compte.`,
    notAnObject: 'Il n’y a pas ici d’objet avec des réglages.',
    wrongType: (setting) => `${setting} a une valeur d’un type incorrect.`,
    badRoute: {
      notAList: 'Les lignes doivent être dans une liste.',
      notThree: 'Une ligne a une méthode, un motif et des permissions, tous des textes.',
      method: 'La méthode est get, post, put ou delete.',
      pattern: 'Le motif n’est pas une expression régulière valide.',
    },
    bothLevelSettings: 'CheckedLevel et UncheckedLevels s’excluent. Gardez l’un des deux.',
    unknownLevel: (word) => `« ${word} » n’est pas un niveau.`,
    opensData: (path) =>
      `Tout le monde peut lire ${path} sans se connecter : il contient des examens ou des données à leur sujet.`,
    openToAnyone: (method, pattern) =>
      `${method} ${pattern} n’a pas de permission : n’importe qui peut l’envoyer sans se connecter.`,
    noUserProfile:
      'Il n’y a pas de service de profils (WebServiceRootUrl ou WebServiceUserProfileUrl) : les permissions ne sont pas vérifiées par utilisateur.',
    noShareTokens: 'Il n’y a pas de service de liens de partage : aucun lien n’ouvre rien.',
    everyLevelChecked:
      'Ni CheckedLevel ni UncheckedLevels : les étiquettes sont vérifiées à chaque niveau, et les personnes limitées à des étiquettes ne voient rien. Utilisez "CheckedLevel": "studies".',
    unknownStandardConfiguration: (name) =>
      `« ${name} » n’est pas une configuration standard du module. Elle n’a aucun effet.`,
    otherDicomWebRoot: (root) =>
      `DICOMweb est sous ${root}. La table par défaut attend /dicom-web/, cette console aussi.`,
    shadowed: (row, by) =>
      `La ligne ${row} n’a aucun effet : ${by} vient avant. Des lignes ajoutées ne restreignent pas la table par défaut.`,
  },
};
