import { Text } from '@mantine/core';
import { maxRecordedStudies } from '#api/orthanc/shares/shareRecords.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { userLinkMessages } from '#features/users/messages/userLinks.ts';
import { Failure } from '#ui/Failure.tsx';
import { Name } from '#ui/names/Name.tsx';
import type { LinksOfUser as Links } from './useLinksOfUser.ts';

/** What a confirmation says of the links that go with the user, or don't. */
export function useLinksSentence(): (links: Links) => string {
  const t = useMessages(userLinkMessages);
  return (links) => {
    if (links.kind === 'looking') return t.linksLoading;
    if (links.kind === 'failed') return t.linksUnread;
    if (links.why) return t.whyNotRevocable[links.why];
    const { length } = links.links;
    const cut = links.isCut ? [t.linksCut(maxRecordedStudies)] : [];
    return [length === 0 ? t.links(0) : t.linksRevocable(length), ...cut].join(' ');
  };
}

/** A link's kind in words; one that we don't know is shown as it was written, and may be anything. */
function Kind({ kind }: { kind: string }) {
  const { linkKinds } = useMessages(userLinkMessages);
  return Object.entries(linkKinds).find(([known]) => known === kind)?.[1] ?? <Name>{kind}</Name>;
}

/** The share links of a user: how many still work and until when, and why they can't be revoked. */
export function LinksOfUser({ links }: { links: Links }) {
  const t = useMessages(userLinkMessages);
  const errors = useMessages(errorMessages);
  const format = useFormat();
  if (links.kind === 'looking') return null;
  if (links.kind === 'unlisted') return <Text size="sm">{t.whyNotRevocable[links.why]}</Text>;
  if (links.kind === 'failed') {
    const words = { ...describeError(links.error, errors), title: t.linksUnread };
    return <Failure {...words} retryLabel={errors.retry} onRetry={links.retry} />;
  }
  return (
    <>
      <Text size="sm">{t.links(links.links.length)}</Text>
      <Text size="sm" component="ul" my={0} ps="lg">
        {links.links.map((link) => (
          <li key={link.id}>
            <Kind kind={link.kind} /> · {t.linkStudies(link.studies)} ·{' '}
            {link.expiresAt ? t.linkUntil(format.moment(link.expiresAt)) : t.linkForever}
          </li>
        ))}
      </Text>
      {links.why && links.links.length > 0 ? <Text size="sm">{t.whyNotRevocable[links.why]}</Text> : null}
      {links.isCut ? <Text size="sm">{t.linksCut(maxRecordedStudies)}</Text> : null}
    </>
  );
}
