import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

/** English: PDF reports and attached files of a study. */
export const messages = {
  title: 'Reports and attachments',
  reports: 'PDF reports',
  attachments: 'Attachments',
  untitled: 'PDF report',
  open: 'Open',
  openNamed: (name: string) => `Open ${name}`,
  save: 'Save',
  saveNamed: (name: string) => `Save ${name}`,
  places: { studies: 'of the study', series: 'of a series', instances: 'of this image' },
  attachment: (name: string) => `Attachment ${name}`,
  firstReports: (count: number) => plural(count, { other: 'Only the first # reports are listed.' }),
  reportFailed: 'Couldn’t open the report',
  noPdf: 'This file contains no PDF that can be read. Download the study to look at it with another program.',
  saveFailed: 'Couldn’t save the file',
  tabBlocked: 'The browser blocked the new tab. Allow pop-ups for this page, or choose “Save”.',
  needsExtendedFind:
    'This server can’t list reports and attachments. Its database doesn’t support extended find.',
};
