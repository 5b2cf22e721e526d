import type { RolesFinding } from '#access/rolesCheck.ts';
import type { messages as english } from '../en/rolesFile.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');

const types = { object: 'un objet', list: 'une liste', text: 'un texte' } as const;
const pathOf = (path: readonly string[]): string => (path.length === 0 ? 'le tout' : path.join(' → '));

function finding(finding: RolesFinding): string {
  switch (finding.kind) {
    case 'syntax':
      return `Ici, ce n’est pas du JSON (${finding.code}).`;
    case 'tooDeep':
      return 'L’imbrication est trop profonde pour être lue.';
    case 'comment':
      return 'Un commentaire, que JSON n’admet pas.';
    case 'trailingComma':
      return 'Une virgule que rien ne suit.';
    case 'duplicateKey':
      return `« ${finding.key} » vient deux fois ; le dernier compte.`;
    case 'missingRoles':
      return '« roles » manque.';
    case 'wrongType':
      return `${pathOf(finding.path)} devrait être ${types[finding.expected]}.`;
    case 'unknownField':
      return `Le champ ${pathOf(finding.path)} ne veut rien dire ici.`;
    case 'underscoreSpelling':
      return `« ${finding.key} » est écrit avec un tiret bas ; le serveur répond avec un trait d’union.`;
    case 'bothSpellings':
      return `« ${finding.key} » vient dans les deux graphies ; celle avec le trait d’union compte.`;
    case 'repeatedEntry':
      return `« ${finding.entry} » vient deux fois dans ${pathOf(finding.path)}.`;
    case 'noRoles':
      return 'Il n’y a aucun rôle : personne ne pourrait rien faire.';
    case 'nobodyKeepsAdmin':
      return 'Aucun rôle ne donne admin-permissions : personne ne pourrait modifier les rôles.';
    case 'unknownPermission':
      return `${finding.role} : le service d’authentification ne connaît pas la permission « ${finding.permission} » et refuserait tout le document.${finding.meant ? ` On veut sans doute dire ${finding.meant}.` : ''}`;
    case 'badRoleName':
      return `« ${finding.role} » n’est pas un bon nom de rôle : vide, fait de points, ou avec une barre oblique.`;
    case 'hiddenInRoleName':
      return `Le nom de rôle « ${finding.role} » contient un caractère invisible (${finding.code}).`;
    case 'lookalikeInRoleName':
      return `Le nom de rôle « ${finding.role} » peut ressembler à un autre : « ${finding.letter} » (${finding.code}) vient d’un autre alphabet que les lettres voisines.`;
    case 'emptyRole':
      return `${finding.role} ne donne aucune permission.`;
    case 'seesNothing':
      return `${finding.role} n’a aucune étiquette : il ne voit aucun examen.`;
    case 'allWithoutAdmin':
      return `${finding.role} a « all », qui ne comprend pas admin-permissions.`;
    case 'labelsBesideAll':
      return `${finding.role} voit tous les examens ; ses autres étiquettes ne changent rien.`;
    case 'labelNotAvailable':
      return `${finding.role} : « ${finding.label} » n’est pas parmi les étiquettes autorisées.`;
    case 'badLabel':
      return `« ${finding.label} » n’est pas une étiquette qu’Orthanc accepte : lettres, chiffres, - et _, 64 au plus.`;
  }
}

/** French: permissions.json checked, repaired, imported. */
export const messages: typeof english = {
  importTitle: 'Importer un permissions.json',
  checkTitle: 'Vérifier un permissions.json',
  hint: 'Choisissez un fichier ou collez son texte. Rien n’est envoyé avant l’enregistrement.',
  hintOffline: 'Choisissez un fichier ou collez son texte. Rien n’est envoyé.',
  choose: 'Choisir un fichier',
  text: 'Texte du fichier',
  tooLarge: 'Le fichier dépasse 2 Mo : ce n’est pas un permissions.json.',
  unreadable: 'Le fichier ne peut pas être lu.',
  findings: (count) => plural(count, { one: '# remarque', other: '# remarques' }),
  fine: 'Rien à redire.',
  severity: { error: 'Erreur', warning: 'Attention', note: 'Note' },
  place: (line, column) => `ligne ${String(line)}, colonne ${String(column)}`,
  goTo: (place) => `Montrer ${place} dans le texte`,
  finding,
  more: (count) => `et ${plural(count, { one: '# autre', other: '# autres' })}`,
  use: (permission) => `Mettre ${permission}`,
  repair: 'Réparer',
  repairHint:
    'Réécrit ce qui peut être lu : JSON strict, une seule graphie, chaque clé et chaque entrée une fois. Les permissions ne sont pas devinées.',
  noRepair: 'On ne peut y lire aucun rôle.',
  repaired: (count) => `Réparé : ${plural(count, { one: '# remarque', other: '# remarques' })}.`,
  lossy:
    'Quelque chose a été laissé de côté, peut-être à tort : lisez les différences avant de vous en servir.',
  differences: (count) =>
    count === 0
      ? 'Il dit la même chose que le tableau.'
      : `${plural(count, { one: '# différence', other: '# différences' })} avec le tableau, tel que modifié jusqu’ici :`,
  takeOver: 'Le reprendre dans le tableau',
  takeOverHint: 'Remplace tous les rôles du tableau. Vous voyez ensuite l’effet, et enregistrez.',
  repairFirst: 'Réparez-le d’abord : ce n’est pas du JSON strict de rôles',
  nothingRead: 'Donnez d’abord un fichier ou un texte',
  same: 'Il dit la même chose que le tableau',
  download: 'Télécharger',
};
