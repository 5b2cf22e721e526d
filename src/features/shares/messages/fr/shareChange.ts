import type { messages as english } from '#features/shares/messages/en/shareChange.ts';
import { pluralizer } from '#locales/format.ts';
import { messages as shareLinks } from '#locales/fr/shareLinks.ts';

const plural = pluralizer('fr');
const links = (count: number): string => plural(count, { one: '# lien', other: '# liens' });

/** French: managing share links that exist, and whether the server checks them. */
export const messages: typeof english = {
  title: 'Lien de partage',
  manage: 'Détails',
  manageLink: (id) => `Détails du lien ${id}`,
  link: 'Lien',
  copyLink: 'Copier le lien',
  copyRefused: 'Le navigateur a bloqué la copie',
  copyRefusedText: 'Ouvrez les détails du lien et copiez-le à cet endroit.',
  expires: (moment) => `Expire le ${moment}`,
  revokedBy: 'Révoqué par',
  partly:
    'Ses enregistrements diffèrent : il n’est révoqué que pour certains de ses examens. Le serveur le refuse déjà. Révoquez-le à nouveau pour terminer.',
  unchecked:
    'Son enregistrement indique qu’il a été révoqué ou prend fin plus tôt. Cela ne compte que si le serveur vérifie les liens.',
  unseen:
    'Vous ne voyez pas tous les examens de ce lien, ou certains ont été supprimés. Le révoquer ou y mettre fin plus tôt fonctionne quand même. Si un autre examen indique autre chose, il ne peut pas être rétabli d’ici.',
  unseenRenew: 'Le renouvellement ne porte que sur ceux que vous voyez.',
  nothingSeen: 'Vous ne voyez aucun de ses examens.',
  renew: 'Renouveler…',
  changeEnd: 'Modifier l’expiration',
  revoke: 'Révoquer',
  restore: 'Annuler la révocation',
  underWay: 'Enregistrement…',
  done: {
    revoke: 'Révoqué. Cela prend effet en 30 secondes au plus.',
    restore: 'La révocation a été annulée. Cela prend effet en 30 secondes au plus.',
    end: 'Expiration modifiée. Cela prend effet en 30 secondes au plus.',
  },
  failedTitle: {
    revoke: 'Le lien n’a pas pu être révoqué entièrement',
    restore: 'La révocation n’a pas pu être annulée entièrement',
    end: 'L’expiration n’a pas pu être modifiée entièrement',
  },
  hindrances: {
    modeUnknown: 'La console n’a pas pu déterminer si ce serveur vérifie les liens.',
    notChecked: 'Ce serveur ne vérifie pas les liens d’après la liste : révoquer ne changerait rien.',
    deviceOnly: 'Ce lien est listé sur cet appareil seulement. Il n’est pas enregistré sur le serveur.',
    alreadyRevoked: 'Ce lien a été révoqué.',
    notRevoked: 'Ce lien n’est pas révoqué.',
    expired: 'Ce lien a expiré.',
    tokenEnded: 'Ce lien a expiré définitivement. Renouvelez-le plutôt.',
    notYours: 'Seuls la personne qui l’a créé, celle qui l’a révoqué ou un administrateur le peuvent.',
  },
  saveEnd: 'Enregistrer l’expiration',
  unchanged: 'Choisissez une autre date ou une autre heure.',
  latest: (moment) => `Au plus tard le ${moment} : le lien lui-même ne peut pas fonctionner plus longtemps.`,
  latestNever: 'Le lien lui-même n’expire jamais.',
  afterToken: (moment) =>
    `Le lien lui-même ne peut pas fonctionner au-delà du ${moment}. Renouvelez-le plutôt.`,
  selected: (count) => plural(count, { one: '# lien sélectionné', other: '# liens sélectionnés' }),
  clear: 'Effacer la sélection',
  revokeMany: (count) => plural(count, { one: 'Révoquer # lien', other: 'Révoquer # liens' }),
  revokeTitle: (count) => `Révoquer ${links(count)} ?`,
  revokeText: (count) =>
    plural(count, {
      one: '# lien cesse de fonctionner en 30 secondes au plus. Vous pouvez annuler cela jusqu’à son expiration.',
      other:
        '# liens cessent de fonctionner en 30 secondes au plus. Vous pouvez annuler cela jusqu’à leur expiration.',
    }),
  leftOut: (count) =>
    plural(count, {
      one: '# lien est laissé de côté : il a été révoqué ou a expiré, ou il n’est pas enregistré sur le serveur.',
      other:
        '# liens sont laissés de côté : ils ont été révoqués ou ont expiré, ou ils ne sont pas enregistrés sur le serveur.',
    }),
  unseenMany: (count) =>
    plural(count, {
      one: '# de ces liens ouvre aussi des examens que vous ne voyez pas. Il cesse aussi de fonctionner pour eux.',
      other:
        '# de ces liens ouvrent aussi des examens que vous ne voyez pas. Ils cessent aussi de fonctionner pour eux.',
    }),
  revokeAll: (count) => plural(count, { one: 'Révoquer le lien', other: 'Révoquer les # liens' }),
  revoking: (count) => `Révocation de ${links(count)}`,
  restoring: (count) => `Annulation de la révocation de ${links(count)}`,
  takesEffect: 'Prend effet en 30 secondes au plus.',
  restoreTakesEffect:
    'Prend effet en 30 secondes au plus. Les liens que quelqu’un d’autre avait révoqués auparavant restent révoqués.',
  lost: shareLinks.lost.title,
  lostText: shareLinks.lost.text,
  enforced:
    'Ce serveur vérifie les liens : un lien vers un examen que vous voyez ne fonctionne que s’il figure ici. Les liens de téléchargement pour une heure au plus fonctionnent sans cela. Une modification prend effet en 30 secondes au plus.',
  olderTitle: 'Anciens liens',
  older:
    'Les liens créés avant que le serveur ne les vérifie, et jamais listés, ne fonctionnent plus. Pour rétablir un lien, collez-le sous « Vérifier un lien » et ajoutez-le à la liste.',
  recorded:
    'Ce serveur ne vérifie pas les liens : cette liste peut être incomplète, et personne ne peut révoquer un lien. Les liens créés ailleurs n’y figurent pas, et toute personne qui peut partager peut modifier les entrées.',
  whatToDoTitle: 'Ce qu’un administrateur peut faire',
  whatToDo:
    'Placez le proxy de Castellan devant Orthanc et donnez-lui ces deux réglages. Les liens peuvent alors être révoqués. Les étapes figurent sous « Share links that can be revoked » dans docs/install.md de Castellan.',
  modeFailed: 'Impossible de savoir si les liens peuvent être révoqués',
};
