import { useQuery } from '@tanstack/react-query';
import { shareLinkModeQuery } from '#api/orthanc/shares/shareLinkMode.ts';
import { shareChangeMessages } from '#features/shares/shareMessages.ts';
import type { ShareRow } from '#features/shares/records/shareRows.ts';
import { useNow } from '#features/shares/records/useNow.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile, useSessionState } from '#session/SessionContext.ts';
import { useRefusal, type RefusedButton } from '#session/useCan.ts';
import { hindranceTo, type LinkAction, type Manager } from './linkRules.ts';

/** Who manages links here, and a rule for every button that changes one. */
export function useManager(): {
  manager: Manager;
  /** Why a link can't be changed, in words; `undefined`: it can. */
  reasonFor: (action: LinkAction, row: ShareRow) => string | undefined;
  /** The same for a button, which leads on to the explanation where a permission is missing. */
  refusalFor: (action: LinkAction, row: ShareRow) => RefusedButton;
} {
  const t = useMessages(shareChangeMessages);
  const { userId } = useSessionState().person;
  const isAdmin = useProfile().permissions.includes('admin-permissions');
  const refused = useRefusal()('recordShare');
  const mode = useQuery(shareLinkModeQuery).data;
  const now = useNow();
  const manager: Manager = { userId, isAdmin, mode };
  const refusalFor = (action: LinkAction, row: ShareRow): RefusedButton => {
    const hindrance = hindranceTo(action, row, manager, now);
    return hindrance ? { reason: t.hindrances[hindrance], why: undefined } : refused;
  };
  return { manager, refusalFor, reasonFor: (action, row) => refusalFor(action, row).reason };
}
