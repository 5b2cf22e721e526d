import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const or = lister('en', 'disjunction');
const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });
const images = (count: number): string => plural(count, { one: '# image', other: '# images' });

/** English: searching remotes and retrieving from them. */
export const messages = {
  title: 'Remote search',
  notAllowedTitle: 'You can’t search remotes',
  searchOn: 'Search on',
  form: 'Search',
  search: 'Search',
  cancelSearch: 'Cancel search',
  chooseRemote: 'Choose a remote first.',
  askAllTitle: 'Search without filters?',
  askAll: (remote: string) =>
    `${remote} would return all of its studies. That can take long, and puts load on it. Fill in a field to ask for less.`,
  askAllConfirm: 'Search without filters',
  keepEditing: 'Keep editing',
  startTitle: 'Nothing searched yet',
  start: 'Choose a remote and fill in what you know. Nothing is asked until you press “Search”.',
  startAgain: (remote: string) => `Press “Search” to ask ${remote} again.`,
  searching: (remote: string) => `Searching ${remote}…`,
  canceledTitle: 'Search canceled',
  canceled: (remote: string) => `${remote} may still be working on it. Press “Search” to ask again.`,
  failedTitle: (remote: string) => `Couldn’t search ${remote}`,
  earlier: 'These are the results of the search before.',
  emptyTitle: (remote: string) => `${remote} found no studies`,
  empty: 'It answered, but nothing matches. Try fewer letters, another field or a wider date range.',
  found: (count: number) => studies(count),
  results: (remote: string) => `Studies on ${remote}`,
  limited: (labels: readonly string[]) =>
    labels.length > 0
      ? `You can see only studies labeled ${or(labels)}. What you retrieve arrives without a label. You won’t see it until someone with permission adds one of these. Other studies may be here already without you seeing them.`
      : 'None of your roles grants access to a label. You won’t see what you retrieve.',
  here: 'Here',
  noUid: 'Can’t be retrieved: the remote sent no study UID.',
  notHere: 'No',
  looking: '…',
  lookFailed: 'Unknown',
  open: 'Open',
  openPart: (here: string, all: string) => `Open (${here} of ${all} images)`,
  lookFailedTitle: 'Couldn’t check what is already here',
  region: 'Selected studies',
  selected: (count: number) => plural(count, { one: '# selected', other: '# selected' }),
  selectAll: (count: number) => `Select all ${studies(count)}`,
  clear: 'Clear selection',
  retrieve: 'Retrieve',
  series: 'Show series',
  seriesOne: 'Select a single study.',
  seriesRule: (line: string) =>
    `No rule of the authorization plugin allows this. An administrator can add this line to “ExtraPermissions” in Orthanc’s configuration and to “extraPermissions” in config.json: ${line}`,
  seriesTitle: (study: string) => `Series of ${study}`,
  seriesEmpty: 'The remote returned no series.',
  nothingToRetrieve: 'None of the selected studies can be retrieved.',
  retrieveTitle: (count: number, remote: string) => `Retrieve ${studies(count)} from ${remote}`,
  retrieveText: (count: number) =>
    plural(count, {
      one: 'A job copies it to this archive. You can follow it among the tasks.',
      other: 'One job for each study copies them to this archive. You can follow them among the tasks.',
    }),
  imagesInAll: (count: number) => `${images(count)} in all.`,
  withoutUid: (count: number) => `${studies(count)} left out: the remote sent no study UID.`,
  again: (count: number) =>
    plural(count, {
      one: 'Retrieve the study that is already here again',
      other: 'Retrieve the # studies that are already here again',
    }),
  againLimited: 'Only for people who can see all studies: otherwise lost labels couldn’t be put back.',
  againHint:
    'A study of a single image can lose its labels and its list of share links. Its labels are put back; the list isn’t.',
  method: 'Retrieve method',
  methods: { configured: 'As configured', 'C-MOVE': 'C-MOVE', 'C-GET': 'C-GET' },
  methodHint:
    'With C-MOVE the remote connects back to this server. C-GET uses a single connection, but not every remote supports it.',
  getWarning:
    'An Orthanc that is asked by C-GET sends every study with the same accession number, including those of other patients. Choose C-MOVE for an Orthanc.',
  getNeedsNumber: (count: number) =>
    plural(count, {
      one: '# study has no accession number, which C-GET needs. Choose C-MOVE.',
      other: '# studies have no accession number, which C-GET needs. Choose C-MOVE.',
    }),
  label: 'Label on arrival',
  badLabel: 'The label’s name isn’t valid.',
  confirm: (count: number) => `Retrieve ${studies(count)}`,
  nothingLeft: 'All selected studies are already here.',
  running: (count: number, remote: string) => `Retrieving ${studies(count)} from ${remote}`,
  restored: (count: number) =>
    plural(count, { one: 'labels of # study put back', other: 'labels of # studies put back' }),
  notes: {
    unseen: 'Done. You can’t see it until it gets one of your labels.',
    unseenUnlisted:
      'The server no longer lists the job. Whether the study arrived isn’t known: you can’t see it until it gets one of your labels.',
    unlisted: 'All images are here. The server no longer lists the job.',
    fewer: (here: number, all: number) => `${String(here)} of ${images(all)} are here.`,
    restored: 'Labels put back.',
    labeled: (label: string) => `Labeled ${label}.`,
  },
  problems: {
    notOnRemote: 'The remote doesn’t have it anymore.',
    nothingCame: 'The job ended, but the study isn’t here. This server may be set up to reject it.',
    lost: 'The server no longer lists the job, and it isn’t certain that all images are here. Try again.',
    notLabeled: 'It’s here, but it didn’t get its label. Try again.',
    labelsLost: (labels: readonly string[]) =>
      `It lost these labels and they couldn’t be put back: ${labels.join(', ')}. Add them by hand.`,
  },
};
