import type { found as englishFound, lines as englishLines } from '#checks/messages/en/found.ts';

import { usageFound } from './usage.ts';

const list = (items: readonly string[]): string => items.join(', ');

type HeaderDifference = Parameters<typeof englishLines.header>[0];

const headerLine = ({ path, header, expected, actual }: HeaderDifference): string =>
  `${path}: ${header} ${actual === '' ? 'falta' : `es «${actual}»`}, se esperaba «${expected}».`;

/** Spanish: what a check found. */
export const found: typeof englishFound = {
  notAsked: 'No preguntado: la consola no es accesible.',
  redirected: (address, location) =>
    `${address} redirige${location === '' ? '' : ` a ${location}`}. Compruebe esa dirección.`,
  status: (address, status) => `${address} responde con el estado ${String(status)}.`,
  otherAnswer: (path, status) =>
    `${path} ha dado una respuesta inesperada (estado ${String(status)}). Puede que interfiera un proxy.`,
  otherPage: (address) => `${address} es una página, pero no la de la consola.`,
  onlyHere: 'La dirección está en esta máquina, donde basta HTTP sin cifrar.',
  plainHttp: (address) => `${address} es HTTP sin cifrar.`,
  noHsts: (value) => `Strict-Transport-Security ${value === '' ? 'falta' : `es «${value}»`}.`,
  alsoPlain: (address) => `${address} responde también por HTTP sin cifrar, sin redirección.`,
  noDate: 'La respuesta no lleva la cabecera Date.',
  skew: (seconds, ahead) =>
    `El reloj del servidor va ${String(seconds)} segundos ${ahead ? 'adelantado' : 'atrasado'} respecto al de aquí.`,
  headers: (differences) => {
    const shown = differences.slice(0, 4).map(headerLine).join(' ');
    return differences.length > 4 ? `${shown} Y ${String(differences.length - 4)} más.` : shown;
  },
  noEntry: 'La página no nombra ningún script.',
  notCompressed: (path) => `${path} llega sin Content-Encoding.`,
  compressedOnTheWay:
    'Comprimidos en cada petición. Los archivos ya comprimidos de la versión publicada son más pequeños.',
  noPage: (path, status) => `${path} no es una página de la consola (estado ${String(status)}).`,
  sharePage: '/share muestra la consola en lugar de la página de los enlaces compartidos.',
  missingAsset: (status) =>
    `A un script que no existe se responde con el estado ${String(status)} en lugar de 404.`,
  noConfig: 'No hay config.json: cada ajuste tiene su valor predeterminado.',
  configIsPage: 'En lugar de config.json, el proxy envía una página.',
  config: (problems) =>
    problems
      .map(
        ({ field, found: value, expected }) =>
          `${field === '' ? 'El archivo' : field}: se ha encontrado ${value}, ${expected}.`,
      )
      .join(' '),
  notFramable: 'La página prohíbe que la propia consola la muestre en un marco.',
  noRealm: (realm) => `Keycloak no tiene ningún realm «${realm}», o keycloak.url no lleva a Keycloak.`,
  needsHttps: 'Keycloak rechaza peticiones por HTTP sin cifrar: no sabe que el proxy termina TLS.',
  notKeycloak: (url) => `${url} responde, pero no como Keycloak.`,
  otherIssuer: (issuer, expected) => `Keycloak se llama a sí mismo ${issuer}, se esperaba ${expected}.`,
  noClient: (clientId) => `El realm no tiene ningún cliente activado «${clientId}».`,
  confidentialClient: (clientId) => `El cliente «${clientId}» tiene activado «Client authentication».`,
  refusedAddresses: (clientId, addresses) => `El cliente «${clientId}» no incluye ${list(addresses)}.`,
  allowedAddress: (address) => `Keycloak enviaría un inicio de sesión a ${address}.`,
  noRedirect: 'Keycloak ha rechazado el cliente o su dirección de redirección.',
  browserUntold: 'Un navegador no puede saberlo. Ejecute npm run doctor.',
  noPkce: 'Keycloak acepta un inicio de sesión sin «code challenge».',
  directGrants: 'El cliente acepta contraseñas sin la página de inicio de sesión.',
  implicit: 'El cliente emite tokens en la dirección.',
  anyOrigin: 'Los scripts de cualquier sitio pueden leer las respuestas.',
  browserUntoldPort: 'Un navegador no puede saber si HTTP sin cifrar redirige. npm run doctor sí.',
  browserUntoldClient: 'Un navegador necesita «view-clients» para saberlo. npm run doctor no.',
  needsToken: 'Ponga en CASTELLAN_TOKEN el token de quien administra usuarios.',
  needsRealmRights: (status) =>
    `Esta cuenta no puede leerlo (estado ${String(status)}): necesita «view-realm» y «view-users».`,
  keyKeeping: {
    usersCanEdit: 'Los usuarios pueden cambiar el atributo «api-key» de su propia cuenta.',
    notKept: 'Keycloak no guarda el atributo «api-key».',
    singleValue:
      'Keycloak guarda una sola clave de API por usuario, así que una clave no se puede sustituir sin interrupción.',
    notesLost: 'Keycloak guarda las claves, pero no lo que la consola anota sobre ellas.',
  },
  noEvents: 'No se registran los eventos de los usuarios o de la administración.',
  eventDetails: 'Los eventos de la administración contienen detalles y, con ellos, claves de API.',
  noBruteForce: 'Las contraseñas incorrectas nunca bloquean una cuenta.',
  noPlugin: (url) =>
    `${url}/auth/user/profile no existe: Orthanc no tiene el plugin de autorización, o orthanc.url es incorrecto.`,
  orthancUsers: (url) => `${url} pide una contraseña propia de Orthanc.`,
  profileRefused: 'No se ha podido leer el perfil de esta petición.',
  pluginFails: (url, status) =>
    `${url}/auth/user/profile falla (estado ${String(status)}): Orthanc o el Auth-Service no funciona.`,
  notOrthanc: (url, status) =>
    `${url} responde, pero no como Orthanc con su plugin (estado ${String(status)}).`,
  systemRefused: 'Esta cuenta no puede leer /system.',
  needsCredential: 'Defina CASTELLAN_TOKEN o CASTELLAN_API_KEY.',
  oldOrthanc: (version) => `La versión de Orthanc es ${version}.`,
  noLabels: 'La base de datos de Orthanc no admite etiquetas.',
  noExtendedFind: 'La base de datos de Orthanc no tiene la búsqueda ampliada.',
  version: (version) => `Orthanc ${version}.`,
  noShareRows: 'En config.json, extraPermissions no tiene filas para el registro de enlaces.',
  noShareMetadata: '"UserMetadata" de Orthanc no contiene «castellan-shares».',
  rowsUntold: 'Solo una escritura diría si "ExtraPermissions" del plugin tiene las filas de config.json.',
  noToken: 'Defina CASTELLAN_TOKEN.',
  noApiKey: 'Defina CASTELLAN_API_KEY.',
  caller: (name) => `Aceptado: ${name}.`,
  notJwt: 'Esto no es un token de acceso de Keycloak.',
  expired: 'El token ha caducado.',
  noAudience: 'El token no es para la audiencia «account».',
  foreignIssuer: (issuer) => `El token es de ${issuer}.`,
  tokenIgnored: 'Para el plugin, este token no es ningún token.',
  keyIgnored:
    'Para el plugin, esta clave no es ninguna clave: es desconocida o la tienen dos cuentas, su titular está desactivado o la cabecera no llega.',
  shareTokenPasses: (headers) => `Un token de enlace compartido en ${list(headers)} pasa con POST.`,
  overridePasses: (ways) => `Pasan peticiones con ${list(ways)}.`,
  anonymousUpload: 'El plugin permite subir a peticiones anónimas.',
  openRoutes: (paths) => `Rutas que responden sin credencial: ${list(paths)}.`,
  needsLimited: 'Use el token o la clave de API de una cuenta con etiquetas limitadas.',
  needsView: 'La cuenta necesita el permiso «view».',
  openToLimited: (paths) => `Abierto a esta cuenta, cuyas etiquetas son limitadas: ${list(paths)}.`,
  noStudy: 'Esta cuenta no puede ver ningún estudio.',
  openToAll: (paths) => `Abierto a esta cuenta, que no tiene «admin-permissions»: ${list(paths)}.`,
  noSuchRoute: (paths) => `Este Orthanc no responde ahí: ${list(paths)}.`,
  refusedByProxy: (rules) => `El proxy lo rechaza por su regla: ${list(rules)}.`,
  onlyPlugin:
    'La petición ha pasado el proxy. Solo el plugin la ha rechazado, porque no lleva credencial. Su tabla habitual deja pasar a quienes tienen el permiso.',
  anonymousMay: (permissions) =>
    `No preguntado: sin credencial, las peticiones ya tienen ${list(permissions)}.`,
  longToken: (minutes) => `Los tokens de acceso duran ${String(minutes)} minutos.`,
  shortToken: (minutes) => `Duración en minutos: ${String(minutes)}.`,
  ...usageFound,
};

/** Spanish: the line to change, where it isn't the check's usual one. */
export const lines: typeof englishLines = {
  hsts: 'nginx: add_header Strict-Transport-Security "max-age=31536000" always;',
  toHttps: 'nginx, puerto 80: return 301 https://$host$request_uri;',
  header: ({ path, header, expected }) =>
    `nginx, location de ${path}: add_header ${header} "${expected}" always;`,
  sharePage: 'nginx: location = /share { try_files /share.html =404; }',
  missingAsset: 'nginx: location /assets/ { try_files $uri =404; }',
  configIsPage: 'nginx: location = /config.json { try_files $uri =404; }',
  framable: `nginx, location de /silent-check-sso.html: envíe su propia Content-Security-Policy con frame-ancestors 'self', y sin X-Frame-Options.`,
  keycloakDown: (url) => `Inicie Keycloak o corrija el upstream de ${url} en el proxy.`,
  forwardedProto: 'nginx: proxy_set_header X-Forwarded-Proto $scheme; Keycloak: KC_PROXY_HEADERS=xforwarded',
  hostname: (url) => `Keycloak: KC_HOSTNAME=${url}`,
  publicClient: 'En Keycloak, desactive «Client authentication» en el cliente.',
  redirects: (addresses) => `En Keycloak, añada a «Valid redirect URIs» del cliente: ${list(addresses)}`,
  eventDetails: 'En Keycloak, en Realm settings, Events, desactive «Include representation».',
  orthancUsers:
    'En la configuración de Orthanc: "AuthenticationEnabled": false. El plugin decide quién puede hacer qué.',
  authService: 'Inicie el Auth-Service y compruebe "WebServiceRootUrl" en la configuración del plugin.',
  orthancPath: (url) =>
    `Corrija orthanc.url en config.json, o pase en el proxy ${url}/ a Orthanc sin su prefijo.`,
  database:
    'Use Orthanc con SQLite o con el índice de PostgreSQL 7.0 o posterior, y deje que actualice la base de datos.',
  shareRows:
    'config.json: "extraPermissions": [["put", "^/studies/([a-f0-9-]+)/metadata/castellan-shares$", "all|share"], ["delete", …lo mismo…]]',
  shareMetadata: 'Orthanc: "UserMetadata": {"castellan-shares": 4242}',
  newToken: 'Inicie sesión de nuevo y copie un token de acceso reciente.',
  audience: 'En Keycloak, dé al usuario el rol del realm «default-roles-orthanc».',
};
