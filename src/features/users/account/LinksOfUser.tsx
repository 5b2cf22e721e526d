import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '#api/keycloak/users/users.ts';
import {
  recordedStudiesQuery,
  shareRecordsMetadata,
  type ShareRecord,
  type RecordedStudies,
} from '#api/orthanc/shareRecords.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { useSystem } from '#session/SessionContext.ts';
import { serverNow } from '#api/serverClock.ts';
import { useCan } from '#session/useCan.ts';

/** The recorded share links of one user that haven't expired, the latest expiration first. A link to several studies counts once. */
export function liveLinksOf(userId: string, recorded: RecordedStudies, now: Date): readonly ShareRecord[] {
  const own = recorded.studies
    .flatMap(({ records }) => records)
    .filter(({ by, expiresAt }) => by === userId && (expiresAt === undefined || expiresAt > now));
  const ends = ({ expiresAt }: ShareRecord): number => expiresAt?.getTime() ?? Infinity;
  return [...new Map(own.map((record) => [record.id, record])).values()].toSorted(
    (a, b) => ends(b) - ends(a),
  );
}

/** The share links that outlive a user's account, as far as they are recorded and you can see their studies. */
export function LinksOfUser({ user }: { user: User }) {
  const t = useMessages(userMessages);
  const format = useFormat();
  const system = useSystem();
  const can = useCan();
  const isRecorded = shareRecordsMetadata in system.UserMetadata && system.Capabilities.HasExtendedFind;
  const mayRead = isRecorded && can('search') === undefined;
  const [now] = useState(serverNow);
  const recorded = useQuery({ ...recordedStudiesQuery, enabled: mayRead });
  if (!mayRead) return <Text size="sm">{isRecorded ? t.linksUnseen : t.linksNotNoted}</Text>;
  if (recorded.isError) return <Text size="sm">{t.linksUnread}</Text>;
  if (!recorded.data) return null;
  const links = liveLinksOf(user.id, recorded.data, now);
  return (
    <>
      <Text size="sm">{t.links(links.length)}</Text>
      <Text size="sm" component="ul" my={0} pl="lg">
        {links.map((link) => (
          <li key={link.id}>
            {link.kind} · {t.linkStudies(link.studies)} ·{' '}
            {link.expiresAt ? t.linkUntil(format.moment(link.expiresAt)) : t.linkForever}
          </li>
        ))}
      </Text>
    </>
  );
}
