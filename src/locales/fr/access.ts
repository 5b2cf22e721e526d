import type { Permission } from '#access/roles/permissions.ts';
import type { Refusal } from '#access/plugin/reason.ts';
import type { messages as english } from '../en/access.ts';
import { lister } from '../format.ts';

const or = lister('fr', 'disjunction');
const and = lister('fr');

const permissions: Readonly<Record<Permission, string>> = {
  all: 'tout faire sur les images : voir, modifier, partager, supprimer. Non comprise : l’administration des permissions',
  view: 'trouver et ouvrir des examens',
  download: 'créer des liens de téléchargement',
  share: 'créer des liens pour des personnes sans compte',
  send: 'envoyer des examens à d’autres systèmes',
  'q-r-remote-modalities': 'rechercher sur d’autres systèmes et en récupérer des examens',
  upload: 'importer des images dans l’archive',
  'edit-labels': 'ajouter des étiquettes aux examens et en retirer',
  modify: 'corriger les données du patient et de l’examen',
  anonymize: 'créer des copies anonymisées',
  delete: 'supprimer des examens',
  worklists: 'voir et modifier les listes de travail',
  settings: 'changer le niveau de journalisation',
  'audit-logs': 'lire le journal d’audit',
  'admin-permissions':
    'modifier rôles, étiquettes et permissions ; gérer les travaux et les systèmes distants',
  'api-view': 'lire l’API technique du serveur',
};

function reason(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'permissionMissing':
      return `Il vous faut la permission ${or(refusal.anyOf.filter((name) => name !== 'all').map((name) => `« ${name} »`))}. Aucun de vos rôles ne la comprend.`;
    case 'noRoute':
      return 'Aucun rôle ne donne accès à cela sur ce serveur.';
    case 'noLabels':
      return 'Vos rôles ne donnent accès à aucune étiquette : vous ne pouvez voir aucun examen.';
    case 'labelMissing':
      return refusal.anyOf.length > 0
        ? `L’examen est étiqueté ${and(refusal.anyOf)}. Étiquettes accessibles par vos rôles : ${refusal.held.length > 0 ? and(refusal.held) : 'aucune'}.`
        : 'L’examen n’a aucune étiquette à laquelle vos rôles donnent accès.';
    case 'unknownResource':
      return 'Vous ne pouvez pas voir cet élément, ou il a été supprimé.';
    case 'listRefused':
    case 'systemLabelsChecked':
    case 'onlyWithAllLabels':
      return 'Réservé aux personnes qui ont accès à toutes les étiquettes.';
    case 'shareDoesNotOpen':
      return refusal.why === 'expired' ? 'Le lien a expiré.' : 'Le lien ne donne pas accès à cela.';
    case 'findRefused':
      return 'La recherche dépasse les étiquettes auxquelles vous avez accès.';
    case 'userIdMissing':
      return 'Le serveur ne vous reconnaît pas.';
  }
}

/** French: permissions and refusals. */
export const messages: typeof english = {
  permissions,
  unknownPermission: 'inconnue de cette console',
  reason,
};
