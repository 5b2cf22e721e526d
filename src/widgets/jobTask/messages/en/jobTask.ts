/** English: tasks whose work is done by jobs of Orthanc. */
export const messages = {
  underWay: 'Running jobs',
  waits: 'waiting for other jobs',
  held: 'paused on the server',
  percent: (value: string) => `${value}%`,
  finishing: 'Jobs that have started will finish. No others are started.',
  cancelJobs: 'Cancel running jobs',
  cancelFailed: 'Couldn’t cancel a job',
  cancelFailedText: 'It continues. The Jobs page shows its state.',
};
