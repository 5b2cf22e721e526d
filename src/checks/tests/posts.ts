/**
 * Every request of the checks besides GET. None of them writes: a code and a password that are none, a link that is none, an empty upload,
 * which Orthanc refuses, and two that search.
 */
export const posts: readonly string[] = [
  'POST /keycloak/realms/orthanc/protocol/openid-connect/token',
  'POST /orthanc/auth/tokens/decode',
  'POST /orthanc/instances',
  'POST /orthanc/tools/find',
  'POST /orthanc/tools/lookup',
];
