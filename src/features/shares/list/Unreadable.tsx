import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { shareLinkModeQuery } from '#api/orthanc/shares/shareLinkMode.ts';
import { shareListMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';

/** Says how many entries of the list can't be read. A server that checks links opens none to a study with an entry that it can't read. */
export function Unreadable({ count }: { count: number }) {
  const t = useMessages(shareListMessages);
  const isAny = count > 0;
  const { data: mode } = useQuery({ ...shareLinkModeQuery, enabled: isAny });
  if (!isAny) return null;
  return (
    <Text size="sm">
      {[t.unreadable(count), ...(mode === 'enforced' ? [t.unreadableCloses] : [])].join('. ')}
    </Text>
  );
}
