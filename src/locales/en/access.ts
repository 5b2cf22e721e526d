import type { Permission } from '#access/roles/permissions.ts';
import type { Refusal } from '#access/plugin/reason.ts';
import { lister } from '../format.ts';

const or = lister('en', 'disjunction');
const and = lister('en');

/** What each permission allows, in the words of its users rather than of the server's routes. */
const permissions: Readonly<Record<Permission, string>> = {
  all: 'do everything with images: view, change, share, delete. Not included: administration of permissions',
  view: 'find and open studies',
  download: 'create download links',
  share: 'create links for people without an account',
  send: 'send studies to other systems',
  'q-r-remote-modalities': 'search other systems and retrieve studies from them',
  upload: 'upload images to the archive',
  'edit-labels': 'add labels to studies and remove them',
  modify: 'correct patient and study data',
  anonymize: 'create anonymized copies',
  delete: 'delete studies',
  worklists: 'see and edit worklists',
  settings: 'change the log level',
  'audit-logs': 'read the audit log',
  'admin-permissions': 'edit roles, labels and permissions; manage jobs and other systems',
  'api-view': 'read the server’s technical API',
};

function reason(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'permissionMissing':
      return `You need the ${or(refusal.anyOf.filter((name) => name !== 'all').map((name) => `“${name}”`))} permission. None of your roles includes it.`;
    case 'noRoute':
      return 'No role gives access to this on this server.';
    case 'noLabels':
      return 'Your roles don’t grant access to any label, so you can’t see any study.';
    case 'labelMissing':
      return refusal.anyOf.length > 0
        ? `The study is labeled ${and(refusal.anyOf)}. Your roles grant access to ${refusal.held.length > 0 ? and(refusal.held) : 'no label'}.`
        : 'The study has no label that your roles grant access to.';
    case 'unknownResource':
      return 'You can’t see this, or it was deleted.';
    case 'listRefused':
    case 'systemLabelsChecked':
    case 'onlyWithAllLabels':
      return 'Only for people with access to all labels.';
    case 'shareDoesNotOpen':
      return refusal.why === 'expired' ? 'The link has expired.' : 'The link doesn’t give access to this.';
    case 'findRefused':
      return 'The search covers more than the labels you have access to.';
    case 'userIdMissing':
      return 'The server doesn’t recognize you.';
  }
}

/** English: permissions and refusals. */
export const messages = {
  permissions,
  unknownPermission: 'unknown to this console',
  reason,
};
