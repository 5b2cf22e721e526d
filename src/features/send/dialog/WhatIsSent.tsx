import { Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { SentSeries } from '#api/orthanc/remotes/send.ts';
import { studySizeQuery, type SelectedStudy } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { sendMessages } from '#features/send/sendMessages.ts';

/** Of how many studies the size is asked for: one request each. */
const maxSized = 20;

/** Says what will be sent: how many studies, and how large they are where that is soon known. */
export function WhatIsSent({
  studies,
  series,
}: {
  studies: readonly SelectedStudy[];
  series: SentSeries | undefined;
}) {
  const t = useMessages(sendMessages);
  const format = useFormat();
  const isSized = !series && studies.length <= maxSized;
  const sizes = useQueries({
    queries: isSized ? studies.map(({ id }) => ({ ...studySizeQuery(id), meta: toldInPlace })) : [],
  });
  const known = sizes.flatMap(({ data }) => data ?? []);
  const sum = (of: (size: (typeof known)[number]) => number): number =>
    known.reduce((total, size) => total + of(size), 0);
  const facts = series
    ? [t.oneSeries, t.images(series.images)]
    : [
        t.studies(studies.length),
        ...(known.length === studies.length
          ? [t.images(sum(({ instances }) => instances)), format.bytes(sum(({ bytes }) => bytes))]
          : []),
        // A size that can't be read is left out: it holds nothing back.
        ...(sizes.some(({ isPending }) => isPending) ? [t.counting] : []),
      ];
  return (
    <Text size="sm" role="status">
      {facts.join(' · ')}
      {series ? (
        <>
          {' · '}
          <bdi>{series.name}</bdi>
        </>
      ) : null}
    </Text>
  );
}
