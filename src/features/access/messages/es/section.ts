import type { Hole } from '#access/section/holes.ts';
import type { messages as english } from '#features/access/messages/en/section.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

const holes: Readonly<Record<Hole, string>> = {
  linkDeletes:
    'Cualquiera con un enlace compartido puede eliminar su estudio: el registro de auditoría está desactivado, y el token del enlace en una cabecera puede hacerlo todo.',
  linkWritesMetadata:
    'Cualquiera con un enlace compartido puede cambiar metadatos de su estudio, enviando el token del enlace en una cabecera.',
  linkOverridesMethod:
    'Cualquiera con un enlace compartido puede convertir un GET en una escritura con el argumento _method.',
  auditLogOfDatabase:
    'Todas las personas con «view» pueden leer el registro de auditoría entero en /plugins/postgresql/audit-logs, sean cuales sean sus etiquetas.',
  globalLists: 'Todas las personas con «view» pueden leer /changes, que no se limita a sus etiquetas.',
  linksToHiddenStudies: 'Todas las personas con «share» pueden crear enlaces a estudios que no pueden ver.',
  instantLinks:
    'Todas las personas con «view» pueden crear enlaces instantáneos que duran más que su cuenta.',
  patients:
    'Todas las personas con «view» pueden leer y descargar todo lo de un paciente en /patients: ahí no se comprueban las etiquetas.',
  sendsHiddenStudies: 'Todas las personas con «send» pueden enviar estudios que no pueden ver.',
  uploadWithoutSignIn:
    'Cualquiera puede subir sin iniciar sesión mientras el perfil anónimo incluya «upload».',
  systemWithoutSignIn: 'Cualquiera puede leer /system sin iniciar sesión: versiones, AE titles y plugins.',
  lookupWithoutSignIn:
    'Cualquiera puede convertir UID de DICOM en ID de Orthanc en /tools/lookup sin iniciar sesión.',
};

/** Spanish: a pasted `Authorization` section, and what is found in it. */
export const messages: typeof english = {
  title: 'Reglas de su servidor',
  hint: 'Ninguna ruta dice qué reglas tiene Orthanc. Se usa la tabla predeterminada del plugin. Si la suya es otra, pegue la sección «Authorization» de orthanc.json, con sus comentarios. Queda en la memoria de esta pestaña y no se envía a ninguna parte.',
  label: 'Sección Authorization',
  clear: 'Usar tabla predeterminada',
  inUse: (rows, own) =>
    `Se usan las reglas pegadas: ${plural(rows, { one: '# fila', other: '# filas' })}, ${plural(own, { one: '# de ellas', other: '# de ellas' })} fuera de la tabla predeterminada.`,
  notUsed: 'Esto no se puede leer como una sección, así que se sigue usando la tabla predeterminada.',
  stops: 'Orthanc no se inicia con esto',
  dangers: 'Ajustes peligrosos',
  notes: 'También encontrado',
  holesTitle: 'Qué dejan abierto estas reglas',
  holesHint: 'Un proxy inverso puede cerrarlo; la sección no lo dice.',
  noHoles: 'Con estas reglas no queda abierta ninguna de las brechas conocidas.',
  at: (line, column) => `Línea ${String(line)}, columna ${String(column)}`,
  withPlace: (place, text) => `${place}: ${text}`,
  holes,
  findings: {
    syntax: (code) => `JSON no válido (${code}).`,
    tooDeep: 'Anidado a demasiada profundidad para leerlo.',
    duplicateKey: (key) => `«${key}» está dos veces. Cuenta la última.`,
    notAnObject: 'Aquí no hay ningún objeto con ajustes.',
    wrongType: (setting) => `${setting} tiene un valor de tipo incorrecto.`,
    badRoute: {
      notAList: 'Las filas deben estar en una lista.',
      notThree: 'Una fila necesita un método, un patrón y permisos, todos ellos textos.',
      method: 'El método debe ser get, post, put o delete.',
      pattern: 'El patrón no es una expresión regular válida.',
    },
    bothLevelSettings: 'CheckedLevel y UncheckedLevels se excluyen. Conserve uno de los dos.',
    unknownLevel: (word) => `«${word}» no es un nivel.`,
    opensData: (path) =>
      `Todos pueden leer ${path} sin iniciar sesión: contiene estudios o datos sobre ellos.`,
    openToAnyone: (method, pattern) =>
      `${method} ${pattern} no exige ningún permiso: cualquiera puede enviarla sin iniciar sesión.`,
    noUserProfile:
      'No hay servicio de perfiles de usuario (WebServiceRootUrl o WebServiceUserProfileUrl), así que los permisos no se comprueban por usuario.',
    noShareTokens: 'No hay servicio de enlaces compartidos, así que ningún enlace abre nada.',
    everyLevelChecked:
      'No está puesto ni CheckedLevel ni UncheckedLevels: las etiquetas se comprueban en todos los niveles, y las personas limitadas a etiquetas no ven nada. Use "CheckedLevel": "studies".',
    unknownStandardConfiguration: (name) =>
      `«${name}» no es una configuración estándar del plugin. No tiene efecto.`,
    otherDicomWebRoot: (root) =>
      `DICOMweb está en ${root}. La tabla predeterminada espera /dicom-web/, igual que esta consola.`,
    shadowed: (row, by) =>
      `La fila ${row} no tiene efecto: ${by} va antes. Las filas añadidas no pueden restringir la tabla predeterminada.`,
  },
};
