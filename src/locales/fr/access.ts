import type { Permission } from '#access/permissions.ts';
import type { Refusal } from '#access/reason.ts';
import type { messages as english } from '../en/access.ts';
import { lister } from '../format.ts';

const or = lister('fr', 'disjunction');
const and = lister('fr');

const permissions: Readonly<Record<Permission, string>> = {
  all: 'tout ce qui touche aux images : voir, modifier, partager, supprimer ; pas l’administration des droits',
  view: 'trouver et ouvrir des examens',
  download: 'créer des liens de téléchargement',
  share: 'créer des liens pour des personnes sans compte',
  send: 'envoyer des examens à d’autres systèmes',
  'q-r-remote-modalities': 'chercher et récupérer sur d’autres systèmes',
  upload: 'ajouter des images à l’archive',
  'edit-labels': 'mettre et retirer des étiquettes',
  modify: 'corriger les données du patient et de l’examen',
  anonymize: 'faire des copies anonymes',
  delete: 'supprimer des examens',
  worklists: 'voir et modifier les listes de travail',
  settings: 'changer le niveau du journal',
  'audit-logs': 'lire le journal d’audit',
  'admin-permissions':
    'modifier rôles, étiquettes et permissions ; gérer les tâches et les systèmes distants',
  'api-view': 'lire l’API technique du serveur',
};

function reason(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'permissionMissing':
      return `Il faut ${or(refusal.anyOf.filter((name) => name !== 'all'))}, qu’aucun de vos rôles ne donne.`;
    case 'noRoute':
      return 'Aucun rôle n’ouvre cela sur ce serveur.';
    case 'noLabels':
      return 'Vos rôles n’ouvrent aucune étiquette, donc aucun examen.';
    case 'labelMissing':
      return refusal.anyOf.length > 0
        ? `L’examen porte ${and(refusal.anyOf)} ; vos rôles ouvrent ${refusal.held.length > 0 ? and(refusal.held) : 'aucune étiquette'}.`
        : 'L’examen ne porte aucune étiquette que vos rôles ouvrent.';
    case 'unknownResource':
      return 'Non visible pour vous, ou supprimé.';
    case 'listRefused':
    case 'systemLabelsChecked':
    case 'onlyWithAllLabels':
      return 'Réservé aux personnes qui voient toutes les étiquettes.';
    case 'shareDoesNotOpen':
      return refusal.why === 'expired' ? 'Le lien a expiré.' : 'Le lien n’ouvre pas cela.';
    case 'findRefused':
      return 'La recherche demande plus que ce que vos étiquettes ouvrent.';
    case 'userIdMissing':
      return 'Le serveur ne sait pas qui vous êtes.';
  }
}

/** French: permissions and refusals. */
export const messages: typeof english = {
  permissions,
  unknownPermission: 'inconnue de cette console',
  reason,
};
