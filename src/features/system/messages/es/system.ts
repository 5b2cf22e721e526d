import type { messages as english } from '#features/system/messages/en/system.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

const clock = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;

// Spanish: what the server is, stores and logs.
export const messages: typeof english = {
  title: 'Sistema',
  notAllowedTitle: 'Solo para la administración',
  refresh: 'Actualizar',
  report: 'Informe de soporte',
  server: 'Servidor',
  facts: {
    name: 'Nombre',
    version: 'Orthanc',
    api: 'Versión de la API',
    database: 'Base de datos',
    storage: 'Almacenamiento de imágenes',
    aet: 'AE title y puerto DICOM',
    jobs: 'Trabajos simultáneos',
    readOnly: 'Solo lectura',
    compressed: 'Compresión del almacenamiento',
    console: 'Castellan',
  },
  sqlite: 'SQLite, integrada',
  folder: 'Carpeta, integrada',
  schema: (database, version) => `${database} (esquema ${String(version)})`,
  aetAndPort: (aet, port) => `${aet}, puerto ${String(port)}`,
  unknown: 'Desconocido',
  yes: 'Sí',
  no: 'No',
  needs: 'Lo que necesita la consola',
  met: 'Disponible',
  missing: 'Falta',
  need: {
    authorization: {
      name: 'Plugin de autorización',
      without: 'Responde, aunque Orthanc no lo incluye entre sus plugins.',
    },
    labels: {
      name: 'Etiquetas',
      without: 'El acceso por etiquetas no funciona. El plugin de la base de datos debe admitir etiquetas.',
    },
    extendedFind: {
      name: 'Búsqueda en la base de datos',
      without:
        'Las listas no se pueden ordenar por todas las columnas, y los estudios no se pueden contar. Se necesita un plugin de base de datos más reciente.',
    },
    auditLog: {
      name: 'Registro de auditoría',
      without:
        'Orthanc no lleva un registro de auditoría: Actividad solo muestra los inicios de sesión y los enlaces compartidos. Se necesitan PostgreSQL y "EnableAuditLogs": true.',
    },
    explorer: {
      name: 'Orthanc Explorer 2',
      without:
        'La consola no recibe los visores ni las etiquetas permitidas, y no puede enviar correos electrónicos.',
    },
    viewer: {
      name: 'Un visor',
      without:
        'Las imágenes no se pueden abrir en un visor que sea un plugin de Orthanc. Un visor con dirección propia sigue funcionando.',
    },
    dicomWeb: {
      name: 'DICOMweb',
      without:
        'No se pueden usar servidores DICOMweb, y la mayoría de los visores no pueden cargar imágenes.',
    },
  },
  columns: {
    need: 'Componente',
    state: 'Estado',
    by: 'Plugin y versión',
    plugin: 'Plugin',
    version: 'Versión',
  },
  builtIn: 'Integrado',
  plugins: 'Todos los plugins',
  noPlugins: 'Orthanc no tiene plugins.',
  mainline: 'mainline (compilado a partir del código fuente)',
  storage: 'Almacenamiento',
  contents: ({ patients, studies, series, instances }) =>
    [
      plural(patients, { one: '# paciente', other: '# pacientes' }),
      plural(studies, { one: '# estudio', other: '# estudios' }),
      plural(series, { one: '# serie', other: '# series' }),
      plural(instances, { one: '# instancia', other: '# instancias' }),
    ].join(' · '),
  onDisk: (size) => `${size} en disco`,
  uncompressed: (size) => `${size} sin compresión`,
  used: (used, limit, percent) => `${used} de ${limit} en uso (${percent})`,
  noLimit: 'No hay un máximo de almacenamiento definido: Orthanc guarda hasta que el disco se llena.',
  recycled: 'Al llegar al límite, Orthanc elimina los pacientes más antiguos.',
  rejected: 'Al llegar al límite, Orthanc rechaza las imágenes nuevas.',
  maxPatients: (limit) => `Máximo: ${plural(limit, { one: '# paciente', other: '# pacientes' })}.`,
  log: 'Nivel de registro',
  level: 'Nivel',
  levels: { default: 'Predeterminado', verbose: 'Detallado', trace: 'Traza' },
  levelHint:
    'Los niveles detallado y traza ayudan a encontrar un problema. Llenan el disco con rapidez y pueden escribir datos de pacientes en el registro.',
  minutes: 'La consola vuelve al nivel predeterminado después de 15 minutos, mientras esté abierta.',
  setting: 'Cambiando el nivel…',
  set: (level) => `Nivel de registro: ${level}`,
  notSet: 'No se ha podido cambiar el nivel de registro',
  counting: (level, seconds) =>
    `El nivel «${level}» está activo. Vuelta al predeterminado en ${clock(seconds)}.`,
  overdue: (level, moment) =>
    `El nivel «${level}» sigue activo. Debía terminar el ${moment}, pero la consola estaba cerrada o no pudo conectar con el servidor.`,
  others: (level) =>
    `El nivel «${level}» está activo. Lo ha elegido otra persona, o usted en otro dispositivo. Esta página no lo restablecerá por sí sola.`,
  switchBack: 'Restablecer',
  switchedBack: 'El nivel de registro vuelve a ser el predeterminado',
  notSwitchedBack: 'No se ha podido restablecer el nivel de registro',
  stillOn: (level) => `El nivel «${level}» quizá siga activo. Abra la página Sistema y restablézcalo.`,
  reportIntro:
    'Para la persona que le ayuda. Contiene versiones, plugins, recuentos y ajustes: ni nombres, ni direcciones, ni AE titles, ni tokens, ni nada de pacientes. Compruébelo antes de enviarlo.',
  reportLabel: 'Informe de soporte',
  download: 'Descargar',
  fileName: (day) => `informe-castellan-${day}.md`,
  reportLoading: 'Algunas partes no se han cargado. Figuran como desconocidas.',
};
