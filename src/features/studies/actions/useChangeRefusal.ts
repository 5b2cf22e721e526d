import { matchRoute } from '#access/plugin/routes.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { useProfile, useRules } from '#session/SessionContext.ts';
import type { RefusedButton } from '#session/useCan.ts';
import type { StudyChange } from '#features/studies/slots.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';

/**
 * Why a change can't be made to so many studies: by permission, by a rule of its own that the plugin's table lacks, or because it is made to
 * one at a time.
 * @param refused what the permission says
 */
export function useChangeRefusal(change: StudyChange, count: number, refused: RefusedButton): RefusedButton {
  const t = useMessages(studyMessages);
  const ofRule = useRuleRefusal(change);
  const ofCount = change.isForOne && count > 1 ? t.oneAtATime : undefined;
  return { reason: refused.reason ?? ofRule ?? ofCount, why: refused.why };
}

/** Why a change can't be made that needs a rule of its own; `undefined` where it needs none, or has it. */
function useRuleRefusal({ rule }: StudyChange): string | undefined {
  const t = useMessages(studyMessages);
  const access = useMessages(accessMessages);
  const rules = useRules();
  const { permissions } = useProfile();
  if (!rule) return undefined;
  const anyOf = matchRoute(rules, rule)?.anyOf;
  if (!anyOf) return t.needsRule(rule.line);
  const isAllowed = anyOf.length === 0 || anyOf.some((permission) => permissions.includes(permission));
  return isAllowed ? undefined : access.reason({ kind: 'permissionMissing', anyOf });
}
