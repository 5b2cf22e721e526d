import { pluralizer } from '../format.ts';
import type { messages as english } from '../en/overview.ts';

const plural = pluralizer('es');

/** Spanish: the overview, of which several features fill a part. */
export const messages: typeof english = {
  title: 'Resumen',
  notForYou: 'El resumen es para la administración',
  today: 'Requiere atención',
  pictures: 'El archivo de imágenes',
  refresh: 'Actualizar',
  atLeast: (count) => `${count} o más`,
  noCounts:
    'La base de datos de este Orthanc no puede contar estudios, así que no se muestran los estudios sin etiqueta, los enlaces compartidos, las semanas ni las etiquetas.',
  leftOut: (part, reason) => `${part}: ${reason}`,
  unlabeled: {
    label: 'Estudios sin etiqueta',
    hint: 'Solo visibles con acceso a todas las etiquetas',
    oldServer: 'Este Orthanc no puede encontrarlos. Necesita la versión 30 de la API o posterior.',
    limited: 'Solo pueden verlos las personas con acceso a todas las etiquetas.',
  },
  links: {
    label: 'Enlaces que caducan esta semana',
    hint: 'Enlaces compartidos activos que terminan en los próximos 7 días',
    tooMany: (studies) => `${studies} estudios tienen enlaces: demasiados para examinarlos aquí.`,
  },
  keys: { label: 'Claves de API que renovar', hint: 'Débiles, duplicadas o con un espacio' },
  signIns: {
    label: 'Inicios de sesión fallidos, últimas 24 horas',
    hint: (count) => `${count} en los últimos 7 días`,
    off: 'Keycloak no guarda estos eventos. Active «Save events» en los ajustes del realm.',
  },
  posture: {
    label: 'Puntos de seguridad abiertos',
    never: 'Nunca comprobado en este dispositivo',
    run: 'Iniciar comprobaciones',
    hint: ({ critical, serious, unknown }, relative) => {
      const counts = [
        plural(critical, { one: '# crítico', other: '# críticos' }),
        plural(serious, { one: '# grave', other: '# graves' }),
        ...(unknown > 0 ? [plural(unknown, { one: '# desconocido', other: '# desconocidos' })] : []),
      ];
      return `${counts.join(', ')}. Comprobado ${relative}.`;
    },
  },
  tasks: {
    label: 'Tareas fallidas',
    hint: 'Fallidas o interrumpidas, en este dispositivo',
    none: 'Ninguna fallida ni interrumpida en este dispositivo',
  },
  weeks: {
    title: 'Estudios por fecha, 13 semanas',
    week: 'Semana',
    span: (from, to) => `${from} – ${to}`,
  },
  labels: {
    title: 'Etiquetas más usadas',
    label: 'Etiqueta',
    none: 'No hay ninguna etiqueta en uso.',
    some: (counted, all) =>
      plural(all, {
        one: `Contadas: ${String(counted)} de # etiqueta en uso.`,
        other: `Contadas: ${String(counted)} de # etiquetas en uso, las más frecuentes en estudios recientes.`,
      }),
  },
  storage: {
    title: 'Almacenamiento',
    kind: 'Tamaño',
    onDisk: 'En disco',
    uncompressed: 'Sin comprimir',
    contents: (counts) =>
      [
        plural(counts.patients, { one: '# paciente', other: '# pacientes' }),
        plural(counts.studies, { one: '# estudio', other: '# estudios' }),
        plural(counts.series, { one: '# serie', other: '# series' }),
        plural(counts.instances, { one: '# instancia', other: '# instancias' }),
      ].join(' · '),
  },
  studies: 'Estudios',
};
