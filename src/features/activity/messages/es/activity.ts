import { lister, pluralizer } from '#locales/format.ts';
import type { messages as english } from '#features/activity/messages/en/activity.ts';

const plural = pluralizer('es');
const and = lister('es');

const studies = (count: number): string => plural(count, { one: 'un estudio', other: '# estudios' });
const times = (words: string, count: number): string =>
  count === 1 ? words : `${words} ${plural(count, { one: '# vez', other: '# veces' })}`;
const entries = (count: number): string => plural(count, { one: '# entrada', other: '# entradas' });

const actions: typeof english.actions = {
  'uploaded-instance': (count) =>
    plural(count, { one: 'Ha subido una imagen', other: 'Ha subido # imágenes' }),
  'added-label': (_count, some, label) => `Ha añadido la etiqueta ${label} a ${studies(some)}`,
  'deleted-label': (_count, some, label) => `Ha quitado la etiqueta ${label} de ${studies(some)}`,
  download: (_count, some) => (some === 0 ? 'Ha descargado' : `Ha descargado ${studies(some)}`),
  'start-modification-job': (_count, some) => `Ha empezado a modificar ${studies(some)}`,
  'success-modification-job': (_count, some) => `Ha modificado ${studies(some)}`,
  'new-study-from-modification-job': (_count, some) => `Ha creado ${studies(some)} al modificar otro`,
  'start-anonymization-job': (_count, some) => `Ha empezado a anonimizar ${studies(some)}`,
  'success-anonymization-job': (_count, some) => `Ha anonimizado ${studies(some)}`,
  'new-study-from-anonymization-job': (_count, some) => `Ha creado ${studies(some)} al anonimizar otro`,
  'deleted-study': (_count, some) => `Ha eliminado ${studies(some)}`,
  'deleted-series': (count) =>
    plural(count, { one: 'Ha eliminado una serie', other: 'Ha eliminado # series' }),
  'deleted-child-series': (_count, some) => `Ha eliminado series de ${studies(some)}`,
  'deleted-patient': (count) =>
    plural(count, { one: 'Ha eliminado un paciente', other: 'Ha eliminado # pacientes' }),
  'deleted-parent-patient': (_count, some) => `Ha eliminado el paciente de ${studies(some)}`,
  'created-link': (count) =>
    plural(count, { one: 'Ha creado un enlace compartido', other: 'Ha creado # enlaces compartidos' }),
  'revoked-link': (count) =>
    plural(count, { one: 'Ha revocado un enlace compartido', other: 'Ha revocado # enlaces compartidos' }),
  LOGIN: (count) => times('Ha iniciado sesión', count),
  LOGOUT: (count) => times('Ha cerrado sesión', count),
  REGISTER: () => 'Se ha registrado',
  IMPERSONATE: (count) => times('Ha iniciado sesión como otro usuario', count),
  CLIENT_LOGIN: (count) => times('La cuenta de servicio ha iniciado sesión', count),
  LOGIN_ERROR: (count) =>
    plural(count, { one: 'Inicio de sesión fallido', other: '# inicios de sesión fallidos' }),
  CLIENT_LOGIN_ERROR: (count) =>
    plural(count, {
      one: 'Inicio de sesión fallido de un cliente',
      other: '# inicios de sesión fallidos de clientes',
    }),
  IDENTITY_PROVIDER_LOGIN_ERROR: (count) =>
    plural(count, {
      one: 'Inicio de sesión fallido con un proveedor de identidad',
      other: '# inicios de sesión fallidos con un proveedor de identidad',
    }),
  USER_DISABLED_BY_TEMPORARY_LOCKOUT: () => 'Bloqueo tras inicios de sesión fallidos',
  USER_DISABLED_BY_PERMANENT_LOCKOUT: () => 'Desactivación tras inicios de sesión fallidos',
  UPDATE_PASSWORD: () => 'Ha cambiado su contraseña',
  UPDATE_PASSWORD_ERROR: () => 'No ha podido cambiar su contraseña',
  RESET_PASSWORD: () => 'Ha pedido una contraseña nueva',
  RESET_PASSWORD_ERROR: () => 'No ha podido obtener una contraseña nueva',
  UPDATE_CREDENTIAL: () => 'Ha cambiado su forma de iniciar sesión',
  UPDATE_CREDENTIAL_ERROR: () => 'No ha podido cambiar su forma de iniciar sesión',
  REMOVE_CREDENTIAL: () => 'Ha quitado una forma de iniciar sesión',
  UPDATE_TOTP: () => 'Ha configurado códigos de un solo uso',
  REMOVE_TOTP: () => 'Ha quitado los códigos de un solo uso',
  UPDATE_EMAIL: () => 'Ha cambiado su correo electrónico',
  UPDATE_PROFILE: () => 'Ha cambiado su perfil',
  DELETE_ACCOUNT: () => 'Ha eliminado su cuenta',
  FEDERATED_IDENTITY_LINK: () => 'Ha vinculado otra identidad',
  REMOVE_FEDERATED_IDENTITY: () => 'Ha desvinculado otra identidad',
};

/** Spanish: what happened, as one timeline. */
export const messages: typeof english = {
  title: 'Actividad',
  intro: 'Qué se ha hecho con los estudios y cómo se ha iniciado sesión. Lo más reciente va primero.',
  refresh: 'Actualizar',
  csv: 'Exportar como CSV',
  views: {
    label: 'Vista',
    timeline: 'Cronología',
    addresses: 'Inicios de sesión fallidos por dirección',
  },
  filters: {
    kind: 'Tipo',
    anyKind: 'Cualquier tipo',
    person: 'Persona',
    anyone: 'Cualquiera',
    otherPerson: 'Otra persona',
    study: 'Estudio (ID de Orthanc)',
    studyInvalid: 'Escriba un ID de Orthanc: cinco grupos de ocho caracteres.',
    patient: 'Todos los estudios de este paciente',
    from: 'Desde',
    to: 'Hasta',
    clear: 'Borrar filtros',
    leftOut: (names) =>
      `La lista no se filtra por ${and(names)} de la dirección: el valor no se entiende. Elíjalo de nuevo.`,
  },
  kinds: {
    uploads: 'Subidas',
    labels: 'Etiquetas',
    downloads: 'Descargas',
    changes: 'Estudios modificados',
    deletions: 'Eliminaciones',
    links: 'Enlaces compartidos',
    signIns: 'Inicios de sesión',
    failedSignIns: 'Inicios de sesión fallidos',
    account: 'Cuentas propias',
    admin: 'Administración',
    other: 'Otros',
  },
  columns: { when: 'Cuándo', who: 'Quién', what: 'Qué', subject: 'Detalles', source: 'Fuente' },
  actions,
  adminOperations: { CREATE: 'creación', UPDATE: 'cambio', DELETE: 'eliminación', ACTION: 'acción' },
  adminResources: {
    USER: 'Usuario',
    USER_SESSION: 'Sesión',
    REALM_ROLE: 'Rol',
    REALM_ROLE_MAPPING: 'Roles de un usuario',
    CLIENT_ROLE: 'Rol de cliente',
    CLIENT_ROLE_MAPPING: 'Roles de cliente de un usuario',
    GROUP: 'Grupo',
    GROUP_MEMBERSHIP: 'Grupo de un usuario',
    CLIENT: 'Cliente',
    CLIENT_SCOPE: 'Ámbito de cliente',
    REALM: 'Ajustes del realm',
    USER_PROFILE: 'Perfil de usuario',
    COMPONENT: 'Componente',
    USER_LOGIN_FAILURE: 'Inicios de sesión fallidos',
  },
  adminAction: (resource, operation, count) =>
    count === 1
      ? `${resource}: ${operation}`
      : `${resource}: ${operation}, ${plural(count, { one: '# vez', other: '# veces' })}`,
  nobody: 'Desconocido',
  studyCount: (count) => plural(count, { one: '# estudio', other: '# estudios' }),
  gone: 'Eliminado, o no visible para usted',
  noName: '(sin nombre)',
  from: (address) => `desde ${address}`,
  span: (first, last) => `${first} – ${last}`,
  sources: {
    auditLog: 'Registro de auditoría',
    signIns: 'Eventos de inicio de sesión',
    adminEvents: 'Eventos de administración',
    shareRecords: 'Registro de enlaces',
  },
  loaded: (count) => plural(count, { one: '# entrada cargada', other: '# entradas cargadas' }),
  loadedBack: (count, oldest) =>
    `${plural(count, { one: '# entrada cargada', other: '# entradas cargadas' })}, desde el ${oldest}`,
  loadedAll: entries,
  shown: (shown, loaded) =>
    `${entries(shown)} en estos días, de ${plural(loaded, { one: '# cargada', other: '# cargadas' })}`,
  reading: 'Cargando…',
  more: 'Cargar más',
  all: 'Cargar todo',
  stop: 'Detener',
  full: (max) =>
    `La página carga como máximo ${max} entradas. Para ver otras, elija días o un tipo. El archivo CSV las contiene todas.`,
  none: 'No se ha encontrado actividad',
  noneHint: 'No hay nada registrado con estos filtros.',
  noSource: 'No se puede cargar nada',
  noSourceHint: 'Ninguna fuente de actividad está activada, o usted no puede leer ninguna. Véase arriba.',
  noRight: 'No puede leer ningún registro',
  sourceFailed: (source) => `No se ha podido cargar: ${source}`,
  sourceFailedText:
    'Las entradas que ya están aquí se quedan. Por debajo pueden faltar entradas de esta fuente.',
  off: {
    title: (sources) => `No se registra: ${and(sources)}`,
    auditLog:
      'Orthanc no lleva registro de auditoría. Necesita el índice de PostgreSQL, y esto en la configuración de Orthanc:',
    signIns: (realm) =>
      `Keycloak no guarda eventos de inicio de sesión. En su consola: realm ${realm}, Realm settings, Events, User events settings, Save events. O ejecute:`,
    adminEvents: (realm) =>
      `Keycloak no guarda eventos de administración. En su consola: realm ${realm}, Realm settings, Events, Admin events settings, Save events. O ejecute:`,
    realm: 'Todo lo que la consola necesita del realm:',
    later: 'El registro empieza entonces. Lo anterior sigue siendo desconocido.',
    console: 'Abrir ajustes de eventos',
    lines: 'Líneas para copiar',
  },
  denied: (source) => `No puede leer: ${source}`,
  notHeld: {
    title: 'Qué no se registra',
    list: [
      'Consultas: abrir un estudio o sus imágenes no deja ninguna entrada.',
      'Enlaces compartidos que se han abierto. Que un enlace se ha creado o revocado se sabe por el registro de enlaces, que puede cambiar cualquiera que pueda compartir.',
      'Transferencias: enviar, recuperar, DICOMweb y los estudios que llegan de las modalidades.',
      'Estudios combinados y divididos, imágenes eliminadas y archivos ZIP de un paciente entero.',
      'Cambios de roles y de sus etiquetas.',
    ],
    rejected:
      'Una modificación o anonimización se registra cuando empieza, aunque Orthanc la rechace después.',
  },
  chart: {
    title: 'Entradas por día',
    titleSpans: 'Entradas por periodo',
    category: 'Día',
    hint: 'Cuenta lo que está cargado.',
  },
  addresses: {
    table: 'Inicios de sesión fallidos por dirección',
    address: 'Dirección',
    count: 'Intentos',
    last: 'Último',
    first: 'Primero',
    names: 'Nombres de usuario probados',
    unknown: (count) => plural(count, { one: '# de ningún usuario', other: '# de ningún usuario' }),
    noAddress: 'Sin dirección',
    more: (count) => `y ${plural(count, { one: '# más', other: '# más' })}`,
    none: 'No hay inicios de sesión fallidos',
    noneHint: 'No hay ninguno registrado con estos filtros.',
  },
  detail: {
    title: 'Detalles',
    entries,
    firstOf: (shown, count) =>
      `Las ${String(shown)} más recientes de ${entries(count)}. El archivo CSV las contiene todas.`,
    record: 'Registro',
    entryAt: (moment) => `Entrada del ${moment}`,
    onlyPerson: 'Solo esta persona',
    onlyStudy: 'Solo este estudio',
    openUser: 'Abrir usuario',
  },
  patientFailed: 'No se han podido encontrar los estudios de este paciente',
  patientGone:
    'Este estudio se ha eliminado o no es visible para usted, así que no se pueden encontrar los demás estudios del paciente. Solo se muestra este.',
  export: {
    title: 'Exportar como CSV',
    reading: (count) => `${entries(count)} hasta ahora`,
    back: (oldest) => `Desde el ${oldest}`,
    done: (count) => plural(count, { one: '# entrada guardada', other: '# entradas guardadas' }),
    failed: (source) => `No se ha podido continuar: ${source}`,
    failedText: (count) =>
      `${plural(count, { one: 'Hay # entrada lista', other: 'Hay # entradas listas' })}. Inténtelo de nuevo para continuar, o guarde lo que está listo.`,
    stop: 'Detener',
    savePart: 'Guardar lo que hay',
    close: 'Cerrar',
    hint: 'Todas las entradas que cumplen los filtros, con ID de estudios en lugar de nombres. Los nombres de usuario figuran donde se conocen. Las horas son UTC.',
    without: (sources) => `El archivo no contiene nada de: ${and(sources)}.`,
    file: 'actividad.csv',
    columns: [
      'Hora',
      'Fuente',
      'Tipo',
      'Acción',
      'Nombre de usuario',
      'ID de usuario',
      'Estudio',
      'Objeto',
      'Dirección',
      'Error',
    ],
  },
  show: 'Mostrar actividad',
  openAll: 'Abrir en Actividad',
};
