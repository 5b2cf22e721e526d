import { lister, pluralizer } from '../format.ts';
import type { messages as english } from '../en/rolesDocument.ts';

const and = lister('fr');
const plural = pluralizer('fr');

/** French: getting at the roles document, and why one cannot. */
export const messages: typeof english = {
  reading: 'Chargement des rôles…',
  retry: 'Réessayer',
  noPermissionTitle: 'Vous ne pouvez pas modifier les rôles ici',
  noPermission:
    'Il vous faut la permission « admin-permissions » ; « all » ne la comprend pas. Une personne qui l’a peut l’ajouter à l’un de vos rôles. Elle prend effet en une minute au plus.',
  refusedTitle: 'Le serveur ne vous permet pas de charger les rôles',
  noServiceTitle: 'Ce serveur ne gère pas les rôles',
  noService:
    'Le service d’authentification n’a pas accès à Keycloak. Dans ses réglages, ENABLE_KEYCLOAK doit valoir true et KEYCLOAK_CLIENT_SECRET contenir le secret de son propre client dans Keycloak. D’ici là, ses rôles viennent du seul fichier permissions.json.',
  failedTitle: 'Impossible de charger les rôles',
  serviceFailed:
    'Le service d’authentification n’a pas pu comparer ses rôles avec Keycloak. Depuis Keycloak 26.6, son compte de service a besoin de view-realm de realm-management (Keycloak : Clients → son client → Service account roles).',
  stillHelps: 'Sans le serveur, vous pouvez tout de même vérifier, réparer et exporter un permissions.json.',
  savedAgain: 'Vos modifications ont été écrasées, puis enregistrées à nouveau',
  savedAgainText:
    'Quelqu’un d’autre a enregistré les rôles au même moment. Les deux modifications sont maintenant enregistrées.',
  savedAndLost: 'Vos modifications enregistrées ont été écrasées',
  savedAndLostText:
    'Quelqu’un d’autre a enregistré les rôles au même moment, et vos modifications n’ont pas pu être enregistrées à nouveau. Vérifiez les rôles, puis enregistrez à nouveau.',
  compositesTitle: 'Charger les rôles peut retirer des permissions',
  composites: (names) =>
    `${plural(names.length, { one: 'Un rôle est composite', other: '# rôles sont composites' })} dans Keycloak : ${and(names)}. Si vous chargez les rôles, le serveur en retire les rôles composites. Toute personne ayant un tel rôle perd toutes ses permissions.`,
  compositesLost: (names) =>
    `${and(names)} ${plural(names.length, { one: 'donnait', other: 'donnaient' })} des permissions lors du dernier chargement ici.`,
  compositesAdvice:
    'Si l’un d’eux doit donner accès à des examens, faites d’abord retirer ses rôles associés dans Keycloak. S’ils ne servent qu’à Keycloak, chargez les rôles. Ce navigateur ne posera plus la question à leur sujet.',
  readAnyway: 'Charger quand même',
  unchecked:
    'Les rôles ne sont pas chargés. Vous n’avez pas view-realm dans Keycloak : la console ne peut pas d’abord chercher les rôles composites. Charger les rôles en retire les rôles composites, et toute personne qui en a un perd ses permissions.',
  readUnchecked: 'Charger les rôles',
};
