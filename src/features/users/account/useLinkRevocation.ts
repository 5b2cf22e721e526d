import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinksToRevoke } from '#api/keycloak/users/offboard.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { activeLinksOf, changeLinks, type RecordedLink } from '#api/orthanc/shares/shareLinkChanges.ts';
import { shareLinkModeQuery } from '#api/orthanc/shares/shareLinkMode.ts';
import { recordedStudiesQuery, type Revocation } from '#api/orthanc/shares/shareRecords.ts';
import { serverNow } from '#api/serverClock.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userLinkMessages } from '#features/users/messages/userLinks.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { notify } from '#ui/notices/notify.ts';
import { useWhyNotRevocable } from './useLinksOfUser.ts';

/** Links that were revoked together, and can be opened again by that. */
interface Revoked {
  links: readonly RecordedLink[];
  revocation: Revocation;
}

/** Revokes the share links that a user made, and opens them again. */
export function useLinkRevocation(user: User) {
  const t = useMessages(userLinkMessages);
  const queryClient = useQueryClient();
  const { userId } = useSessionState().person;
  const whyNot = useWhyNotRevocable();
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const [revoked, setRevoked] = useState<readonly Revoked[]>([]);
  const [isUndoing, setUndoing] = useState(false);

  const follow = (total: number) => ({
    onProgress: (done: number) => setProgress({ done, total }),
    // One notice for all of them: there may be hundreds.
    onLost: () => notify.failed(t.linksLost.title, { id: 'links-lost', message: t.linksLost.text }),
  });
  /** Asked each time: links are created meanwhile. */
  const readActive = async (): Promise<readonly RecordedLink[]> => {
    const recorded = await queryClient.fetchQuery({ ...recordedStudiesQuery, staleTime: 0 });
    return activeLinksOf(user.id, recorded, serverNow());
  };

  const links: LinksToRevoke = {
    async revoke() {
      if (whyNot) return 'notPossible';
      const mode = await queryClient.fetchQuery({ ...shareLinkModeQuery, staleTime: 0 });
      if (mode === 'recorded') return 'notPossible';
      const active = await readActive();
      const revocation = { at: serverNow(), by: userId };
      // Those that fail as well: some of their records may be written.
      if (active.length > 0) setRevoked((before) => [...before, { links: active, revocation }]);
      const change = { kind: 'revoke', revoked: revocation } as const;
      const { failures } = await changeLinks(queryClient, active, change, follow(active.length));
      setProgress(undefined);
      if (failures[0]) throw failures[0].error;
      return 'done';
    },
    areThere: async () => (await readActive()).length > 0,
  };

  const ids = new Set(revoked.flatMap((each) => each.links.map(({ id }) => id)));
  /** @returns whether all of them are open again */
  const undo = async (): Promise<boolean> => {
    const notice = { id: `links-${user.id}` };
    const count = ids.size;
    setUndoing(true);
    notify.pending(t.linksRestoring(count), notice);
    const kept: Revoked[] = [];
    for (const { links: closed, revocation } of revoked) {
      const change = { kind: 'restore', revoked: revocation } as const;
      const { failures } = await changeLinks(queryClient, closed, change, follow(closed.length));
      if (failures.length > 0) kept.push({ links: failures.map(({ link }) => link), revocation });
    }
    setProgress(undefined);
    setUndoing(false);
    setRevoked(kept);
    const failed = kept.reduce((sum, each) => sum + each.links.length, 0);
    if (failed > 0) notify.failed(t.linksRestoreFailed(failed), notice);
    else notify.done(t.linksRestored(count), notice);
    return failed === 0;
  };
  return { links, progress, revokedCount: ids.size, isUndoing, undo };
}
