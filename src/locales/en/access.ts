import type { Permission } from '#access/permissions.ts';
import type { Refusal } from '#access/reason.ts';
import { lister } from '../format.ts';

const or = lister('en', 'disjunction');
const and = lister('en');

/** What each permission opens, in the words of the ward, not of the route table. */
const permissions: Readonly<Record<Permission, string>> = {
  all: 'everything with images: view, change, share, delete; not the administration of rights',
  view: 'find and open studies',
  download: 'make download links',
  share: 'make links for people without an account',
  send: 'send studies to other systems',
  'q-r-remote-modalities': 'search and fetch from other systems',
  upload: 'add images to the archive',
  'edit-labels': 'put labels on studies and take them off',
  modify: 'correct patient and study data',
  anonymize: 'make anonymous copies',
  delete: 'delete studies',
  worklists: 'see and edit worklists',
  settings: 'change the log level',
  'audit-logs': 'read the audit log',
  'admin-permissions': 'edit roles, labels and permissions; manage jobs and remote systems',
  'api-view': 'read the server’s technical API',
};

function reason(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'permissionMissing':
      return `Needs ${or(refusal.anyOf.filter((name) => name !== 'all'))}, which none of your roles gives.`;
    case 'noRoute':
      return 'No role opens this on this server.';
    case 'noLabels':
      return 'Your roles open no label, so no study.';
    case 'labelMissing':
      return refusal.anyOf.length > 0
        ? `The study carries ${and(refusal.anyOf)}; your roles open ${refusal.held.length > 0 ? and(refusal.held) : 'no label'}.`
        : 'The study carries no label that your roles open.';
    case 'unknownResource':
      return 'Not visible to you, or deleted.';
    case 'listRefused':
    case 'systemLabelsChecked':
    case 'onlyWithAllLabels':
      return 'Only for people who see all labels.';
    case 'shareDoesNotOpen':
      return refusal.why === 'expired' ? 'The link has expired.' : 'The link does not open this.';
    case 'findRefused':
      return 'The search asks for more than your labels open.';
    case 'userIdMissing':
      return 'The server does not know who you are.';
  }
}

/** English: permissions and refusals. */
export const messages = {
  permissions,
  unknownPermission: 'unknown to this console',
  reason,
};
