import type { messages as english } from '#features/studies/messages/en/documents.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

/** Spanish: PDF reports and attached files of a study. */
export const messages: typeof english = {
  title: 'Informes y archivos adjuntos',
  reports: 'Informes PDF',
  attachments: 'Archivos adjuntos',
  untitled: 'Informe PDF',
  open: 'Abrir',
  openNamed: (name) => `Abrir ${name}`,
  save: 'Guardar',
  saveNamed: (name) => `Guardar ${name}`,
  places: { studies: 'del estudio', series: 'de una serie', instances: 'de esta imagen' },
  attachment: (name) => `Archivo adjunto ${name}`,
  firstReports: (count) => plural(count, { other: 'Solo se muestran los primeros # informes.' }),
  reportFailed: 'No se ha podido abrir el informe',
  noPdf:
    'Este archivo no contiene ningún PDF que se pueda leer. Descargue el estudio para verlo con otro programa.',
  saveFailed: 'No se ha podido guardar el archivo',
  tabBlocked:
    'El navegador ha bloqueado la pestaña nueva. Permita las ventanas emergentes en esta página o elija «Guardar».',
  needsExtendedFind:
    'Este servidor no puede listar informes ni archivos adjuntos. Su base de datos no admite la búsqueda ampliada.',
};
