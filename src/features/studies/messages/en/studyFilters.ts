import { messages as fields } from '#widgets/studySearch/messages/en/searchFields.ts';

/** English: the filters of the list of studies, and its options. */
export const messages = {
  ...fields,
  filters: 'Filters',
  active: (filter: string, value: string) => `${filter}: ${value}`,
  received: 'Date received',
  receivedAny: 'Any time',
  receivedDays: (days: number) => (days === 1 ? 'Today' : `Last ${String(days)} days`),
  receivedSorts: 'This also sorts by date received: the server has no other way to filter by it.',
  labels: 'Labels',
  labelMatch: 'Show studies with',
  matches: {
    any: 'any of these labels',
    all: 'all of these labels',
    none: 'none of these labels',
    without: 'no labels',
  },
  noLabels: 'No labels in use.',
  findLabel: 'Find a label',
  unlabeled: 'Unlabeled studies',
  countAgain: (label: string) => `Try again to count: ${label}`,
  clear: 'Clear all filters',
  remove: (filter: string) => `Remove: ${filter}`,
  columns: 'Columns',
  columnsOnDevice: 'Saved for you on this device.',
  firstColumns: 'Reset columns',
  view: 'List view',
  scroll: 'Infinite scroll',
  pages: 'Page by page',
  copyLink: 'Copy search link',
  linkCopied: 'Link copied',
  linkWithout:
    'Names, IDs and birth dates are left out of the link: they would stay in browser histories and logs. The recipient gets the rest of the search.',
  copyFailed: 'The browser doesn’t let this page copy. Copy the link from the address bar.',
};
