import type { messages as english } from '#widgets/jobTask/messages/en/jobTask.ts';

/** Spanish: tasks whose work is done by jobs of Orthanc. */
export const messages: typeof english = {
  underWay: 'Trabajos en curso',
  waits: 'espera a otros trabajos',
  held: 'en pausa en el servidor',
  percent: (value) => `${value}\u00A0%`,
  finishing: 'Los trabajos que han empezado terminarán. No empieza ninguno más.',
  cancelJobs: 'Cancelar trabajos en curso',
  cancelFailed: 'No se ha podido cancelar un trabajo',
  cancelFailedText: 'Sigue en curso. La página Trabajos muestra su estado.',
};
