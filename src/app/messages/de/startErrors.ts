import type { messages as english } from '#app/messages/en/startErrors.ts';

/** German: what stopped the console's start, and what to do. */
export const messages: typeof english = {
  console: 'Der Server dieser Seite',
  keycloak: 'Der Anmeldeserver (Keycloak)',
  timeoutTitle: 'Zeitüberschreitung',
  timeout: (server, address) =>
    `${server} hat unter ${address} nicht innerhalb von 10 Sekunden geantwortet. Prüfen Sie Ihre Verbindung und laden Sie die Seite neu. Bleibt es dabei, informieren Sie die Administration.`,
  offlineTitle: 'Keine Verbindung',
  offline: (server, address) =>
    `${server} ist unter ${address} nicht erreichbar. Prüfen Sie Ihre Verbindung und laden Sie die Seite neu. Bleibt es dabei, informieren Sie die Administration.`,
  garbledTitle: 'Unerwartete Antwort',
  garbled: (server, address) =>
    `${server} hat unter ${address} unerwartet geantwortet. Vielleicht greift ein Proxy ein. Laden Sie die Seite neu. Bleibt es dabei, informieren Sie die Administration.`,
  statusTitle: 'Serverfehler',
  status: (server, address, status) =>
    `${server} hat unter ${address} mit Status ${String(status)} geantwortet. Laden Sie die Seite neu, um es erneut zu versuchen. Bleibt es dabei, informieren Sie die Administration.`,
  clientTitle: 'Keycloak akzeptiert diese Konsole nicht',
  client: (clientId, redirectUri) =>
    `Keycloak hat den Client oder die Weiterleitungsadresse abgelehnt. In config.json ist keycloak.clientId „${clientId}“. Die Weiterleitungsadresse ist ${redirectUri}. Die Administration kann beides in Keycloak prüfen: Unter Clients muss der Client „${clientId}“ vorhanden und aktiviert sein, und seine „Valid redirect URIs“ müssen diese Adresse enthalten.`,
  realmTitle: 'Realm nicht gefunden',
  realm: (realm) =>
    `Keycloak hat keinen Realm „${realm}“, oder keycloak.url in config.json führt nicht zu Keycloak. Die Administration kann keycloak.realm oder keycloak.url in config.json korrigieren.`,
  issuerTitle: 'TLS ist Keycloak nicht bekannt',
  issuer: (issuer) =>
    `Diese Seite kam über https://, aber Keycloak nennt sich ${issuer}. Ein Proxy, der TLS terminiert, muss Keycloak darüber informieren. Die Administration kann das im Proxy einstellen (nginx: proxy_set_header X-Forwarded-Proto https;) und in Keycloak (KC_PROXY_HEADERS=xforwarded).`,
  tokenTitle: 'Keycloak hat kein Token ausgestellt',
  token: (clientId, status) =>
    `Keycloak hat dem Client „${clientId}“ kein Token ausgestellt (Status ${String(status)}). Laden Sie die Seite neu. Bleibt es dabei, kann die Administration den Client in Keycloak prüfen: Unter Clients muss „Client authentication“ aus und „Standard flow“ an sein.`,
  refusedTitle: 'Sie sind nicht angemeldet',
  refused: (words) => `Keycloak hat Sie nicht angemeldet. Seine Meldung: ${words}`,
  loopTitle: 'Die Anmeldung wird nicht abgeschlossen',
  loop: (clientId) =>
    `Keycloak hat Sie mehrmals zurückgeschickt, ohne dass eine Sitzung begonnen hat. Vielleicht blockiert der Browser Cookies dieser Website, oder keycloak.clientId in config.json („${clientId}“) ist falsch. Erlauben Sie Cookies und laden Sie die Seite neu. Bleibt es dabei, informieren Sie die Administration.`,
  noPluginTitle: 'Orthanc hat kein Autorisierungs-Plugin',
  noPlugin: (url) =>
    `Unter ${url}/auth/user/profile antwortet nichts. Die Administration kann das Autorisierungs-Plugin in der Konfiguration von Orthanc zu "Plugins" hinzufügen. Steht es dort bereits, ist orthanc.url in config.json falsch.`,
  notOrthancTitle: 'Orthanc ist nicht unter dieser Adresse',
  notOrthanc: (url) =>
    `Unter ${url} antwortet etwas anderes als Orthanc. Die Administration kann orthanc.url in config.json oder den Proxy korrigieren: Er muss ${url}/ ohne dieses Präfix an Orthanc weitergeben.`,
  pluginFailsTitle: 'Orthanc oder sein Auth-Service läuft nicht',
  pluginFails: (url, status) =>
    `${url}/auth/user/profile hat mit Status ${String(status)} geantwortet. Die Administration kann prüfen, ob Orthanc und der Auth-Service laufen und ob "WebServiceRootUrl" in der Konfiguration des Plugins zum Auth-Service führt.`,
  anonymousTitle: 'Orthanc erkennt Sie nicht',
  anonymous:
    'Sie sind angemeldet, aber für Orthanc ist Ihre Anfrage anonym. Die Administration kann drei Dinge prüfen. Der Proxy muss den Header Authorization an Orthanc weitergeben. Der Auth-Service muss dieses Keycloak und diesen Realm verwenden. Ihr Konto muss die Standardrolle des Realms haben, deren Name mit „default-roles-“ beginnt.',
  oldOrthancTitle: 'Orthanc ist zu alt',
  oldOrthanc: (version) =>
    `Dies ist Orthanc ${version}. Die Konsole braucht Orthanc 1.12.5 oder neuer. Die Administration kann Orthanc aktualisieren.`,
};
