// English: what the servers let people do beyond their permissions (docs/platform.md), and the line that closes it.

/** The holes in words, as checks. */
export const holes = {
  shareTokenWrites: {
    title: 'Share links can only read',
    means: 'Anyone with a share link can change labels of its study, modify it or delete it.',
    line: 'nginx: include hardening.conf of deploy/nginx/ in the location of /orthanc/: share tokens pass with GET only.',
  },
  methodOverride: {
    title: 'GET stays GET',
    means:
      'A link that looks harmless can delete or change what the person who opens it may delete or change.',
    line: 'nginx: include hardening.conf of deploy/nginx/ in the location of /orthanc/: it refuses _method and X-HTTP-Method-Override.',
  },
  auditLog: {
    title: 'The audit log is for administrators',
    means: 'People with limited labels read who did what with which study, in the whole archive.',
    line: 'nginx: include hardening.conf of deploy/nginx/ in the location of /orthanc/: it closes /plugins/…/audit-logs.',
  },
  globalRoutes: {
    title: 'Statistics and changes are for administrators',
    means: 'People with limited labels see counts and IDs of the whole archive.',
    line: 'nginx: include hardening.conf of deploy/nginx/ in the location of /orthanc/: it closes /statistics, /changes and /tools/metrics-prometheus.',
  },
  foreignLinks: {
    title: 'Links are created only for visible studies',
    means: 'People with limited labels can create links to studies that they can’t see.',
    line: 'nginx: include hardening.conf of deploy/nginx/ in the location of /orthanc/.',
  },
  patientRoutes: {
    title: 'Routes of patients respect labels',
    means: 'People with limited labels can open everything of a patient, whatever its labels.',
    line: 'nginx: include hardening.conf of deploy/nginx/ in the location of /orthanc/: it closes /patients/{id} for people with limited labels.',
  },
  idsInBodies: {
    title: 'Sending and merging respect labels',
    means: 'People with “send” or “modify” can send or merge studies that they can’t see.',
    line: 'nginx: include hardening.conf of deploy/nginx/ in the location of /orthanc/.',
  },
  anonymousUpload: {
    title: 'Uploading needs a sign-in',
    means: 'Anyone on the network can add files to the archive.',
    line: 'Remove "upload" from the anonymous profile of the auth service, or include hardening.conf of deploy/nginx/ in the location of /orthanc/.',
  },
  endlessLinks: {
    title: 'Every link expires',
    means: 'Through the API, links without an expiration can be created.',
    line: 'nginx: include hardening.conf of deploy/nginx/ in the location of /orthanc/.',
  },
  lastingInstantLinks: {
    title: 'Instant links end soon',
    means: 'Anyone with “view” can create a link that outlives their account.',
    line: 'nginx: include hardening.conf of deploy/nginx/ in the location of /orthanc/: instant links end after an hour.',
  },
  foreignJobs: {
    title: 'Jobs of other people',
    means: 'Anyone who may start jobs can read any job by its ID, with user names and addresses.',
    line: 'Give permissions that start jobs to few people. Name no people in the addresses of peers.',
  },
  anonymousTokens: {
    title: 'Tokens that aren’t valid',
    means:
      'The plugin takes them for no token at all, so “nothing to see” can mean “expired”. The console tells these apart.',
    line: 'Nothing to do in the console, which signs people in again. Other programs must compare the profile’s name.',
  },
  openSystem: {
    title: 'Orthanc tells nothing without a sign-in',
    means:
      'Anyone on the network can read versions, names of machines and plugins, and check if a study exists.',
    line: 'nginx: include hardening.conf of deploy/nginx/ in the location of /orthanc/: /system and /tools/lookup need a valid credential.',
  },
  keysInClear: {
    title: 'API keys in Keycloak',
    means: 'Anyone with “view-users” can read every API key, and use it.',
    line: 'Give “view-users” to few people, and replace API keys every year.',
  },
  tokensInLog: {
    title: 'Tokens in the auth service’s log',
    means: 'The auth service writes bearer tokens and share tokens to its log.',
    line: 'Start the auth service with --log-config and logging.json of deploy/compose/auth-service/. Otherwise let few people read its log.',
  },
  remotesUnlimited: {
    title: 'Worklists, modalities and peers',
    means: 'They aren’t limited by labels, and neither is what a remote server holds.',
    line: 'Give “q-r-remote-modalities”, “worklists” and “send” only to people who may see every study.',
  },
};
