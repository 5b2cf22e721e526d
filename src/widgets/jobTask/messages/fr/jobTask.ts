import type { messages as english } from '#widgets/jobTask/messages/en/jobTask.ts';

/** French: tasks whose work is done by jobs of Orthanc. */
export const messages: typeof english = {
  underWay: 'Travaux en cours',
  waits: 'attend d’autres travaux',
  held: 'suspendu sur le serveur',
  percent: (value) => `${value} %`,
  finishing: 'Les travaux commencés iront à leur terme. Aucun autre n’est lancé.',
  cancelJobs: 'Annuler les travaux commencés',
  cancelFailed: 'Impossible d’annuler un travail',
  cancelFailedText: 'Il continue. La page Travaux montre où il en est.',
};
