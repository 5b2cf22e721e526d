import type { RolesFinding } from '#access/roles/rolesCheck.ts';
import type { messages as english } from '#features/roles/messages/en/rolesFile.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

const types = { object: 'un objet', list: 'une liste', text: 'un texte' } as const;
const pathOf = (path: readonly string[]): string => (path.length === 0 ? 'Le document' : path.join(' → '));

function finding(finding: RolesFinding): string {
  switch (finding.kind) {
    case 'syntax':
      return `JSON non valide (${finding.code}).`;
    case 'tooDeep':
      return 'Imbrication trop profonde pour être lue.';
    case 'comment':
      return 'Commentaire, que JSON n’autorise pas.';
    case 'trailingComma':
      return 'Virgule que rien ne suit.';
    case 'duplicateKey':
      return `« ${finding.key} » apparaît deux fois. Le dernier compte.`;
    case 'missingRoles':
      return '« roles » est absent.';
    case 'wrongType':
      return `${pathOf(finding.path)} devrait être ${types[finding.expected]}.`;
    case 'unknownField':
      return `Champ inconnu, sans effet : ${pathOf(finding.path)}.`;
    case 'underscoreSpelling':
      return `« ${finding.key} » est écrit avec un tiret bas. Le serveur l’écrit avec un trait d’union.`;
    case 'bothSpellings':
      return `« ${finding.key} » apparaît dans les deux graphies. Celle avec le trait d’union compte.`;
    case 'repeatedEntry':
      return `« ${finding.entry} » apparaît deux fois dans ${pathOf(finding.path)}.`;
    case 'noRoles':
      return 'Il n’y a aucun rôle. Personne ne pourrait rien faire.';
    case 'nobodyKeepsAdmin':
      return 'Aucun rôle ne donne admin-permissions. Personne ne pourrait modifier les rôles.';
    case 'unknownPermission':
      return `${finding.role} : le service d’authentification ne reconnaît pas la permission « ${finding.permission} » et rejetterait tout le document.${finding.meant ? ` Vouliez-vous dire ${finding.meant} ?` : ''}`;
    case 'badRoleName':
      return `« ${finding.role} » n’est pas un nom de rôle valide. Il est vide, fait uniquement de points, ou contient une barre oblique.`;
    case 'hiddenInRoleName':
      return `Le nom de rôle « ${finding.role} » contient un caractère invisible (${finding.code}).`;
    case 'lookalikeInRoleName':
      return `Le nom de rôle « ${finding.role} » peut être confondu avec un autre : « ${finding.letter} » (${finding.code}) vient d’un autre alphabet que les lettres voisines.`;
    case 'emptyRole':
      return `${finding.role} ne donne aucune permission.`;
    case 'seesNothing':
      return `${finding.role} n’a aucune étiquette. Il ne donne accès à aucun examen.`;
    case 'allWithoutAdmin':
      return `${finding.role} a « all », qui ne comprend pas admin-permissions.`;
    case 'labelsBesideAll':
      return `${finding.role} donne accès à tous les examens. Ses autres étiquettes sont sans effet.`;
    case 'labelNotAvailable':
      return `${finding.role} : « ${finding.label} » n’est pas une étiquette autorisée.`;
    case 'badLabel':
      return `« ${finding.label} » n’est pas une étiquette valide dans Orthanc. Utilisez des lettres, des chiffres, - et _, 64 caractères au plus.`;
  }
}

/** French: permissions.json checked, repaired, imported. */
export const messages: typeof english = {
  importTitle: 'Importer un permissions.json',
  checkTitle: 'Vérifier un permissions.json',
  hint: 'Choisissez un fichier ou collez son texte. Rien n’est envoyé avant l’enregistrement.',
  hintOffline: 'Choisissez un fichier ou collez son texte. Rien n’est envoyé.',
  choose: 'Choisir un fichier',
  text: 'Contenu du fichier',
  tooLarge: 'Le fichier dépasse 2 Mo : ce n’est pas un permissions.json.',
  unreadable: 'Impossible de lire le fichier.',
  findings: (count) => plural(count, { one: '# problème', other: '# problèmes' }),
  fine: 'Aucun problème trouvé.',
  severity: { error: 'Erreur', warning: 'Avertissement', note: 'Remarque' },
  place: (line, column) => `ligne ${String(line)}, colonne ${String(column)}`,
  goTo: (place) => `Aller à la ${place}`,
  finding,
  more: (count) => `et ${plural(count, { one: '# autre', other: '# autres' })}`,
  use: (permission) => `Utiliser ${permission}`,
  repair: 'Réparer le fichier',
  repairHint:
    'Réécrit ce qui peut être lu : JSON strict, une seule graphie, chaque clé et chaque entrée une fois. Les permissions ne sont pas devinées.',
  noRepair: 'Aucun rôle n’a pu y être lu.',
  repaired: (count) => `${plural(count, { one: '# problème réparé', other: '# problèmes réparés' })}.`,
  lossy:
    'Un élément peut-être voulu a été laissé de côté. Vérifiez les différences avant d’utiliser le fichier.',
  differences: (count) =>
    count === 0
      ? 'Aucune différence avec la matrice.'
      : `${plural(count, { one: '# différence', other: '# différences' })} avec la matrice, modifications non enregistrées comprises :`,
  takeOver: 'Remplacer dans la matrice',
  takeOverHint:
    'Remplace tous les rôles de la matrice. Vous vérifiez ensuite les modifications, puis enregistrez.',
  repairFirst: 'Réparez-le d’abord : ce n’est pas du JSON strict avec des rôles',
  nothingRead: 'Choisissez d’abord un fichier ou collez un texte',
  same: 'Aucune différence avec la matrice',
  download: 'Télécharger',
};
