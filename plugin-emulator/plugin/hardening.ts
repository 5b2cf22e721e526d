import { isShareToken } from '#access/plugin/shareToken.ts';
import type { Profile } from '#access/roles/profile.ts';
import { sees } from '#access/roles/profile.ts';
import type { AccessRequest } from '#access/plugin/request.ts';
import type { Rules } from '#access/plugin/rules.ts';
import type { Resources } from './resources.ts';
import { askedResources } from '#plugin-emulator/service/tokenRoutes.ts';
import type { AskedShare } from '#plugin-emulator/service/tokenRoutes.ts';

/** Routes about the whole server, which the plugin opens to everyone who can view: audit log, statistics, changes. */
const aboutEverything = /^\/(statistics|changes|plugins\/[^/]+\/audit-logs)\/?$/;

/** Whether a proxy with our rules would refuse the request before it reaches the plugin. */
export function refusedByProxy(
  request: Request,
  { path, method }: AccessRequest,
  profile: Profile,
  rules: Rules,
): boolean {
  // `GET …?_method=delete` would let a link's token in the address write.
  if (method !== request.method) return true;
  if (aboutEverything.test(path)) return !profile.permissions.includes('admin-permissions');
  const isRead = request.method === 'GET' || (request.method === 'POST' && path === '/tools/find');
  return (
    !isRead &&
    rules.tokenHeaders.some((name) =>
      isShareToken((request.headers.get(name) ?? '').replace(/^Bearer +/i, '')),
    )
  );
}

/**
 * Whether every resource of a link is a study that the caller can see, which the plugin doesn't check. Both ids of a study must
 * name the same one, or a link for one study would open another.
 */
export async function seesAllOf(asked: AskedShare, profile: Profile, resources: Resources): Promise<boolean> {
  const checks = askedResources(asked).map(async ({ level, refs }) => {
    if (level !== 'study' || refs.length === 0) return false;
    const studies = await Promise.all(refs.map(async (ref) => (await resources.lineage(ref))?.at(-1)));
    const [first] = studies;
    return (
      first !== undefined &&
      studies.every((study) => study?.orthancId === first.orthancId) &&
      sees(profile, first.labels)
    );
  });
  return (await Promise.all(checks)).every(Boolean);
}
