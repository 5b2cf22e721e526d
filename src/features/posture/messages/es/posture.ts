// Spanish: what an installation leaves open.
import type { messages as english } from '#features/posture/messages/en/posture.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const list = lister('es');

type Counts = Readonly<Record<'critical' | 'serious' | 'minor', number>>;

const bySeverity = ({ critical, serious, minor }: Counts): string =>
  list([
    ...(critical > 0 ? [plural(critical, { one: '# crítica', other: '# críticas' })] : []),
    ...(serious > 0 ? [plural(serious, { one: '# grave', other: '# graves' })] : []),
    ...(minor > 0 ? [plural(minor, { one: '# leve', other: '# leves' })] : []),
  ]);

export const messages: typeof english = {
  title: 'Seguridad',
  intro:
    'Qué permiten los servidores más allá de los permisos, y qué ha quedado de cuentas, roles y etiquetas. No se pregunta nada antes de que inicie las comprobaciones. No cambian nada.',
  notAllowedTitle: 'Para la administración',
  run: 'Iniciar comprobaciones',
  runAgain: 'Repetir comprobaciones',
  stop: 'Detener',
  stopped: 'Ha detenido las comprobaciones. Lo que faltaba por comprobar queda como desconocido.',
  exportReport: 'Exportar informe',
  progress: (done, all) => `${String(done)} de ${String(all)} comprobaciones hechas`,
  ranAt: (moment) => `Última ejecución: ${moment}.`,
  ranBefore: (moment, open) =>
    `Última ejecución en este dispositivo: ${moment}. ${open} Inicie las comprobaciones para ver los detalles.`,
  neverRan: (counts) =>
    `Estas comprobaciones no se han ejecutado en este dispositivo: ${bySeverity(counts)}. Inícielas para ver qué está abierto.`,
  open: (counts, unknown) => {
    const open = bySeverity(counts);
    if (unknown === 0) return open === '' ? 'Nada está abierto.' : `Abiertas: ${open}.`;
    return `Abiertas: ${open === '' ? 'ninguna de las que se han podido comprobar' : open}. Desconocidas: ${plural(unknown, { one: '#', other: '#' })}.`;
  },
  unreachable: 'La propia dirección de la consola no ha respondido, así que no se ha preguntado nada más.',
  failedTitle: 'No se han podido hacer las comprobaciones',
  failed:
    'La ejecución ha terminado antes de tiempo. Lo que faltaba por comprobar queda como desconocido. Repita las comprobaciones.',
  show: 'Mostrar',
  all: (items) => `Todas (${String(items)})`,
  counted: (state, items) => `${state} (${String(items)})`,
  none: 'No hay nada en este estado.',
  unknownCheck: 'La dirección nombra una comprobación que no existe.',
  states: {
    notRun: 'Sin comprobar',
    open: 'Abierta',
    unknown: 'Desconocida',
    byDesign: 'Abierta por diseño',
    closed: 'Cerrada',
  },
  severities: { critical: 'Crítica', serious: 'Grave', minor: 'Leve' },
  stateAndSeverity: (state, severity) => `${state} · ${severity}`,
  byDesign: 'Ningún ajuste lo cierra.',
  means: 'Qué significa',
  toClose: 'Cómo cerrarlo',
  whatToDo: 'Qué hacer',
  lines: (title) => `Líneas para copiar: ${title}`,
  proof: 'Prueba',
  proofOf: (title) => `Prueba: ${title}`,
  request: 'Petición',
  response: 'Respuesta',
  more: (exchanges) =>
    plural(exchanges, {
      one: 'Y # petición más de este tipo.',
      other: 'Y # peticiones más de este tipo.',
    }),
  mend: {
    apiKeys: 'Abrir claves de API',
    users: 'Abrir usuarios',
    roles: 'Abrir roles',
    labelQueue: 'Abrir cola de etiquetas',
  },
  report: {
    fileName: (day) => `seguridad-${day}.md`,
    title: (address) => `Estado de seguridad de ${address}`,
    date: 'Fecha',
    by: 'Ejecutado por',
    versions: 'Versiones',
    console: 'Consola',
    orthanc: 'Orthanc',
    unknownVersion: 'desconocida',
    result: 'Resultado',
    incomplete: {
      running: 'La ejecución no había terminado al exportar esto.',
      stopped: 'La ejecución se detuvo antes de su fin.',
      unreachable:
        'La propia dirección de la consola no ha respondido, así que no se ha preguntado nada más.',
      failed: 'La ejecución falló antes de su fin.',
    },
    check: 'Comprobación',
    severity: 'Gravedad',
    found: 'Encontrado',
  },
};
