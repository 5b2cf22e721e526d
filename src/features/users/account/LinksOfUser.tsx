import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '#api/keycloak/users/users.ts';
import { notedStudiesQuery, notesName, type LinkNote, type NotedStudies } from '#api/orthanc/shareRecords.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { useSystem } from '#session/SessionContext.ts';
import { serverNow } from '#api/serverClock.ts';
import { useCan } from '#session/useCan.ts';

/** The recorded share links of one user that haven't expired, the latest expiration first. A link to several studies counts once. */
export function liveLinksOf(userId: string, noted: NotedStudies, now: Date): readonly LinkNote[] {
  const own = noted.studies
    .flatMap(({ notes }) => notes)
    .filter(({ by, until }) => by === userId && (until === undefined || until > now));
  const ends = ({ until }: LinkNote): number => until?.getTime() ?? Infinity;
  return [...new Map(own.map((note) => [note.id, note])).values()].toSorted((a, b) => ends(b) - ends(a));
}

/** The share links that outlive a user's account, as far as they are recorded and you can see their studies. */
export function LinksOfUser({ user }: { user: User }) {
  const t = useMessages(userMessages);
  const format = useFormat();
  const system = useSystem();
  const can = useCan();
  const isNoted = notesName in system.UserMetadata && system.Capabilities.HasExtendedFind;
  const mayRead = isNoted && can('search') === undefined;
  const [now] = useState(serverNow);
  const noted = useQuery({ ...notedStudiesQuery, enabled: mayRead });
  if (!mayRead) return <Text size="sm">{isNoted ? t.linksUnseen : t.linksNotNoted}</Text>;
  if (noted.isError) return <Text size="sm">{t.linksUnread}</Text>;
  if (!noted.data) return null;
  const links = liveLinksOf(user.id, noted.data, now);
  return (
    <>
      <Text size="sm">{t.links(links.length)}</Text>
      <Text size="sm" component="ul" my={0} pl="lg">
        {links.map((link) => (
          <li key={link.id}>
            {link.kind} · {t.linkStudies(link.studies)} ·{' '}
            {link.until ? t.linkUntil(format.moment(link.until)) : t.linkForever}
          </li>
        ))}
      </Text>
    </>
  );
}
