import type { messages as english } from '#features/users/messages/en/apiKeys.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const and = lister('es');

/** Spanish: API keys. */
export const messages: typeof english = {
  title: 'Claves de API',
  intro:
    'Un programa que envía una clave en la cabecera api-key tiene exactamente los permisos del usuario titular de la clave. Dé a cada máquina su propia cuenta.',
  readable:
    'Quien pueda ver los usuarios en Keycloak (view-users o manage-users) puede leer todas las claves de API y usarlas, con todos los permisos de sus titulares.',
  key: 'Clave de API',
  onceOnly:
    'Copie la clave ahora en el lugar donde se usa. No se volverá a mostrar; después solo se muestran sus últimos caracteres.',
  readyLines: 'Ejemplos de código',
  headerHint:
    'Envíe solo la clave. Si va acompañada de un token bearer no válido, el servidor trata la petición como anónima, aunque la clave sea válida.',
  columns: {
    user: 'Usuario',
    name: 'Uso',
    key: 'Clave',
    created: 'Creada',
    createdBy: 'Creada por',
    problems: 'Problemas',
    actions: 'Acciones',
  },
  noName: 'Uso no indicado',
  unknown: 'Desconocido',
  none: 'Este usuario no tiene ninguna clave de API.',
  noneListed: 'Ninguna clave marcada',
  noneListedHint:
    'Las claves introducidas a mano no están marcadas. El análisis de todos los usuarios las encuentra.',
  newKey: 'Nueva clave de API',
  newKeyFor: (user) => `Nueva clave de API para ${user}`,
  name: 'Uso',
  nameHint: 'Un programa y un lugar: «Slicer, puesto 3».',
  make: 'Crear clave',
  making: 'Creando una clave…',
  made: (user) => `${user} tiene una nueva clave`,
  makeFailed: 'No se ha podido crear la clave',
  notKept:
    'Keycloak ha indicado que todo ha ido bien, pero no ha guardado la clave. El perfil de usuario del realm no tiene un atributo para ella. No se ha guardado nada.',
  removed:
    'El usuario no tiene esta clave. No se ha guardado, u otra persona la ha quitado al mismo tiempo. Cree otra.',
  keyUnknown: 'No se sabe si la clave se ha guardado',
  keyUnknownHint:
    'La respuesta de Keycloak no ha sido clara: no es seguro que la clave siguiente funcione. Consérvela hasta saberlo.',
  keyLook: 'Comprobar de nuevo',
  close: 'Cerrar',
  rotate: 'Renovar clave',
  rotateTitle: 'Renovar clave',
  rotateHint:
    'Se añade una nueva clave. La antigua funciona hasta que se revoque. Cámbiela en el programa, pruébela y después vuelva para revocar la antigua.',
  rotating: (count) =>
    `Este usuario tiene ${plural(count, { one: '# clave que funciona', other: '# claves que funcionan' })}. Cuando el programa use la nueva clave, revoque la antigua.`,
  revoke: 'Revocar clave',
  revokeTitle: '¿Revocar esta clave?',
  revokeText: (key, user) =>
    `Los programas que usan ${key} de ${user} pierden el acceso en un minuto como máximo. Esto no se puede deshacer.`,
  revoking: 'Revocando…',
  revoked: (key) => `${key} revocada. El servidor puede aceptarla todavía durante un minuto como máximo.`,
  revokeFailed: 'No se ha podido revocar la clave',
  stillWorks: 'Sigue funcionando.',
  test: 'Probar una clave',
  testHint: 'La clave se envía sola al servidor de imágenes y no se guarda en ningún sitio.',
  testThis: 'Probar esta clave',
  testShort: 'Probar clave',
  testFailed: 'No se ha podido probar la clave',
  testAs: (name) => `El servidor reconoce esta clave como la de ${name}`,
  testSees: 'Puede ver',
  testSeesAll: 'todos los estudios',
  testSeesNone: 'ningún estudio',
  testSeesLabels: (labels) => `los estudios con etiqueta ${and(labels)}`,
  testMay: 'Permisos',
  testMayNothing: 'ninguno',
  verdictTitle: 'Peticiones habituales y si están permitidas',
  verdictNote:
    'Calculado por la consola según las reglas del servidor, para un estudio que la clave puede ver. «Usted» y «su» se refieren al titular de la clave. Quien decide es el servidor.',
  call: 'Petición',
  verdict: 'Resultado',
  passes: 'Permitida',
  calls: {
    qido: 'Buscar por DICOMweb',
    qidoSeries: 'Listar series por DICOMweb',
    wado: 'Recuperar un estudio por DICOMweb',
    stow: 'Almacenar por DICOMweb',
    find: 'Buscar con find de Orthanc',
    study: 'Abrir un estudio',
    file: 'Descargar un archivo',
    archive: 'Descargar un estudio en ZIP',
    list: 'Listar todos los estudios',
    upload: 'Subir un archivo',
    label: 'Añadir una etiqueta',
  },
  anonymousTitle: 'El servidor no reconoce esta clave',
  causes: {
    space: 'La clave contiene un espacio. Una clave así no se acepta nunca.',
    noHolder: 'Ningún usuario de Keycloak tiene esta clave. Quizá se haya revocado o se haya escrito mal.',
    disabled: (user) => `La cuenta de su titular, ${user}, está desactivada.`,
    twoHolders: (users) =>
      `Duplicada: varios usuarios tienen esta clave (${and(users)}), así que se rechaza para todos. Revóquela para todos menos uno o, mejor, para todos.`,
    notTold: (user) =>
      `${user} tiene esta clave y su cuenta está activada, así que es una de estas causas, que Keycloak no puede indicar:`,
    notListed:
      'Ninguno de los titulares de la lista tiene esta clave. Quizá se haya revocado o se haya escrito mal, o su titular no esté marcado. El análisis de todos los usuarios puede aclararlo.',
    notScanned:
      'Quizá la tenga también otro usuario que no está marcado. Entonces se rechaza para ambos. El análisis de todos los usuarios puede aclararlo.',
    unread: 'No se ha podido leer en Keycloak quién tiene la clave.',
    cannotAsk:
      'Su sesión no tiene acceso a los usuarios de Keycloak, así que las causas de allí no se pueden comprobar.',
    header: 'Orthanc no acepta la cabecera api-key (TokenHttpHeaders), o un proxy la quita.',
    support:
      'El Auth-Service no tiene secreto de cliente para Keycloak, así que las claves de API están desactivadas.',
    cache: 'La clave es nueva, y el servidor puede rechazarla todavía durante un minuto como máximo.',
  },
  scan: 'Analizar todos los usuarios',
  scanHint:
    'Lee todos los usuarios página por página y encuentra las claves duplicadas, débiles o introducidas a mano, las que contienen espacios y las de usuarios desactivados.',
  scanning: (done, total) => `Usuarios leídos: ${String(done)} de ${String(total)}`,
  scanStop: 'Detener análisis',
  scanStopped: 'Detenido. Lo encontrado hasta ahora se muestra abajo; puede faltar alguna clave duplicada.',
  scanDone: (users, keys, bad) =>
    `${plural(users, { one: '# usuario leído', other: '# usuarios leídos' })}, ${plural(keys, { one: '# clave encontrada', other: '# claves encontradas' })}, ${
      bad === 0 ? 'sin problemas' : plural(bad, { one: '# con problemas', other: '# con problemas' })
    }.`,
  scanFailed: 'El análisis ha terminado antes de tiempo',
  markAll: (count) => plural(count, { one: 'Marcar # titular', other: 'Marcar # titulares' }),
  marking: (count) => plural(count, { one: 'Marcando # titular', other: 'Marcando # titulares' }),
  onlyProblems: 'Solo con problemas',
  problems: {
    duplicate: 'Duplicada: varios usuarios tienen esta clave, así que se rechaza para todos',
    space: 'Contiene un espacio: no se acepta nunca',
    weak: 'Débil o introducida a mano: sustitúyala',
    disabled: 'Titular desactivado',
    unmarked: 'Sin marcar: falta en la lista',
  },
  realm: {
    safe: 'El realm guarda las claves de API, y solo la administración puede cambiarlas.',
    unknown: 'No se sabe si el realm guarda las claves de API.',
    usersCanEdit:
      'En este realm, los usuarios pueden cambiar su propia clave de API: quien conozca una clave podría copiarla a su propia cuenta, y entonces la clave se rechazaría para todos.',
    notKept: 'Este realm no guarda claves de API. Keycloak indicaría que todo ha ido bien y las descartaría.',
    singleValue:
      'Este realm permite una sola clave por usuario, así que la antigua y la nueva no pueden coexistir durante una renovación.',
    notesLost: 'Este realm guarda las claves, pero no sus detalles (uso, fecha, marca).',
    repair: 'Reparar realm',
    repairText:
      'Añade la clave y sus detalles al perfil de usuario del realm. Solo la administración puede verlos y cambiarlos. El resto del perfil no cambia.',
    repairing: 'Reparando…',
    repaired: 'El realm guarda ahora las claves de API de forma segura',
    repairFailed: 'No se ha podido reparar el realm',
  },
  page: (page) => `Página ${String(page)}`,
  previous: 'Anterior',
  next: 'Siguiente',
  pages: 'Páginas',
};
