import type { RolesChange } from '#access/roles/rolesDiff.ts';
import type { messages as english } from '#features/access/messages/en/changes.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('fr');
const plural = pluralizer('fr');
const quoted = (names: readonly string[]): string[] => names.map((name) => `« ${name} »`);

function given(change: RolesChange): string[] {
  switch (change.kind) {
    case 'permissionGranted':
      return [`la permission « ${change.permission} »`];
    case 'labelGranted':
      return [`l’accès à ${change.label}`];
    case 'allLabelsOn':
      return ['l’accès à toutes les étiquettes'];
    default:
      return [];
  }
}

/** French: what would change an answer. */
export const messages: typeof english = {
  title: 'Ce qui changerait la réponse',
  hint: 'Chaque bouton ouvre l’éditeur avec la modification préparée. Rien ne change avant l’enregistrement.',
  none: 'Aucun changement de rôles, d’étiquettes ou de comptes ne le permettrait.',
  unknown: 'Ce qui changerait la réponse peut être dit une fois les rôles chargés.',
  showAll: (count) => `Tout afficher (${count})`,
  andThen: 'Puis',
  editRoles: (role, changes) => `Donner à ${role} ${and(changes.flatMap(given))}.`,
  labelStudy: (label) => `Ajouter l’étiquette ${label} à cet examen.`,
  giveRole: (name, role) => `Donner à ${name} le rôle ${role}.`,
  enableAccount: (name) => `Activer le compte de ${name}.`,
  replaceKey: (name) => `Remplacer la clé API de ${name} par une nouvelle.`,
  createLink: 'Créer un nouveau lien vers cet examen.',
  open: {
    editRoles: 'Ouvrir les rôles',
    labelStudy: 'Modifier les étiquettes',
    giveRole: 'Ouvrir ses rôles',
    enableAccount: 'Ouvrir le compte',
    replaceKey: 'Ouvrir les clés',
    createLink: 'Créer un lien',
  },
  moreStudies: (count) => plural(count, { one: '# examen de plus', other: '# examens de plus' }),
  counting: 'Comptage des examens…',
  forEveryone: (role, permissions, isAboutStudy) =>
    permissions.length === 0
      ? `Pour toutes les personnes qui ont le rôle ${role}.`
      : `Toutes les personnes qui ont le rôle ${role} ont alors ${and(quoted(permissions))}${isAboutStudy ? ' pour tous les examens auxquels elles ont accès' : ''}.`,
  gainsPermissions: (names) => `Donne aussi ${and(quoted(names))}.`,
  rolesThatGain: (roles) =>
    roles.length > 0
      ? `Toutes les personnes qui ont ${and(roles)} peuvent alors voir cet examen.`
      : 'Aucun autre rôle n’y gagne l’accès.',
  signsIn: 'Tous ses accès fonctionnent à nouveau.',
  newLink: 'Toute personne qui a le nouveau lien peut voir et télécharger cet examen.',
};
