import type { holes as english } from '#checks/messages/en/holes.ts';

/** German: the holes in words, as checks. */
export const holes: typeof english = {
  shareTokenWrites: {
    title: 'Freigabelinks erlauben nur das Lesen',
    means:
      'Wer einen Freigabelink hat, kann die Labels der zugehörigen Studie ändern, die Studie bearbeiten oder löschen.',
    line: 'nginx: Binden Sie hardening.conf aus deploy/nginx/ in die location von /orthanc/ ein: Freigabe-Tokens kommen dann nur mit GET durch.',
  },
  methodOverride: {
    title: 'GET bleibt GET',
    means:
      'Ein Link, der harmlos aussieht, kann löschen oder ändern, was die Person, die ihn öffnet, löschen oder ändern darf.',
    line: 'nginx: Binden Sie hardening.conf aus deploy/nginx/ in die location von /orthanc/ ein: Die Datei lehnt _method und X-HTTP-Method-Override ab.',
  },
  auditLog: {
    title: 'Das Audit-Log ist für die Administration',
    means:
      'Personen mit Zugriff auf nur einzelne Labels lesen im ganzen Archiv, wer was mit welcher Studie getan hat.',
    line: 'nginx: Binden Sie hardening.conf aus deploy/nginx/ in die location von /orthanc/ ein: Die Datei sperrt /plugins/…/audit-logs.',
  },
  globalRoutes: {
    title: 'Statistiken und Änderungen sind für die Administration',
    means: 'Personen mit Zugriff auf nur einzelne Labels sehen Zahlen und IDs des ganzen Archivs.',
    line: 'nginx: Binden Sie hardening.conf aus deploy/nginx/ in die location von /orthanc/ ein: Die Datei sperrt /statistics, /changes und /tools/metrics-prometheus.',
  },
  foreignLinks: {
    title: 'Links lassen sich nur für sichtbare Studien erstellen',
    means:
      'Personen mit Zugriff auf nur einzelne Labels können Links zu Studien erstellen, die sie nicht sehen können.',
    line: 'nginx: Binden Sie hardening.conf aus deploy/nginx/ in die location von /orthanc/ ein.',
  },
  patientRoutes: {
    title: 'Routen von Patienten beachten Labels',
    means:
      'Personen mit Zugriff auf nur einzelne Labels können alles zu einem Patienten öffnen, gleich mit welchen Labels.',
    line: 'nginx: Binden Sie hardening.conf aus deploy/nginx/ in die location von /orthanc/ ein: Die Datei sperrt /patients/{id} für Personen mit Zugriff auf nur einzelne Labels.',
  },
  idsInBodies: {
    title: 'Senden und Zusammenführen beachten Labels',
    means:
      'Personen mit „send“ oder „modify“ können Studien senden oder zusammenführen, die sie nicht sehen können.',
    line: 'nginx: Binden Sie hardening.conf aus deploy/nginx/ in die location von /orthanc/ ein.',
  },
  anonymousUpload: {
    title: 'Hochladen setzt eine Anmeldung voraus',
    means: 'Alle im Netz können dem Archiv Dateien hinzufügen.',
    line: 'Entfernen Sie "upload" aus dem anonymen Profil des Auth-Service, oder binden Sie hardening.conf aus deploy/nginx/ in die location von /orthanc/ ein.',
  },
  endlessLinks: {
    title: 'Jeder Link läuft ab',
    means: 'Über die API lassen sich Links ohne Ablauf erstellen.',
    line: 'nginx: Binden Sie hardening.conf aus deploy/nginx/ in die location von /orthanc/ ein.',
  },
  lastingInstantLinks: {
    title: 'Sofortlinks enden bald',
    means: 'Wer „view“ hat, kann einen Link erstellen, der das eigene Konto überdauert.',
    line: 'nginx: Binden Sie hardening.conf aus deploy/nginx/ in die location von /orthanc/ ein: Sofortlinks enden dann nach einer Stunde.',
  },
  foreignJobs: {
    title: 'Aufträge anderer Personen',
    means:
      'Wer Aufträge starten darf, kann jeden Auftrag anhand seiner ID lesen, mit Benutzernamen und Adressen.',
    line: 'Geben Sie Berechtigungen, die Aufträge starten, nur wenigen. Nennen Sie in den Adressen von Peers keine Personen.',
  },
  anonymousTokens: {
    title: 'Ungültige Tokens',
    means:
      'Das Plugin behandelt sie, als gäbe es kein Token. „Nichts zu sehen“ kann daher auch „abgelaufen“ heißen. Die Konsole unterscheidet beides.',
    line: 'In der Konsole ist nichts zu tun, sie fordert zur neuen Anmeldung auf. Andere Programme müssen den Namen des Profils vergleichen.',
  },
  openSystem: {
    title: 'Orthanc verrät ohne Anmeldung nichts',
    means:
      'Alle im Netz können Versionen, Rechnernamen und Plugins lesen und prüfen, ob es eine Studie gibt.',
    line: 'nginx: Binden Sie hardening.conf aus deploy/nginx/ in die location von /orthanc/ ein: /system und /tools/lookup verlangen dann gültige Zugangsdaten.',
  },
  keysInClear: {
    title: 'API-Schlüssel in Keycloak',
    means: 'Wer „view-users“ hat, kann jeden API-Schlüssel lesen und benutzen.',
    line: 'Geben Sie „view-users“ nur wenigen, und ersetzen Sie API-Schlüssel jedes Jahr.',
  },
  tokensInLog: {
    title: 'Tokens im Log des Auth-Service',
    means: 'Der Auth-Service schreibt Bearer-Tokens und Freigabe-Tokens in sein Log.',
    line: 'Starten Sie den Auth-Service mit --log-config und logging.json aus deploy/compose/auth-service/. Andernfalls sollten nur wenige sein Log lesen können.',
  },
  remotesUnlimited: {
    title: 'Arbeitslisten, Modalitäten und Peers',
    means: 'Labels schränken sie nicht ein, ebenso wenig den Inhalt einer Gegenstelle.',
    line: 'Geben Sie „q-r-remote-modalities“, „worklists“ und „send“ nur Personen, die jede Studie sehen dürfen.',
  },
};
