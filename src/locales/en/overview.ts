import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

/** English: the overview, of which several features fill a part. */
export const messages = {
  title: 'Overview',
  notForYou: 'The overview is for administrators',
  today: 'Needs attention',
  pictures: 'The archive',
  refresh: 'Refresh',
  atLeast: (count: string) => `${count} or more`,
  noCounts:
    'The database of this Orthanc can’t count studies, so unlabeled studies, share links, weeks and labels aren’t shown.',
  /** A part that is left out, and why. */
  leftOut: (part: string, reason: string) => `${part}: ${reason}`,
  unlabeled: {
    label: 'Unlabeled studies',
    hint: 'Visible only with access to all labels',
    oldServer: 'This Orthanc can’t find them. It needs API version 30 or newer.',
    limited: 'Only people with access to all labels can see them.',
  },
  links: {
    label: 'Links expiring this week',
    hint: 'Active share links that end within 7 days',
    tooMany: (studies: string) => `${studies} studies have links: too many to look through here.`,
  },
  keys: { label: 'API keys to rotate', hint: 'Weak, duplicate or containing a space' },
  signIns: {
    label: 'Failed sign-ins, last 24 hours',
    hint: (count: string) => `${count} in the last 7 days`,
    off: 'Keycloak doesn’t store these events. Turn on “Save events” in the realm settings.',
  },
  posture: {
    label: 'Open posture items',
    never: 'Never checked on this device',
    run: 'Run checks',
    hint: (
      { critical, serious, unknown }: Readonly<Record<'critical' | 'serious' | 'unknown', number>>,
      relative: string,
    ) => {
      const counts = [
        `${String(critical)} critical`,
        `${String(serious)} serious`,
        ...(unknown > 0 ? [`${String(unknown)} unknown`] : []),
      ];
      return `${counts.join(', ')}. Checked ${relative}.`;
    },
  },
  tasks: {
    label: 'Failed tasks',
    hint: 'Failed or interrupted, on this device',
    none: 'None failed or interrupted on this device',
  },
  weeks: {
    title: 'Studies by study date, 13 weeks',
    week: 'Week',
    span: (from: string, to: string) => `${from} – ${to}`,
  },
  labels: {
    title: 'Most used labels',
    label: 'Label',
    none: 'No label is in use.',
    some: (counted: number, all: number) =>
      plural(all, {
        one: `Counted: ${String(counted)} of # label in use.`,
        other: `Counted: ${String(counted)} of # labels in use, those most frequent on recent studies.`,
      }),
  },
  storage: {
    title: 'Storage',
    kind: 'Size',
    onDisk: 'On disk',
    uncompressed: 'Uncompressed',
    contents: (counts: Readonly<Record<'patients' | 'studies' | 'series' | 'instances', number>>) =>
      [
        plural(counts.patients, { one: '# patient', other: '# patients' }),
        plural(counts.studies, { one: '# study', other: '# studies' }),
        plural(counts.series, { one: '# series', other: '# series' }),
        plural(counts.instances, { one: '# instance', other: '# instances' }),
      ].join(' · '),
  },
  studies: 'Studies',
};
