import { useCallback } from 'react';
import { can, type Action } from '#access/can.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile, useRules } from './SessionContext.ts';

/** Why the user may not do something, in words; `undefined` if they may. For buttons: the server decides on its own. */
export type Refused = (action: Action, study?: { labels: readonly string[] }) => string | undefined;

/** The rule that every button and menu asks. */
export function useCan(): Refused {
  const profile = useProfile();
  const rules = useRules();
  const t = useMessages(accessMessages);
  return useCallback(
    (action, study) => {
      const refusal = can(profile, action, study, rules);
      return refusal ? t.reason(refusal) : undefined;
    },
    [profile, rules, t],
  );
}
