import type { checks as englishChecks, messages as english } from '#checks/messages/en/checks.ts';
import { found, lines } from './found.ts';
import { holes } from './holes.ts';
import { usage } from './usage.ts';

const checks: typeof englishChecks = {
  reachable: {
    title: 'La consola es accesible',
    means: 'Nadie puede abrir la consola en esta dirección.',
    line: 'Indique la dirección en la que los navegadores abren la consola. Bajo una ruta, añada --path /console/. El proxy debe servir allí los archivos de dist/.',
  },
  transport: {
    title: 'TLS protege todas las conexiones',
    means: 'Con HTTP sin cifrar, cualquiera en la red lee imágenes, contraseñas y tokens.',
    line: 'Termine TLS en el proxy y sirva la consola solo en https://.',
  },
  headers: {
    title: 'Las páginas de la consola llevan sus cabeceras de seguridad',
    means:
      'Sin ellas, un script que entre en una página puede enviar tokens fuera, y otros sitios pueden mostrar la consola dentro de un marco.',
    line: 'Envíe desde el proxy las cabeceras de docs/local-server.md («Headers of the console’s own pages»).',
  },
  deepLinks: {
    title: 'Las direcciones internas de la consola se abren',
    means: 'Los marcadores, las recargas y los enlaces compartidos acaban en una página de error.',
    line: 'nginx: try_files $uri /index.html; y para /share: try_files /share.html =404;',
  },
  caching: {
    title: 'Los navegadores guardan los archivos de la consola el tiempo correcto',
    means:
      'Las páginas guardadas muestran datos a la persona siguiente, o una versión antigua tras una actualización. Los scripts que no se guardan hacen lenta cada visita.',
    line: 'Envíe desde el proxy las cabeceras Cache-Control de docs/local-server.md.',
  },
  compression: {
    title: 'Los scripts están comprimidos',
    means: 'La primera visita ocupa el triple.',
    line: 'nginx: gzip_static on; La versión publicada trae un archivo .gz y otro .br junto a cada archivo de texto.',
  },
  configFile: {
    title: 'config.json se puede usar',
    means: 'La consola muestra qué está mal en este archivo y no se inicia.',
    line: 'Corrija estos campos en config.json. docs/config.md explica cada uno.',
  },
  silentPage: {
    title: 'Se sirve la página del inicio de sesión silencioso',
    means:
      'El marco oculto del inicio de sesión no vuelve, así que nadie pasa de «La consola no ha podido iniciarse».',
    line: 'Sirva silent-check-sso.html tal como está en dist/, sin redirección.',
  },
  clock: {
    title: 'El reloj del servidor va bien',
    means: 'Los tokens caducan antes de tiempo o aún no son válidos, y los enlaces no caducan cuando dicen.',
    line: 'Sincronice ambas máquinas: timedatectl set-ntp true',
  },
  issuer: {
    title: 'Keycloak responde con la dirección que usa la consola',
    means:
      'Los tokens nombran otro emisor que el que espera el Auth-Service, o el inicio de sesión lleva a una dirección que los navegadores no alcanzan.',
    line: 'En config.json, corrija keycloak.url o keycloak.realm. O importe deploy/realm/orthanc-realm.json en Keycloak.',
  },
  client: {
    title: 'Keycloak tiene el cliente de la consola',
    means: 'Nadie puede iniciar sesión.',
    line: 'Corrija keycloak.clientId en config.json. En Keycloak, el cliente debe existir y estar activado.',
  },
  redirects: {
    title: 'Keycloak permite las direcciones de redirección de la consola',
    means: 'El inicio de sesión acaba en la página «Invalid parameter: redirect_uri» de Keycloak.',
    line: 'En Keycloak, añada las direcciones a «Valid redirect URIs» del cliente.',
  },
  wildcard: {
    title: 'Keycloak no permite ninguna otra dirección de redirección',
    means:
      'Con un comodín, un enlace a la página de inicio de sesión puede enviar el código de inicio de sesión de alguien a otro sitio o página.',
    line: 'En Keycloak, quite todos los «*» de «Valid redirect URIs» del cliente.',
  },
  pkce: {
    title: 'Keycloak exige PKCE',
    means: 'Un código de inicio de sesión interceptado se puede cambiar por un token.',
    line: 'En Keycloak, ponga «Proof Key for Code Exchange Code Challenge Method» del cliente en S256.',
  },
  directGrants: {
    title: 'Las contraseñas solo se escriben en la página de inicio de sesión',
    means:
      'Un script puede probar contraseñas sin la página de inicio de sesión, y los programas conocen las contraseñas de las personas.',
    line: 'En Keycloak, desactive «Direct access grants» en el cliente.',
  },
  implicitFlow: {
    title: 'Ningún token figura en una dirección',
    means: 'Los tokens pueden aparecer en direcciones y, con ellas, en historiales y registros.',
    line: 'En Keycloak, desactive «Implicit flow» en el cliente.',
  },
  webOrigins: {
    title: 'Keycloak solo responde a scripts de este sitio',
    means: 'Los scripts de otros sitios pueden leer lo que Keycloak envía a este cliente.',
    line: 'En Keycloak, indique en «Web origins» del cliente solo el origen de la consola.',
  },
  events: {
    title: 'Keycloak registra los inicios de sesión y los cambios',
    means: 'Tras un incidente, nadie puede decir quién inició sesión o quién cambió un rol.',
    line: 'En Keycloak, en Realm settings, Events, active «Save events» para usuarios y para administradores.',
  },
  bruteForce: {
    title: 'Se frena a quien intenta adivinar contraseñas',
    means: 'Un programa puede probar tantas contraseñas como quiera.',
    line: 'En Keycloak, en Realm settings, Security defenses, active la detección de ataques de fuerza bruta.',
  },
  tokenLifespan: {
    title: 'Los tokens de acceso duran 15 minutos como máximo',
    means:
      'Un token robado funciona hasta que termina, también tras cerrar la sesión o con la cuenta desactivada.',
    line: 'En Keycloak, en Realm settings, Tokens, ponga «Access Token Lifespan» en 5 minutos, también en el cliente.',
  },
  ownApiKey: {
    title: 'Solo la administración puede cambiar claves de API',
    means:
      'Un usuario que conozca la clave de otro puede copiarla en su propia cuenta, lo que la anula para ambos.',
    line: 'Elija «Reparar realm» en la página «Claves de API» de la consola.',
  },
  plugin: {
    title: 'El plugin de autorización y su Auth-Service responden',
    means:
      'La consola no puede saber qué tiene permitido cada persona, y muestra un error en lugar de estudios.',
    line: 'En la configuración de Orthanc, añada el plugin de autorización a "Plugins" y ponga "Authorization": {"WebServiceRootUrl": …}.',
  },
  orthancVersion: {
    title: 'Orthanc es lo bastante reciente',
    means:
      'La consola necesita Orthanc 1.12.5 o posterior. Sin la búsqueda ampliada, las listas no se ordenan ni se cuentan.',
    line: 'Actualice Orthanc a 1.12.5 o posterior.',
  },
  shareRecords: {
    title: 'El registro de enlaces está configurado',
    means: 'Sin él, cada navegador solo muestra los enlaces que se crearon en él.',
    line: 'docs/shares.md contiene las líneas para la configuración de Orthanc y del plugin, y para config.json.',
  },
  token: {
    title: 'El plugin acepta el token',
    means: 'Para el plugin, las personas que han iniciado sesión son anónimas: no ven nada.',
    line: 'Compare KEYCLOAK_URI del Auth-Service y "TokenHttpHeaders" del plugin con docs/install.md. El proxy debe pasar la cabecera Authorization.',
  },
  apiKey: {
    title: 'El plugin acepta la clave de API',
    means: 'Las máquinas con clave de API son anónimas: no ven nada.',
    line: 'En la configuración del plugin, añada "api-key" a "TokenHttpHeaders". En nginx, los guiones bajos y las mayúsculas de la cabecera deben quedar como están.',
  },
  ...usage,
  ...holes,
};

/** Spanish: what the checks of an installation are about, what is at stake, and the line to change. */
export const messages: typeof english = {
  areas: {
    console: 'Consola y proxy',
    keycloak: 'Keycloak',
    orthanc: 'Orthanc y su plugin',
    usage: 'Cuentas, roles y etiquetas',
    holes: 'Qué se puede hacer más allá de los permisos',
  },
  checks,
  failed: {
    timeout: (address) => `${address} no ha respondido a tiempo.`,
    tls: (address, code) => `Ha fallado TLS con ${address} (${code}).`,
    offline: (address, code) => `No se puede acceder a ${address}${code === '' ? '' : ` (${code})`}.`,
    stopped: () => 'Detenida antes de saberse.',
    unexpected: (message) => `Ha fallado la propia comprobación: ${message}`,
  },
  found,
  lines,
  untold: {
    noSetting: 'Ningún ajuste lo cierra.',
    inLog: 'Mire el registro del Auth-Service. Su nivel de registro debe ser superior a INFO.',
  },
};
