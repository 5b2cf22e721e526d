import { decide } from '#access/decide.ts';
import { seesAll, type Profile } from '#access/roles/profile.ts';
import { accessRequest, nothingExists } from '#access/plugin/request.ts';
import type { Rules } from '#access/plugin/rules.ts';
import type { Refusal } from '#api/ApiError.ts';

/** Finds out which rule refused a request that the server answered with 403, for a profile that has just been read. */
export function classifyRefusal(rules: Rules, profile: Profile, method: string, path: string): Refusal {
  const decision = decide(rules, profile, accessRequest(method, path), nothingExists);
  if (decision.allowed) return { because: 'policy' };
  for (const reason of decision.reasons) {
    if (reason.kind === 'permissionMissing') return { because: 'permission', oneOf: reason.anyOf };
    if (reason.kind === 'noRoute') return { because: 'permission', oneOf: [] };
    if (reason.kind === 'unknownResource') return { because: seesAll(profile) ? 'gone' : 'label' };
    if (reason.kind === 'noLabels' || reason.kind === 'labelMissing') return { because: 'label' };
  }
  return { because: 'policy' };
}
