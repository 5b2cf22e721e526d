import type { messages as english } from '#features/shares/messages/en/shareChange.ts';
import { messages as shareLinks } from '#locales/de/shareLinks.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const links = (count: number): string => plural(count, { one: '# Link', other: '# Links' });

/** German: managing share links that exist, and whether the server checks them. */
export const messages: typeof english = {
  title: 'Freigabelink',
  manage: 'Details',
  manageLink: (id) => `Details des Links ${id}`,
  link: 'Link',
  copyLink: 'Link kopieren',
  copyRefused: 'Der Browser hat das Kopieren verhindert',
  copyRefusedText: 'Öffnen Sie die Details des Links und kopieren Sie ihn dort.',
  expires: (moment) => `Läuft am ${moment} ab`,
  revokedBy: 'Widerrufen von',
  partly:
    'Seine Einträge widersprechen sich: Er ist nur bei einigen seiner Studien widerrufen. Der Server lehnt ihn schon ab. Widerrufen Sie ihn erneut, um das abzuschließen.',
  unchecked:
    'Laut seinem Eintrag wurde er widerrufen oder endet früher. Das zählt nur, wo der Server Links prüft.',
  unseen:
    'Sie können nicht alle Studien dieses Links sehen, oder einige wurden gelöscht. Er lässt sich trotzdem widerrufen oder früher beenden. Weicht der Eintrag einer anderen Studie davon ab, lässt sich der Link von hier aus nicht wieder aktivieren.',
  unseenRenew: 'Das Erneuern umfasst nur die Studien, die Sie sehen können.',
  nothingSeen: 'Sie können keine seiner Studien sehen.',
  renew: 'Erneuern…',
  changeEnd: 'Ablauf ändern',
  revoke: 'Widerrufen',
  restore: 'Widerruf aufheben',
  underWay: 'Wird gespeichert…',
  done: {
    revoke: 'Widerrufen. Das wirkt innerhalb von 30\u00A0Sekunden.',
    restore: 'Der Widerruf wurde aufgehoben. Das wirkt innerhalb von 30\u00A0Sekunden.',
    end: 'Ablauf geändert. Das wirkt innerhalb von 30\u00A0Sekunden.',
  },
  failedTitle: {
    revoke: 'Link konnte nicht vollständig widerrufen werden',
    restore: 'Widerruf konnte nicht vollständig aufgehoben werden',
    end: 'Ablauf konnte nicht vollständig geändert werden',
  },
  hindrances: {
    modeUnknown: 'Die Konsole konnte nicht herausfinden, ob dieser Server Links prüft.',
    notChecked: 'Dieser Server prüft Links nicht anhand der Liste. Ein Widerruf würde also nichts ändern.',
    deviceOnly: 'Dieser Link ist nur auf diesem Gerät aufgeführt. Auf dem Server ist er nicht eingetragen.',
    alreadyRevoked: 'Dieser Link wurde widerrufen.',
    notRevoked: 'Dieser Link ist nicht widerrufen.',
    expired: 'Dieser Link ist abgelaufen.',
    tokenEnded: 'Dieser Link ist endgültig abgelaufen. Erneuern Sie ihn stattdessen.',
    notYours: 'Das kann nur, wer ihn erstellt oder widerrufen hat, oder die Administration.',
  },
  saveEnd: 'Ablauf speichern',
  unchanged: 'Wählen Sie ein anderes Datum oder eine andere Uhrzeit.',
  latest: (moment) => `Spätestens am ${moment}: Länger kann der Link selbst nicht funktionieren.`,
  latestNever: 'Der Link selbst läuft nie ab.',
  afterToken: (moment) =>
    `Der Link selbst kann nicht über den ${moment} hinaus funktionieren. Erneuern Sie ihn stattdessen.`,
  selected: (count) => `${links(count)} ausgewählt`,
  clear: 'Auswahl aufheben',
  revokeMany: (count) => plural(count, { one: '# Link widerrufen', other: '# Links widerrufen' }),
  revokeTitle: (count) => `${links(count)} widerrufen?`,
  revokeText: (count) =>
    plural(count, {
      one: 'Nach höchstens 30\u00A0Sekunden funktioniert # Link nicht mehr. Sie können das rückgängig machen, bis er abläuft.',
      other:
        'Nach höchstens 30\u00A0Sekunden funktionieren # Links nicht mehr. Sie können das rückgängig machen, bis sie ablaufen.',
    }),
  leftOut: (count) =>
    plural(count, {
      one: '# Link wird ausgelassen: Er wurde widerrufen, ist abgelaufen oder ist nicht auf dem Server eingetragen.',
      other:
        '# Links werden ausgelassen: Sie wurden widerrufen, sind abgelaufen oder sind nicht auf dem Server eingetragen.',
    }),
  unseenMany: (count) =>
    plural(count, {
      one: '# dieser Links öffnet auch Studien, die Sie nicht sehen können. Auch für diese funktioniert er nicht mehr.',
      other:
        '# dieser Links öffnen auch Studien, die Sie nicht sehen können. Auch für diese funktionieren sie nicht mehr.',
    }),
  revokeAll: (count) => plural(count, { one: 'Link widerrufen', other: 'Alle # Links widerrufen' }),
  revoking: (count) => plural(count, { one: '# Link wird widerrufen', other: '# Links werden widerrufen' }),
  restoring: (count) => `Widerruf von ${links(count)} wird aufgehoben`,
  takesEffect: 'Das wirkt innerhalb von 30\u00A0Sekunden.',
  restoreTakesEffect:
    'Das wirkt innerhalb von 30\u00A0Sekunden. Links, die jemand anderes zuerst widerrufen hatte, bleiben widerrufen.',
  lost: shareLinks.lost.title,
  lostText: shareLinks.lost.text,
  enforced:
    'Dieser Server prüft Links: Ein Link zu einer Studie, die Sie sehen können, funktioniert nur, wenn er hier aufgeführt ist. Download-Links für höchstens eine Stunde funktionieren auch ohne Eintrag. Eine Änderung wirkt innerhalb von 30\u00A0Sekunden.',
  olderTitle: 'Ältere Links',
  older:
    'Links, die erstellt wurden, bevor der Server sie prüfte, und nie aufgeführt waren, funktionieren nicht mehr. Wird einer noch gebraucht, fügen Sie ihn unter „Einen Link prüfen“ ein und nehmen ihn in die Liste auf.',
  recorded:
    'Dieser Server prüft Links nicht: Diese Liste ist vielleicht unvollständig, und niemand kann einen Link widerrufen. Anderswo erstellte Links sind nicht aufgeführt, und wer freigeben kann, kann die Einträge ändern.',
  whatToDoTitle: 'Was die Administration tun kann',
  whatToDo:
    'Stellen Sie den Proxy von Castellan vor Orthanc, und geben Sie ihm diese zwei Einstellungen. Dann lassen sich Links widerrufen. Die Schritte stehen unter „Share links that can be revoked“ in docs/install.md von Castellan.',
  modeFailed: 'Es ließ sich nicht herausfinden, ob Links widerrufen werden können',
};
