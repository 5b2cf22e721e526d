import type { AskCredential } from '#api/authorization/askServer.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

const credentials: Readonly<Record<AskCredential['kind'], string>> = {
  me: 'My account',
  apiKey: 'An API key',
  shareLink: 'A share link',
  nobody: 'No sign-in',
};

const notAsked = {
  write: 'Asking the server would carry this out. Only the model’s answer is available.',
  changesRoles: 'Reading the roles changes them. Only the model’s answer is available.',
  address: 'A browser can’t send this path as it is written. Only the model’s answer is available.',
  token: 'The path carries a token of its own. Remove it, then choose the share link below.',
};

/** English: asking the server, and comparing its answer with the model's. */
export const messages = {
  title: 'Ask the server',
  hint: 'Sends the request and compares what the server does with the model’s answer. The content of the response isn’t kept.',
  request: 'Request',
  sendAs: 'Send it with',
  credentials,
  notAsked,
  key: 'API key to send',
  link: 'Share link to send',
  secretHint: 'Sent alone in a header, to the image server only. It isn’t stored.',
  notALink: 'This text doesn’t contain a share link.',
  ask: 'Ask the server',
  model: 'Model',
  server: 'Server',
  passed: (status: number) => `The server allowed the request (status ${String(status)}).`,
  redirected: 'The server allowed the request and redirected it. The redirect wasn’t followed.',
  found: 'The server allowed the search and found the study.',
  notFound: 'The server allowed the search and didn’t find the study.',
  refused: {
    filter: 'The server refused the request.',
    handler: 'The server refused the request because of its content.',
    proxy: 'The proxy refused the request before it reached the server.',
  },
  rule: (name: string) => `Rule: ${name}`,
  sentAs: (name: string) => `The server recognized ${name}.`,
  same: 'Model and server agree.',
  differsTitle: 'Model and server differ',
  differs: 'Either the server has another rule table, or its cache hasn’t expired.',
  otherTable: 'Another rule table: paste the “Authorization” section of orthanc.json below, then ask again.',
  otherSection: 'Another rule table: the pasted section isn’t the one that the server runs with.',
  cacheLeft: (seconds: number) =>
    `Cache: ${plural(seconds, { one: '# second', other: '# seconds' })} left since the last change in this tab. Ask again after that.`,
  cacheExpired: (seconds: number) =>
    `Cache: nothing was changed in this tab in the last ${plural(seconds, { one: 'second', other: '# seconds' })}. If someone else has just changed roles or labels, ask again in ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
  proxyTitle: 'The proxy refused it',
  proxy: 'The model describes the plugin, not the proxy in front of it. The plugin itself would allow this.',
  anonymousTitle: {
    me: 'The server treats your session as anonymous',
    apiKey: 'The server doesn’t recognize this key',
    shareLink: 'The server doesn’t accept this link',
    nobody: 'The server treats the request as anonymous',
  } satisfies Record<AskCredential['kind'], string>,
  anonymous: {
    me: 'Its answer is the one that anyone gets without signing in. Sign out and in again. If that doesn’t help, your user may lack the default role of the realm.',
    apiKey:
      'Its answer is the one that anyone gets without signing in. The key is unknown, belongs to a disabled user, or several users have it.',
    shareLink: 'Its answer is the one that anyone gets without signing in.',
    nobody: 'Its answer is the one that anyone gets without signing in.',
  } satisfies Record<AskCredential['kind'], string>,
  linkProblems: {
    expired: 'The link has expired.',
    invalid: 'This server didn’t sign the link, or its key was replaced.',
  },
  unclearTitle: 'The server didn’t decide',
  noFacts:
    'You have access to some labels only, so the console doesn’t know all labels of the study. The model can’t be compared.',
  failed: 'Couldn’t ask the server',
  report: 'Report to copy',
  reportHint: 'For the people who run the servers. It contains no credential, no name of a person and no ID.',
};
