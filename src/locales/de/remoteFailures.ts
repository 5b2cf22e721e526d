import type { messages as english } from '../en/remoteFailures.ts';

/** German: why work with another system failed, and what to do. */
export const messages: typeof english = {
  unreachable:
    'Die Gegenstelle ist unter ihrem Host und Port nicht erreichbar. Sie ist vielleicht ausgeschaltet, oder ihr Eintrag auf diesem Server ist falsch. Lassen Sie das prüfen, dann versuchen Sie es erneut.',
  rejected:
    'Die Gegenstelle hat die Assoziation abgewiesen: Sie kennt den AE-Titel dieses Servers nicht, oder ihr eigener AE-Titel ist ein anderer. Bitten Sie ihre Betreiber, diesen Server zuzulassen.',
  timeout:
    'Die Gegenstelle hat nicht rechtzeitig geantwortet. Versuchen Sie es später erneut. Bleibt es dabei, informieren Sie ihre Betreiber.',
  broken:
    'Die Verbindung zur Gegenstelle ist abgebrochen. Einige Bilder sind vielleicht angekommen. Versuchen Sie es erneut.',
  notOnRemote: 'Die Gegenstelle hat die Bilder nicht. Vielleicht wurden sie dort gelöscht.',
  notMoved:
    'Die Gegenstelle konnte die Bilder nicht übertragen. Sie hat sie nicht, kennt den AE-Titel des Ziels nicht oder darf dort nicht speichern.',
  unsupported: 'Die Gegenstelle nimmt Objekte oder Anfragen dieser Art nicht an. Fragen Sie ihre Betreiber.',
  noSopClass:
    'Ein Bild kann nicht gesendet werden: Es gibt nicht an, welche Art von Objekt es ist (SOP-Klasse). Lassen Sie die Studie dort prüfen, wo sie herkommt.',
  transcoding:
    'Die Bilder können nicht in ein Format umgewandelt werden, das die Gegenstelle annimmt. Versuchen Sie es mit einer anderen Gegenstelle.',
  studyGone: 'Die Studie ist nicht mehr auf diesem Server. Vielleicht wurde sie gelöscht.',
  unknownRemote: 'Dieser Server hat keine Gegenstelle mit diesem Namen mehr. Wählen Sie eine andere.',
  network:
    'Die Verbindung zur Gegenstelle ist fehlgeschlagen. Der Server sagt nicht, warum. Versuchen Sie es später erneut.',
  canceled: 'Der Auftrag wurde abgebrochen.',
  other:
    'Der Server konnte den Auftrag nicht abschließen. Hilft ein neuer Versuch nicht, informieren Sie die Administration.',
};
