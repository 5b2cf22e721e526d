import type { SubjectState } from '#features/access/facts/subject.ts';
import { lister } from '#locales/format.ts';

const and = lister('en');

/** What has to be chosen, or known, before there is an answer. */
const missing: Readonly<Record<Extract<SubjectState, { kind: 'missing' }>['what'], string>> = {
  user: 'Choose a user.',
  roles: 'Choose one or more roles.',
  key: 'Paste an API key and check it.',
  link: 'Paste a share link and check it.',
  notALink: 'This text isn’t a share link.',
  rolesDocument: 'The roles must be loaded first.',
};

/** English: the access explainer, its choices and its parts. */
export const messages = {
  title: 'Access',
  intro: 'Who can do what with which study, and why.',
  whoTitle: 'Who',
  whoLabel: 'Person, key or link',
  kinds: {
    me: 'Me',
    user: 'A user',
    roles: 'One or more roles',
    key: 'An API key',
    link: 'A share link',
    nobody: 'Someone not signed in',
  },
  missing,
  user: 'User',
  userHint: 'Name, username or email',
  foundUsers: 'Users found',
  noUsers: 'No users match.',
  moreUsers: 'Only the first users are listed. Type more to narrow them down.',
  needsUsers: 'To look up users, you need view-users in Keycloak. Without it, you can still ask about roles.',
  change: 'Change',
  changeUser: 'Change user',
  role: 'Add a role',
  chooseRole: 'Choose a role',
  removeRole: (name: string) => `Remove ${name}`,
  rolesTogether: 'All of them together, as someone who has each of these roles.',
  needsRoles:
    'To explain other people’s access, you need the “admin-permissions” permission, which lets you load the roles.',
  rolesNotRead:
    'The roles haven’t been loaded in this window. Loading them lets the server compare them with Keycloak: new realm roles are added without permissions, and deleted ones are removed.',
  loadRoles: 'Load roles',
  key: 'API key',
  keyHint: 'The key is sent to the image server only, and isn’t kept once it has been checked.',
  checkKey: 'Check key',
  link: 'Share link',
  linkHint: 'The server is asked whether the link is genuine. The link isn’t kept after that.',
  checkLink: 'Check link',
  studyTitle: 'Which study',
  study: 'Find a study, or paste one',
  studyHint: 'Patient, ID, description, UID, address or log line',
  searchIn: 'Search in',
  searchKinds: { PatientName: 'Patient name', PatientID: 'Patient ID', StudyDescription: 'Description' },
  searching: 'Searching…',
  foundStudies: 'Studies found',
  noStudies: 'No studies match.',
  moreStudies: 'Only the newest studies are listed. Type more to narrow them down.',
  noStudyRead: 'To look up studies, you need the “view” permission.',
  changeStudy: 'Change study',
  noName: 'No name',
  noLabels: 'No labels',
  labeled: (labels: readonly string[]) => `Labeled ${and(labels)}`,
  someLabels: 'You see only those labels of the study that you have access to.',
  severalStudies: 'The text names several studies. Choose one.',
  notPasted: 'No study on this server has this ID or UID, or you can’t see it.',
  whatTitle: 'What',
  whatLabel: 'Action',
  request: 'A request, as in a log',
  requestLine: 'Method and path',
  requestHint: 'Such as DELETE /studies/… or a whole line of a log',
  notARequest: 'Start with a method, such as GET, and a path that starts with “/”.',
  answerTitle: 'Answer',
  chooseStudy: 'Choose a study.',
  tooMany: 'The request names too many resources to look up.',
  enterRequest: 'Enter a request.',
  hiddenTitle: 'Not visible to you, or deleted',
  hidden:
    'You have access to some labels only, so the server doesn’t tell you more about this. Someone with access to all labels can explain it.',
};
