import type { messages as english } from '#features/users/messages/en/userLinks.ts';
import { pluralizer } from '#locales/format.ts';
import { messages as shareLinks } from '#locales/de/shareLinks.ts';

const plural = pluralizer('de');

/** German: the share links of a user, and revoking them with everything else. */
export const messages: typeof english = {
  links: (count) =>
    count === 0
      ? 'Bei den Studien, die Sie sehen können, gilt kein für diesen Benutzer eingetragener Freigabelink mehr.'
      : plural(count, {
          one: '# für diesen Benutzer eingetragener Freigabelink gilt noch:',
          other: '# für diesen Benutzer eingetragene Freigabelinks gelten noch:',
        }),
  linksRevocable: (count) =>
    plural(count, {
      one: '# Freigabelink dieses Benutzers wird auch widerrufen. Er gilt nach höchstens 30 Sekunden nicht mehr. Sie können das rückgängig machen.',
      other:
        '# Freigabelinks dieses Benutzers werden auch widerrufen. Sie gelten nach höchstens 30 Sekunden nicht mehr. Sie können das rückgängig machen.',
    }),
  linksCut: (most) =>
    `Es werden nur die ersten ${plural(most, { other: '#' })} Studien mit Freigabeeinträgen gelesen. Der Benutzer hat vielleicht weitere Links.`,
  linkKinds: shareLinks.kinds,
  linkStudies: (count) => plural(count, { one: '# Studie', other: '# Studien' }),
  linkUntil: (moment) => `läuft ab: ${moment}`,
  linkForever: 'läuft nie ab',
  linksLoading: 'Freigabelinks werden geladen…',
  linksUnread: 'Die Freigabelinks konnten nicht geladen werden.',
  whyNotRevocable: {
    notRecorded:
      'Dieser Server führt keine Freigabeeinträge; die Links dieses Benutzers können daher weder aufgelistet noch widerrufen werden. Sie gelten, bis sie ablaufen.',
    unseen:
      'Freigabelinks sind bei Studien eingetragen, nach denen Sie nicht suchen dürfen. Sie können die Links dieses Benutzers nicht widerrufen: Sie gelten, bis sie ablaufen.',
    unwritable:
      'Sie können die Freigabelinks dieses Benutzers nicht widerrufen, da Sie Studien nicht freigeben dürfen. Sie gelten, bis sie ablaufen.',
    notChecked:
      'Dieser Server prüft Freigabelinks nicht; niemand kann sie widerrufen. Die Links dieses Benutzers gelten, bis sie ablaufen.',
  },
  linksProgress: (done, total) => `${String(done)} von ${String(total)}`,
  linksRevoked: (count) =>
    plural(count, { one: '# Freigabelink wurde widerrufen.', other: '# Freigabelinks wurden widerrufen.' }),
  linksUndo: 'Widerruf aufheben',
  linksRestoring: (count) =>
    plural(count, {
      one: 'Der Widerruf von # Freigabelink wird aufgehoben…',
      other: 'Der Widerruf von # Freigabelinks wird aufgehoben…',
    }),
  linksRestored: (count) =>
    plural(count, {
      one: '# Freigabelink gilt innerhalb von 30 Sekunden wieder',
      other: '# Freigabelinks gelten innerhalb von 30 Sekunden wieder',
    }),
  linksRestoreFailed: (count) =>
    plural(count, {
      one: 'Widerruf von # Freigabelink konnte nicht aufgehoben werden',
      other: 'Widerruf von # Freigabelinks konnte nicht aufgehoben werden',
    }),
  linksLost: shareLinks.lost,
  toShares: 'Zu den Freigabelinks',
};
