import { useCallback } from 'react';
import { can, type Action } from '#access/can.ts';
import { paths } from '#lib/paths.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { HintLink } from '#ui/actions/useHint.tsx';
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

/** For a button: why it may not be used, and the way to the whole explanation. Only ids of Orthanc are in that address. */
export interface RefusedButton {
  reason: string | undefined;
  why: HintLink | undefined;
}

/** The same rule for buttons, whose reason leads on to the access explainer. */
export function useRefusal(): (
  action: Action,
  study?: { id: string; labels: readonly string[] },
) => RefusedButton {
  const can = useCan();
  const { why: label } = useMessages(errorMessages);
  return useCallback(
    (action, study) => {
      const reason = can(action, study);
      const search = study ? { action, study: study.id } : { action };
      return { reason, why: reason === undefined ? undefined : { to: paths.access(search), label } };
    },
    [can, label],
  );
}
