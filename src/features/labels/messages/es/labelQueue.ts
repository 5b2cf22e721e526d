import type { messages as english } from '#features/labels/messages/en/labelQueue.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

/** Spanish: the queue of unlabeled studies. */
export const messages: typeof english = {
  title: 'Cola de etiquetas',
  left: (count) => plural(count, { one: 'queda # estudio', other: 'quedan # estudios' }),
  intro:
    'Solo las personas con acceso a todas las etiquetas pueden ver estos estudios. Pulse las teclas de las etiquetas y después Intro.',
  problems: {
    oldServer: 'Este servidor no puede buscar estudios sin etiquetas. Necesita Orthanc 1.12.11 o posterior.',
    limited: 'Solo quien puede ver todos los estudios puede ver los que no tienen etiqueta.',
  },
  loading: 'Cargando el estudio siguiente…',
  study: 'Estudio',
  labels: 'Etiquetas que añadir',
  facts: {
    date: 'Fecha',
    description: 'Descripción',
    modalities: 'Modalidades',
    patientId: 'ID del paciente',
    referring: 'Médico remitente',
    institution: 'Institución',
  },
  noName: 'Sin nombre',
  open: 'Abrir estudio',
  save: 'Guardar y seguir',
  skip: 'Omitir',
  undo: 'Deshacer último estudio',
  nothingChosen: 'Elija primero una etiqueta.',
  nothingToUndo: 'Aún no ha etiquetado ningún estudio.',
  key: (key) => `Tecla ${key}`,
  saving: 'Guardando…',
  saveFailed: 'No se han podido guardar las etiquetas',
  done: 'No quedan estudios sin etiqueta',
  doneHint: (labeled) =>
    plural(labeled, { one: 'Ha etiquetado # estudio.', other: 'Ha etiquetado # estudios.' }),
  again: 'Revisar estudios omitidos',
};
