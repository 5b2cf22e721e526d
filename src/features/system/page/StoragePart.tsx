import { Progress, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ServerFacts } from '#api/orthanc/server/serverFacts.ts';
import { statisticsQuery } from '#api/orthanc/studies/statistics.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { systemMessages } from '#features/system/systemMessages.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useCan } from '#session/useCan.ts';
import { WhenRead } from '#widgets/WhenRead.tsx';
import classes from './System.module.css';

/** How much is stored, of how much that may be. */
export function StoragePart({ facts }: { facts: ServerFacts }) {
  const t = useMessages(systemMessages);
  const missing = useCan()('readStatistics');
  const statistics = useQuery({ ...statisticsQuery, enabled: missing === undefined, meta: toldInPlace });
  return (
    <section className={classes['part']} aria-labelledby="system-storage">
      <Title order={2} size="h4" id="system-storage">
        {t.storage}
      </Title>
      {missing === undefined ? (
        <WhenRead queries={[statistics]}>
          {statistics.data ? <Stored facts={facts} counts={statistics.data} /> : null}
        </WhenRead>
      ) : (
        <Text size="sm">{missing}</Text>
      )}
    </section>
  );
}

interface StoredProps {
  facts: ServerFacts;
  counts: Parameters<ReturnType<typeof useContents>>[0] & { onDisk: number; uncompressed: number };
}

const useContents = () => useMessages(systemMessages).contents;

function Stored({ facts: { maxBytes, maxPatients, isRecycled }, counts }: StoredProps) {
  const t = useMessages(systemMessages);
  const format = useFormat();
  const { tag } = useLocale();
  const share = maxBytes > 0 ? counts.onDisk / maxBytes : 0;
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  const used = t.used(format.bytes(counts.onDisk), format.bytes(maxBytes), percent);
  return (
    <>
      <Text size="sm">{t.contents(counts)}</Text>
      <Text size="sm">
        {t.onDisk(format.bytes(counts.onDisk))}
        {counts.uncompressed === counts.onDisk
          ? null
          : ` · ${t.uncompressed(format.bytes(counts.uncompressed))}`}
      </Text>
      {maxBytes > 0 ? (
        <>
          <Progress
            value={Math.min(100, share * 100)}
            color={share > 0.9 ? 'red' : 'teal'}
            size="lg"
            aria-label={used}
          />
          <Text size="sm">
            {used} {isRecycled ? t.recycled : t.rejected}
          </Text>
        </>
      ) : (
        <Text size="sm">{t.noLimit}</Text>
      )}
      {maxPatients > 0 ? <Text size="sm">{t.maxPatients(maxPatients)}</Text> : null}
    </>
  );
}
