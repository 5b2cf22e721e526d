import type { messages as english } from '#features/shares/messages/en/landing.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

/** German: the page where a share link lands. */
export const messages: typeof english = {
  title: 'Für Sie freigegebene Bilder',
  opens: (count) =>
    plural(count, { one: 'Dieser Link öffnet # Studie.', other: 'Dieser Link öffnet # Studien.' }),
  until: (moment) => `Er läuft am ${moment} ab.`,
  noEnd: 'Er läuft nie ab.',
  open: 'Bilder öffnen',
  download: 'Herunterladen',
  downloadOne: (index) => `Studie ${String(index)} herunterladen`,
  downloadNote: 'Heruntergeladen wird eine ZIP-Datei mit den Originalbildern. Sie kann groß sein.',
  privacy:
    'Wer diesen Link hat, kann die Bilder ansehen und herunterladen. Geben Sie ihn nur an Personen weiter, die sie brauchen.',
  kept: 'Ihr Browser speichert diesen Link im Verlauf und die Server vielleicht in ihren Protokollen. Öffnen Sie ihn auf einem gemeinsam genutzten Computer in einem privaten Fenster, oder leeren Sie am Ende den Verlauf.',
  expiredTitle: 'Dieser Link ist abgelaufen',
  expired: (moment) =>
    `Er ist am ${moment} abgelaufen. Die Person, die ihn gesendet hat, kann einen neuen erstellen.`,
  why: 'Warum? Link in der Konsole prüfen (Anmeldung nötig)',
  expiredSometime: 'Die Person, die ihn gesendet hat, kann einen neuen erstellen.',
  ended: 'Sein Ablauf wurde vorverlegt. Die Person, die ihn gesendet hat, kann einen neuen erstellen.',
  revokedTitle: 'Dieser Link wurde widerrufen',
  revoked:
    'Er wurde vor seinem Ablauf beendet und öffnet keine Bilder mehr. Brauchen Sie die Bilder noch, wenden Sie sich an die Person, die den Link gesendet hat.',
  unrecordedTitle: 'Dieser Link funktioniert nicht mehr',
  unrecorded:
    'Dieser Server öffnet nur Links, die auf seiner Liste stehen. Dieser steht nicht darauf. Er ist vielleicht älter als die Liste. Bitten Sie die Person, die ihn gesendet hat, um einen neuen.',
  damagedTitle: 'Dieser Link ist beschädigt',
  damaged:
    'Er wurde vielleicht in einer Nachricht abgeschnitten. Kopieren Sie den ganzen Link noch einmal, oder bitten Sie die Person, die ihn gesendet hat, um einen neuen.',
  missingTitle: 'Kein Link gefunden',
  missing: 'Diese Seite öffnet Bilder über einen Link. Öffnen Sie den Link, den Sie bekommen haben.',
  noViewerTitle: 'Dieser Server kann diese Bilder nicht anzeigen',
  noViewer:
    'Der Link ist gültig, aber sein Viewer ist hier nicht verfügbar. Informieren Sie die Person, die ihn gesendet hat.',
  downTitle: 'Der Server antwortet nicht',
  down: 'Diese Seite behält Ihren Link. Prüfen Sie Ihre Verbindung, dann versuchen Sie es später erneut.',
  retry: 'Erneut versuchen',
  contact: (contact) => `Kontakt: ${contact}`,
  language: 'Sprache',
};
