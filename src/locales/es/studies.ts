import type { messages as english } from '../en/studies.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('es');

/** Spanish: the list of studies. */
export const messages: typeof english = {
  title: 'Estudios',
  table: 'Estudios',
  columns: {
    patientName: 'Paciente',
    patientId: 'ID del paciente',
    birthDate: 'Nacimiento',
    studyDate: 'Fecha del estudio',
    description: 'Descripción',
    modalities: 'Modalidad',
    counts: 'Ser. / imág.',
    accessionNumber: 'N.º de acceso',
    referringPhysician: 'Médico remitente',
    institution: 'Institución',
    labels: 'Etiquetas',
    received: 'Recibido',
  },
  preview: 'Vista previa',
  panels: { filters: 'Filtros', labels: 'Etiquetas', options: 'Vista' },
  noName: '(sin nombre)',
  noDescription: '(sin descripción)',
  counting: 'Contando…',
  countFailed: 'No se han podido contar los estudios.',
  countAgain: 'Intentar contar los estudios de nuevo',
  total: (count) => plural(count, { one: '# estudio', other: '# estudios' }),
  atMost: (count) => plural(count, { one: 'como máximo # estudio', other: 'como máximo # estudios' }),
  firstOnly: (count) => plural(count, { one: 'Primer estudio', other: 'Primeros # estudios' }),
  firstOnlyWhy: 'Este servidor no puede ordenar ni contar. Acote la búsqueda para ver otros estudios.',
  images: (count) => plural(count, { one: '# imagen', other: '# imágenes' }),
  search: 'Buscar estudios',
  searchHint: 'Nombre, ID del paciente o n.º de acceso',
  searchedIn: 'Buscar en',
  boxKinds: {
    PatientName: 'Nombre del paciente',
    PatientID: 'ID del paciente',
    AccessionNumber: 'N.º de acceso',
  },
  changeKind: 'El campo en el que se busca. Cámbielo si no es el que quería.',
  accents:
    'El servidor no puede buscar letras con acento. Acepta cualquier letra en su lugar, y esta lista oculta lo que no coincide.',
  ignoresAccents: 'Los nombres coinciden con o sin acentos.',
  stopped: (count) =>
    plural(count, {
      one: 'El primer estudio comprobado no coincide. Acote la búsqueda.',
      other: 'Ninguno de los primeros # estudios comprobados coincide. Acote la búsqueda.',
    }),
  emptyTitle: 'Ningún estudio coincide',
  empty: 'Pruebe con menos letras, otro campo o un período más largo.',
  tryInstead: 'Pruebe en su lugar:',
  trying: 'Probando otras grafías…',
  alternatives: {
    accents: (text) => `${text}, con o sin acentos`,
    patientId: (text) => `ID del paciente: ${text}`,
    description: (text) => `Descripción: ${text}`,
  },
  withCount: (search, count) => `${search} (${count})`,
  seekAs: (kind) => `Buscar como: ${kind}`,
  clear: 'Borrar la búsqueda',
  noneTitle: 'Aún no hay estudios',
  none: 'No puede ver ningún estudio de este archivo de imágenes. Los estudios aparecen cuando se reciben, o cuando obtienen una etiqueta a la que uno de sus roles da acceso.',
  moreFailed: 'No se han podido cargar más estudios',
  pages: 'Páginas',
  previousPage: 'Página anterior',
  nextPage: 'Página siguiente',
  page: (page, pages) => `Página ${page} de ${pages}`,
  onlyPage: (page) => `Página ${page}`,
};
