import type { messages as english } from '#features/anonymize/messages/en/anonymize.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const and = lister('fr', 'conjunction');
const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });
const counted = (list: ReadonlyMap<string, number>): string =>
  and([...list].map(([modality, count]) => `${modality} (${studies(count)})`));

/** French: anonymizing studies. */
export const messages: typeof english = {
  title: (count) => plural(count, { one: 'Anonymiser l’examen', other: 'Anonymiser # examens' }),
  what: (count, patients) =>
    `${studies(count)} de ${plural(patients, { one: '# patient', other: '# patients' })}. Les originaux restent tels quels.`,
  gone: (count) =>
    plural(count, {
      one: '# examen n’est plus sur ce serveur, ou vous ne le voyez pas. Il est laissé de côté.',
      other: '# examens ne sont plus sur ce serveur, ou vous ne les voyez pas. Ils sont laissés de côté.',
    }),
  reading: 'Lecture des examens…',
  burnedIn: (list) =>
    `Les images de ces types montrent souvent le nom du patient dans l’image même, ce qu’aucune anonymisation ne retire : ${counted(list)}. Regardez les copies avant de les partager.`,
  documents: (list) =>
    `Les documents et comptes rendus peuvent contenir des noms dans leur texte, ce qu’aucune anonymisation ne retire : ${counted(list)}. Lisez les copies avant de les partager.`,
  warning: 'Anonymiser les attributs peut ne pas suffire',
  profile: 'Profil',
  edition: (name) => `DICOM ${name}, profil de base`,
  given: 'De cette installation',
  givenHint: 'Ce profil fait partie de l’installation. Enregistrez vos changements sous un autre nom.',
  givenName: 'Un profil de cette installation a ce nom. Choisissez-en un autre.',
  saved: 'Enregistrés sur cet appareil',
  exceptions: 'Exceptions',
  keep: 'Garder ces attributs',
  keepHint: 'Un attribut par ligne : StudyDescription, ou 0008,1030',
  replace: 'Donner une valeur à ces attributs',
  replaceHint:
    'Un par ligne : InstitutionName = Essai 7. La même dans chaque copie, donc aucune donnée de patient.',
  remove: 'Retirer aussi ces attributs',
  saveName: 'Nom du profil',
  save: 'Enregistrer le profil',
  delete: 'Supprimer le profil',
  lineProblems: {
    notTag: 'n’est pas un attribut. Utilisez un mot-clé comme StudyDescription, ou un numéro comme 0008,1030',
    identifier: 'est donné par la console dans chaque copie',
    noValue: 'n’a pas de valeur. Utilisez Attribut = valeur',
    twice: 'nomme un attribut deux fois',
  },
  line: (line, problem) => `« ${line} » ${problem}.`,
  unknownTags: (list) =>
    `Le serveur ne connaît pas ${plural(list.length, { one: 'cet attribut', other: 'ces attributs' })} : ${and(list)}.`,
  patients: 'Patients dans les copies',
  generated: 'Nouveaux pseudonymes au hasard',
  generatedWhy: 'Les mêmes pour tous les examens d’un patient. La tâche vous donne la liste de qui est qui.',
  fromTable: 'Pseudonymes d’un tableau',
  fromTableWhy:
    'CSV avec les colonnes identifiant du patient, pseudonyme et, s’il est différent, nom. Il reste dans cette page.',
  table: 'Fichier CSV',
  chooseTable: 'Choisir un fichier',
  tableRead: (count) => plural(count, { one: '# pseudonyme lu.', other: '# pseudonymes lus.' }),
  tableProblem: (line, problem) => `Ligne ${String(line)} : ${problem}`,
  tableProblems: {
    columns: 'l’identifiant du patient ou le pseudonyme manque.',
    value: 'le pseudonyme ne peut servir d’identifiant ou de nom, ou est l’identifiant d’origine.',
    twice: 'cet identifiant est deux fois dans le tableau.',
    shared: 'un autre patient a déjà ce pseudonyme.',
  },
  more: (count) => plural(count, { one: 'et # autre', other: 'et # autres' }),
  missing: (list) => `Le tableau n’a pas de pseudonyme pour : ${and(list)}.`,
  chooseFirst: 'Choisissez d’abord un tableau.',
  correctTable: 'Corrigez d’abord le tableau.',
  correctLists: 'Corrigez d’abord les listes d’attributs.',
  access: 'Qui peut voir les copies',
  label: 'Étiquette des copies',
  keepLabels: 'Donner aux copies les étiquettes de leurs originaux',
  keepLabelsWhy:
    'Qui voit un original grâce à une étiquette voit alors aussi sa copie, et qu’elle en est une copie.',
  noneSees: 'Sans étiquette, seules les personnes qui voient tous les examens voient les copies.',
  youDontSee:
    'Sans ces étiquettes, vous ne voyez pas les copies vous-même, et la console ne peut pas les vérifier.',
  origin: 'Qui voit une copie peut lire l’identifiant de son original sur ce serveur.',
  linkGroup: 'Lien de partage',
  withLink: 'Créer un lien vers les copies',
  withLinkWhy: 'Une fois toutes les copies faites, vérifiées et étiquetées. Il n’ouvre jamais les originaux.',
  linkConfirm:
    'Le créer bien que personne n’ait regardé les copies : des noms dans les images ou les documents sont partagés aussi.',
  linkConfirmFirst: 'Confirmez que le lien est créé avant que quelqu’un ait regardé les copies.',
  linkLoading: 'Les champs du lien sont encore en cours de chargement.',
  linkUnseen:
    'On ne peut pas partager des copies qu’on ne voit pas. Donnez-leur les étiquettes de leurs originaux.',
  linkHeld: (missing) =>
    plural(missing, {
      one: '# copie manque, et le lien n’a donc pas été créé. Réessayez-la, ou créez le lien sans elle.',
      other:
        '# copies manquent, et le lien n’a donc pas été créé. Réessayez-les, ou créez le lien sans elles.',
    }),
  nothingLeft: 'Aucun de ces examens ne peut être anonymisé.',
  anonymizing: (count) =>
    plural(count, { one: 'Anonymisation d’un examen', other: 'Anonymisation de # examens' }),
  notKept:
    'Cette tâche n’est pas enregistrée dans le navigateur, car elle contient des données de patients. Fermer cette page l’arrête.',
  copies: 'Copies',
  open: (name) => `Ouvrir ${name}`,
  share: (count) => plural(count, { one: 'Partager la copie', other: 'Partager les # copies' }),
  keyList: 'Enregistrer la liste de correspondance',
  keyListWhy:
    'La liste de correspondance dit qui est qui. Elle n’est enregistrée nulle part : quand cette tâche est fermée, elle disparaît.',
  close: {
    title: 'Fermer sans la liste de correspondance ?',
    text: 'Qui est qui dans les copies n’est connu que de cette liste. Elle n’a pas été enregistrée, et disparaît avec la tâche.',
    confirm: 'Fermer sans elle',
  },
  keyColumns: [
    'Identifiant du patient d’origine',
    'Pseudonyme',
    'Nom dans la copie',
    'Study instance UID d’origine',
    'Nouveau study instance UID',
  ],
  keyFile: 'correspondance.csv',
  noteUnseen: 'non vérifiée : vous ne voyez pas la copie',
  failures: {
    gone: 'Il n’est plus sur ce serveur. Quelqu’un l’a supprimé avant l’anonymisation.',
    notFound: 'Introuvable : il a été supprimé, ou n’a plus aucune de vos étiquettes.',
    lost: 'On ne sait pas si une copie a été faite : le serveur ne liste plus son travail. Voyez Copies sur la page de l’examen. Un nouvel essai fait une autre copie.',
    unfollowed:
      'Le serveur n’a plus répondu pendant le travail, qui est peut-être encore en cours. Un nouvel essai suit ce travail et ne fait pas de seconde copie.',
    notAnonymous:
      'La copie n’a pas le pseudonyme. Ne la partagez pas. Voyez Copies sur la page de l’examen, et supprimez-la.',
    incomplete: 'La copie a moins d’images que l’original. Voyez Copies sur la page de l’examen.',
    noResult: 'Le serveur ne dit pas où est la copie. Voyez Copies sur la page de l’examen.',
    refused: 'Le serveur a refusé ce profil. Vérifiez ses attributs. Rien n’a été fait.',
  },
  partial: 'Une partie d’une copie est peut-être restée : voyez Copies sur la page de l’examen.',
};
