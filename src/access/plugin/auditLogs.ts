import type { Profile } from '#access/roles/profile.ts';
import type { AccessRequest } from './request.ts';
import { refsOfBulk } from './bulkBody.ts';
import { isObject, member, readJson } from '#access/json/value.ts';
import { wholePath } from './patterns.ts';

const resource = '/(patients|studies|series)/[^/]*';
const labelPath = wholePath(`${resource}/labels/[^/]*`);
const resourcePath = wholePath(resource);
const jobPath = wholePath(`${resource}/(modify|anonymize)`);

const namesUser = (body: unknown): boolean => {
  const data = isObject(body) ? member(body, 'UserData') : undefined;
  return isObject(data) && typeof member(data, 'AuditLogsUserId') === 'string';
};

/**
 * Whether the audit log refuses a write because it cannot say who did it: labels, deletes, modify and anonymize need a user
 * id, which the anonymous profile lacks, and with it every share token.
 */
export const missesUserId = (profile: Profile, request: AccessRequest): boolean => {
  if (profile.userId) return false;
  switch (request.method) {
    case 'PUT':
      return labelPath.test(request.path);
    case 'DELETE':
      return labelPath.test(request.path) || resourcePath.test(request.path);
    case 'POST': {
      if (request.path === '/tools/bulk-delete') return (refsOfBulk(request.body) ?? []).length > 0;
      const body = jobPath.test(request.path) ? readJson(request.body) : undefined;
      return body !== undefined && !namesUser(body);
    }
    default:
      return false;
  }
};
