import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '#api/keycloak/users/users.ts';
import {
  isLinkActive,
  linkTerms,
  shareLinkModeQuery,
  type ShareLinkMode,
} from '#api/orthanc/shares/shareLinkMode.ts';
import {
  recordedStudiesQuery,
  shareRecordsMetadata,
  type RecordedStudies,
  type ShareRecord,
} from '#api/orthanc/shares/shareRecords.ts';
import { serverNow } from '#api/serverClock.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';

/** Why a user's share links can't be revoked: a server that doesn't record them or doesn't check them, or a person who may not. */
export type WhyNotRevocable = 'notRecorded' | 'unseen' | 'unwritable' | 'notChecked';

/** What is known of a user's share links. */
export type LinksOfUser =
  | { kind: 'looking' }
  | { kind: 'failed'; error: Error; retry: () => void }
  /** They can't even be listed. */
  | { kind: 'unlisted'; why: WhyNotRevocable }
  | {
      kind: 'listed';
      links: readonly ShareRecord[];
      /** There are more recorded studies than are read. */
      isCut: boolean;
      /** `undefined`: they can be revoked. */
      why: WhyNotRevocable | undefined;
    };

/** The recorded share links of one user that still work, the latest expiration first. A link to several studies counts once. */
export function liveLinksOf(
  userId: string,
  recorded: RecordedStudies,
  mode: ShareLinkMode,
  now: Date,
): readonly ShareRecord[] {
  const own = recorded.studies
    .flatMap(({ records }) => records)
    .filter((record) => record.by === userId && isLinkActive(record, mode, now))
    .map((record) => ({ ...record, ...linkTerms(record, mode) }));
  const ends = ({ expiresAt }: ShareRecord): number => expiresAt?.getTime() ?? Infinity;
  return [...new Map(own.map((record) => [record.id, record])).values()].toSorted(
    (a, b) => ends(b) - ends(a),
  );
}

/** Why this person can't revoke links on this server, whatever its mode; `undefined`: they may be able to. */
export function useWhyNotRevocable(): WhyNotRevocable | undefined {
  const { UserMetadata, Capabilities } = useSystem();
  const can = useCan();
  if (!(shareRecordsMetadata in UserMetadata && Capabilities.HasExtendedFind)) return 'notRecorded';
  if (can('search') !== undefined) return 'unseen';
  return can('recordShare') === undefined ? undefined : 'unwritable';
}

/** The share links that outlive a user's account, as far as they are recorded and you can see their studies. */
export function useLinksOfUser(user: User): LinksOfUser {
  const whyNot = useWhyNotRevocable();
  const isListed = whyNot === undefined || whyNot === 'unwritable';
  const [now] = useState(serverNow);
  const recorded = useQuery({ ...recordedStudiesQuery, enabled: isListed, meta: toldInPlace });
  const mode = useQuery({ ...shareLinkModeQuery, enabled: isListed });
  if (!isListed) return { kind: 'unlisted', why: whyNot };
  const failed = [recorded, mode].filter((query) => query.error !== null && query.data === undefined);
  const [first] = failed;
  if (first?.error) {
    return {
      kind: 'failed',
      error: first.error,
      retry: () => failed.forEach(({ refetch }) => void refetch()),
    };
  }
  if (!recorded.data || !mode.data) return { kind: 'looking' };
  return {
    kind: 'listed',
    links: liveLinksOf(user.id, recorded.data, mode.data, now),
    isCut: recorded.data.isCut,
    why: mode.data === 'recorded' ? 'notChecked' : whyNot,
  };
}
