/** English: the fields by which studies are searched, here and on remotes. */
export const messages = {
  patientName: 'Patient name',
  patientId: 'Patient ID',
  accessionNumber: 'Accession number',
  referringPhysician: 'Referring physician',
  description: 'Description',
  institution: 'Institution',
  hint: 'Part of a text is enough. Use "quotes" for an exact match, and * or ? as wildcards.',
  studyDate: 'Study date',
  presets: { any: 'Any date', today: 'Today', week: 'Last 7 days', month: 'Last 30 days', year: 'This year' },
  range: 'Custom range…',
  from: 'from',
  to: 'to',
  birthDate: 'Birth date',
  modalities: 'Modalities',
};
