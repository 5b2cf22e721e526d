import { isShareToken } from '#access/shareToken.ts';
import type { Profile } from '#access/profile.ts';
import { sees } from '#access/profile.ts';
import type { AccessRequest } from '#access/request.ts';
import type { Rules } from '#access/rules.ts';
import type { Resources } from './resources.ts';
import { askedResources } from '#simulator/authorization/service/tokenRoutes.ts';
import type { AskedShare } from '#simulator/authorization/service/tokenRoutes.ts';

/** Routes that tell about the whole server, whoever asks: `GET` of the audit log, of statistics and of changes. */
const aboutEverything = /^\/(statistics|changes|plugins\/[^/]+\/audit-logs)\/?$/;

/** Whether a proxy of ours refuses the request before the plugin sees it. */
export function refusedByProxy(
  request: Request,
  { path, method }: AccessRequest,
  profile: Profile,
  rules: Rules,
): boolean {
  // `GET …?_method=delete`: a link's token as an argument would write.
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
 * Whether every resource of a link is a study that the caller may see; the plugin does not ask. A study named by two ids must
 * be the same one, else a link for one study would open another.
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
