/** The rules of the hardened proxy by name, with the sentence that a refused caller reads. docs/proxy.md says what each closes. */
export const rules = {
  method: 'The proxy passes GET, POST, PUT and DELETE only.',
  methodOverride: 'The proxy refuses requests that ask for another method than their own.',
  address: 'The proxy refuses addresses that can be read in more than one way.',
  oneCredential: 'The proxy refuses requests with more than one token or API key.',
  credentialShape: 'The proxy refuses credentials that are neither a token in its plain form nor an API key.',
  shareReads: 'A share link can only read.',
  linkRevoked: 'This link was revoked.',
  linkEnded: 'This link has ended.',
  linkUnrecorded: 'This link is in no list of links that work. Ask for a new one.',
  wholeServer: 'What concerns the whole server is for administrators: it isn’t limited by labels.',
  patients: 'Patients are only open to people with access to all labels.',
  knownCaller: 'This needs a valid token or API key.',
  upload: 'An upload needs a valid token or API key of an account.',
  linkBody: 'A link must name its type and its studies, each by both of its IDs.',
  linkEnd:
    'The expiration is missing or too far away. Links that only download, or open a viewer, end sooner than share links.',
  linkStudies: 'A link can only be created for studies that you can see.',
  recordWriter: 'Only people who may share can change the list of links.',
  recordOfOthers:
    'Only the person who created this link, or an administrator, can change it. Anyone who can share can revoke it.',
  recordChange:
    'The list of links can’t be changed like this. People add the links that they create, a link never ends later than its token, and a study has some 500 links at most.',
  sendBody: 'The proxy can’t read which resources this request names.',
  sendAddress: 'The request must not replace the address or the AE titles of the remote.',
  namedResources: 'The request names resources that you can’t see.',
};

/**
 * The name of a rule.
 * @typedef {keyof typeof rules} Rule
 */
