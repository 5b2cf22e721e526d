import type { messages as english } from '#features/users/messages/en/userLinks.ts';
import { pluralizer } from '#locales/format.ts';
import { messages as shareLinks } from '#locales/fr/shareLinks.ts';

const plural = pluralizer('fr');

/** French: the share links of a user, and revoking them with everything else. */
export const messages: typeof english = {
  links: (count) =>
    count === 0
      ? 'Parmi les examens que vous pouvez voir, aucun lien de partage enregistré pour cet utilisateur ne fonctionne encore.'
      : plural(count, {
          one: '# lien de partage enregistré pour cet utilisateur fonctionne encore :',
          other: '# liens de partage enregistrés pour cet utilisateur fonctionnent encore :',
        }),
  linksRevocable: (count) =>
    plural(count, {
      one: '# lien de partage de cet utilisateur est aussi révoqué. Il cesse de fonctionner en 30 secondes au plus. Vous pouvez annuler.',
      other:
        '# liens de partage de cet utilisateur sont aussi révoqués. Ils cessent de fonctionner en 30 secondes au plus. Vous pouvez annuler.',
    }),
  linksCut: (most) =>
    `Seuls les ${plural(most, { other: '#' })} premiers examens avec des liens enregistrés sont lus. L’utilisateur peut avoir d’autres liens.`,
  linkKinds: shareLinks.kinds,
  linkStudies: (count) => plural(count, { one: '# examen', other: '# examens' }),
  linkUntil: (moment) => `expire le ${moment}`,
  linkForever: 'n’expire jamais',
  linksLoading: 'Chargement des liens de partage…',
  linksUnread: 'Impossible de charger les liens de partage.',
  whyNotRevocable: {
    notRecorded:
      'Ce serveur n’enregistre pas les liens de partage : ceux de cet utilisateur ne peuvent être ni listés ni révoqués. Ils fonctionnent jusqu’à leur expiration.',
    unseen:
      'Les liens de partage sont enregistrés sur les examens, que vous n’êtes pas autorisé à rechercher. Vous ne pouvez pas révoquer ceux de cet utilisateur : ils fonctionnent jusqu’à leur expiration.',
    unwritable:
      'Vous ne pouvez pas révoquer les liens de partage de cet utilisateur, car vous n’êtes pas autorisé à partager des examens. Ils fonctionnent jusqu’à leur expiration.',
    notChecked:
      'Ce serveur ne contrôle pas les liens de partage : personne ne peut les révoquer. Ceux de cet utilisateur fonctionnent jusqu’à leur expiration.',
  },
  linksProgress: (done, total) => `${String(done)} sur ${String(total)}`,
  linksRevoked: (count) =>
    plural(count, { one: '# lien de partage a été révoqué.', other: '# liens de partage ont été révoqués.' }),
  linksUndo: 'Annuler la révocation',
  linksRestoring: (count) =>
    plural(count, {
      one: 'Annulation de la révocation de # lien de partage…',
      other: 'Annulation de la révocation de # liens de partage…',
    }),
  linksRestored: (count) =>
    plural(count, {
      one: '# lien de partage fonctionne de nouveau d’ici 30 secondes',
      other: '# liens de partage fonctionnent de nouveau d’ici 30 secondes',
    }),
  linksRestoreFailed: (count) =>
    plural(count, {
      one: 'Impossible d’annuler la révocation de # lien de partage',
      other: 'Impossible d’annuler la révocation de # liens de partage',
    }),
  linksLost: shareLinks.lost,
  toShares: 'Aller aux liens de partage',
};
