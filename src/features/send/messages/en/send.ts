import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

/** English: sending studies to other systems. */
export const messages = {
  title: (count: number) => plural(count, { one: 'Send study', other: 'Send # studies' }),
  titleSeries: 'Send series',
  to: 'Send to',
  chooseFirst: 'Choose a remote first.',
  studies: (count: number) => plural(count, { one: '# study', other: '# studies' }),
  oneSeries: '1 series',
  images: (count: number) => plural(count, { one: '# image', other: '# images' }),
  counting: 'Counting images…',
  copyTitle: 'The copy leaves this server',
  copy: 'The access rules of this server don’t apply to the copy: the other system decides who can open it. Labels and share links aren’t sent.',
  priority: 'Priority',
  priorities: { low: 'Low: after other jobs', normal: 'Normal', high: 'High: before other jobs' },
  compress: 'Compress the transfer',
  compressWhy: 'For slow lines. The peer stores the same images.',
  sending: (count: number, remote: string) =>
    `${plural(count, { one: 'Sending # study', other: 'Sending # studies' })} to ${remote}`,
  sendingSeries: (remote: string) => `Sending a series to ${remote}`,
  series: (study: string, name: string) => `${study} · ${name}`,
  noteArrived: 'its job is no longer listed; the remote has all its images',
  failures: {
    gone: 'It’s no longer on this server. Someone deleted it before it was sent.',
    notFound: 'Not found: it was deleted, or it no longer has any of your labels.',
    lost: 'It isn’t known whether it was sent: the server no longer lists its job. Check on the remote. A retry sends it again.',
    unfollowed:
      'The server stopped responding during the transfer. Its job may still be running. A retry follows that job and doesn’t send it twice.',
  },
};
