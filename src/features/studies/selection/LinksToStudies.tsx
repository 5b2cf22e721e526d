import { Text } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { linksOnStudiesQuery, type LinksOnStudies } from '#api/orthanc/linkCount/linksOnStudies.ts';
import { shareRecordsMetadata } from '#api/orthanc/shares/shareRecords.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSystem } from '#session/SessionContext.ts';
import { WhenRead } from '#widgets/WhenRead.tsx';
import { selectionMessages } from './selectionMessages.ts';

type Counting = UseQueryResult<LinksOnStudies | null>;

/** Counts the active share links to some studies; `undefined` where the server keeps no records of links. */
export function useLinksToStudies(studies: readonly SelectedStudy[]): Counting | undefined {
  const { Capabilities, UserMetadata } = useSystem();
  const isRecorded = shareRecordsMetadata in UserMetadata;
  const counting = useQuery({
    ...linksOnStudiesQuery(studies, Capabilities.HasExtendedFind),
    enabled: isRecorded,
  });
  return isRecorded ? counting : undefined;
}

/** Says how many share links open some studies, before something is done to them. */
export function LinksToStudies({ counting }: { counting: Counting }) {
  const t = useMessages(selectionMessages);
  const counted = counting.data;
  return (
    <WhenRead
      queries={[counting]}
      loading={
        <Text size="sm" c="dimmed" role="status">
          {t.linksCounting}
        </Text>
      }
    >
      <Text size="sm" role="status">
        {counted
          ? [
              t.links(counted.links),
              ...(counted.elsewhere > 0 ? [t.linksElsewhere(counted.elsewhere)] : []),
              ...(counted.unreadable > 0 ? [t.linksUnreadable(counted.unreadable)] : []),
            ].join(' ')
          : t.linksTooMany}
      </Text>
    </WhenRead>
  );
}
