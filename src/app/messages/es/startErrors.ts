import type { messages as english } from '#app/messages/en/startErrors.ts';

/** Spanish: what stopped the console's start, and what to do. */
export const messages: typeof english = {
  console: 'El servidor de esta página',
  keycloak: 'El servidor de inicio de sesión (Keycloak)',
  timeoutTitle: 'Sin respuesta a tiempo',
  timeout: (server, address) =>
    `${server} no ha respondido en 10 segundos en ${address}. Compruebe su conexión y vuelva a cargar la página. Si continúa, avise a la administración.`,
  offlineTitle: 'Sin conexión',
  offline: (server, address) =>
    `No se ha podido conectar con ${address} (${server}). Compruebe su conexión y vuelva a cargar la página. Si continúa, avise a la administración.`,
  garbledTitle: 'Respuesta inesperada',
  garbled: (server, address) =>
    `${server} ha dado una respuesta inesperada en ${address}. Puede que interfiera un proxy. Vuelva a cargar la página. Si continúa, avise a la administración.`,
  statusTitle: 'Error del servidor',
  status: (server, address, status) =>
    `${server} ha respondido con el estado ${String(status)} en ${address}. Vuelva a cargar la página para intentarlo de nuevo. Si continúa, avise a la administración.`,
  clientTitle: 'Keycloak no acepta esta consola',
  client: (clientId, redirectUri) =>
    `Keycloak ha rechazado el cliente o la dirección de redirección. En config.json, keycloak.clientId es «${clientId}». La dirección de redirección es ${redirectUri}. La administración puede comprobar ambos en Keycloak: en Clients, el cliente «${clientId}» debe existir y estar activado, y sus «Valid redirect URIs» deben incluir esta dirección.`,
  realmTitle: 'Realm no encontrado',
  realm: (realm) =>
    `Keycloak no tiene ningún realm «${realm}», o keycloak.url en config.json no lleva a Keycloak. La administración puede corregir keycloak.realm o keycloak.url en config.json.`,
  issuerTitle: 'Keycloak no sabe que hay TLS',
  issuer: (issuer) =>
    `Esta página ha llegado por https://, pero Keycloak se llama a sí mismo ${issuer}. Un proxy que termina TLS debe comunicárselo a Keycloak. La administración puede configurarlo en el proxy (nginx: proxy_set_header X-Forwarded-Proto https;) y en Keycloak (KC_PROXY_HEADERS=xforwarded).`,
  tokenTitle: 'Keycloak no ha emitido ningún token',
  token: (clientId, status) =>
    `Keycloak se ha negado a emitir un token para el cliente «${clientId}» (estado ${String(status)}). Vuelva a cargar la página. Si continúa, la administración puede comprobar el cliente en Keycloak: en Clients, «Client authentication» debe estar desactivado y «Standard flow» activado.`,
  refusedTitle: 'No ha iniciado sesión',
  refused: (words) => `Keycloak no ha iniciado su sesión. Su mensaje: ${words}`,
  loopTitle: 'El inicio de sesión no termina',
  loop: (clientId) =>
    `Keycloak le ha enviado de vuelta varias veces, pero no ha empezado ninguna sesión. Puede que el navegador bloquee las cookies de este sitio o que keycloak.clientId en config.json («${clientId}») sea incorrecto. Permita las cookies y vuelva a cargar la página. Si continúa, avise a la administración.`,
  noPluginTitle: 'Orthanc no tiene el plugin de autorización',
  noPlugin: (url) =>
    `Nada responde en ${url}/auth/user/profile. La administración puede añadir el plugin de autorización a "Plugins" en la configuración de Orthanc. Si ya está, orthanc.url en config.json es incorrecto.`,
  notOrthancTitle: 'Orthanc no está en esta dirección',
  notOrthanc: (url) =>
    `En ${url} responde algo que no es Orthanc. La administración puede corregir orthanc.url en config.json, o el proxy: debe pasar ${url}/ a Orthanc, sin este prefijo.`,
  pluginFailsTitle: 'Orthanc o su Auth-Service no funciona',
  pluginFails: (url, status) =>
    `${url}/auth/user/profile ha respondido con el estado ${String(status)}. La administración puede comprobar que Orthanc y el Auth-Service están en marcha, y que "WebServiceRootUrl" en la configuración del plugin lleva al Auth-Service.`,
  anonymousTitle: 'Orthanc no le reconoce',
  anonymous:
    'Ha iniciado sesión, pero para Orthanc su petición es anónima. La administración puede comprobar tres cosas. El proxy debe pasar la cabecera Authorization a Orthanc. El Auth-Service debe usar este Keycloak y este realm. Su cuenta debe tener el rol predeterminado del realm, que empieza por «default-roles-».',
  oldOrthancTitle: 'Orthanc es demasiado antiguo',
  oldOrthanc: (version) =>
    `Este es Orthanc ${version}. La consola necesita Orthanc 1.12.5 o posterior. La administración puede actualizarlo.`,
};
