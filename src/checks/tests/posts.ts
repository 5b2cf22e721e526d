/**
 * Every request of the checks besides GET. None of them writes: a code and a password that are none, a link that is none, an empty upload,
 * which Orthanc refuses, three that search or count, and requests for links and to send which, without a credential, the plugin refuses in
 * any case.
 */
export const posts: readonly string[] = [
  'POST /keycloak/realms/orthanc/protocol/openid-connect/token',
  'POST /orthanc/auth/tokens/decode',
  'POST /orthanc/instances',
  'POST /orthanc/modalities/castellan-doctor/store',
  'POST /orthanc/tools/count-resources',
  'POST /orthanc/tools/find',
  'POST /orthanc/tools/lookup',
  'PUT /orthanc/auth/tokens/stone-viewer-publication',
  'PUT /orthanc/auth/tokens/viewer-instant-link',
];
