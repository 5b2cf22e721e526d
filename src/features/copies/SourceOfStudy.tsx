import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { seesAll } from '#access/roles/profile.ts';
import { studyNameQuery } from '#api/orthanc/studies/studyName.ts';
import type { CopySource } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { copiesMessages } from '#features/copies/copiesMessages.ts';
import { paths } from '#lib/paths.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile } from '#session/SessionContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { Loading } from '#ui/Loading.tsx';
import { StudyInWords } from './StudyInWords.tsx';

/** What a study is a copy of: a link where this person can see it. */
export function SourceOfStudy({ source }: { source: CopySource }) {
  const t = useMessages(copiesMessages);
  const errors = useMessages(errorMessages);
  const profile = useProfile();
  const { data, error, refetch } = useQuery({ ...studyNameQuery(source.id), meta: toldInPlace });
  if (error) {
    const words = { ...describeError(error, errors), title: t.sourceFailed };
    return <Failure {...words} retryLabel={errors.retry} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading />;
  return (
    <>
      <Text size="sm">
        {t.copyOf[source.kind]}{' '}
        {data ? (
          <Anchor component={Link} to={paths.study(source.id)} inherit>
            <StudyInWords study={data} />
          </Anchor>
        ) : // To people who see all studies, the server refuses only what isn't there.
        seesAll(profile) ? (
          t.sourceDeleted
        ) : (
          t.sourceUnseen
        )}
      </Text>
      <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
        {t.sourceId}: <code>{source.id}</code>
      </Text>
    </>
  );
}
