import { lister, pluralizer } from '../format.ts';
import type { messages as english } from '../en/rolesDocument.ts';

const and = lister('fr');
const plural = pluralizer('fr');

/** French: getting at the roles document, and why one cannot. */
export const messages: typeof english = {
  reading: 'Lecture des rôles…',
  retry: 'Réessayer',
  noPermissionTitle: 'Vous ne pouvez pas modifier les rôles ici',
  noPermission:
    'Il manque à vos rôles la permission admin-permissions ; « all » ne la comprend pas. Une personne qui la détient peut l’ajouter à l’un de vos rôles ; elle compte après une minute au plus.',
  refusedTitle: 'Le serveur ne vous laisse pas lire les rôles',
  noServiceTitle: 'Ce serveur ne gère pas les rôles',
  noService:
    'Le service d’authentification n’a pas accès à Keycloak. Dans ses réglages, ENABLE_KEYCLOAK doit être true et KEYCLOAK_CLIENT_SECRET contenir le secret de son propre client dans Keycloak ; d’ici là, ses rôles viennent du seul fichier permissions.json.',
  failedTitle: 'Les rôles n’ont pas pu être lus',
  serviceFailed:
    'Le service d’authentification n’a pas pu comparer ses rôles avec Keycloak. Depuis Keycloak 26.6, son compte de service (Keycloak : Clients → son client → Service account roles) a besoin de view-realm de realm-management.',
  stillHelps: 'Sans le serveur, vous pouvez tout de même vérifier, réparer et exporter un permissions.json.',
  savedAgain: 'Vos modifications ont été écrasées, puis enregistrées à nouveau',
  savedAgainText:
    'Quelqu’un d’autre a enregistré les rôles au même moment. Les deux modifications sont maintenant enregistrées.',
  savedAndLost: 'Vos modifications enregistrées ont été écrasées',
  savedAndLostText:
    'Quelqu’un d’autre a enregistré les rôles au même moment, et vos modifications n’ont pas pu être enregistrées à nouveau. Vérifiez les rôles, puis enregistrez à nouveau.',
  compositesTitle: 'Attention : lire peut retirer des droits',
  composites: (names) =>
    `${plural(names.length, { one: 'Un rôle est composite', other: '# rôles sont composites' })} dans Keycloak : ${and(names)}. À la lecture des rôles, le serveur en retire les rôles composites, et ceux qui les détiennent perdent tout.`,
  compositesLost: (names) =>
    `${and(names)} ${plural(names.length, { one: 'donnait', other: 'donnaient' })} des droits lors de la dernière lecture ici.`,
  compositesAdvice:
    'Si l’un d’eux doit donner des droits sur des examens, faites d’abord retirer ses composites dans Keycloak. S’ils ne servent qu’à Keycloak, continuez : ce navigateur ne posera plus la question à leur sujet.',
  readAnyway: 'Ils ne servent qu’à Keycloak : lire les rôles',
  unchecked:
    'Les rôles ne sont pas chargés. Vous n’avez pas view-realm dans Keycloak : la console ne peut pas d’abord chercher les rôles composites. Charger les rôles en retire les rôles composites, et toute personne qui en a un perd ses permissions.',
  readUnchecked: 'Charger les rôles',
};
