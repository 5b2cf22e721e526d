import { Anchor, Button, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { seesAll } from '#access/roles/profile.ts';
import { copiesQuery, maxCopies } from '#api/orthanc/copies.ts';
import { copiesMessages } from '#features/copies/copiesMessages.ts';
import { paths } from '#lib/paths.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useProfile, useSystem } from '#session/SessionContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { Loading } from '#ui/Loading.tsx';
import { StudyInWords } from './StudyInWords.tsx';

/** The copies of a study. Asked for by a click: the server looks at all metadata for it, and few who open a study want to know. */
export function FoundCopies({ studyId }: { studyId: string }) {
  const t = useMessages(copiesMessages);
  const [isAsked, setIsAsked] = useState(false);
  if (!useSystem().Capabilities.HasExtendedFind) {
    return (
      <Text size="sm" c="dimmed">
        {t.cannotFind}
      </Text>
    );
  }
  if (isAsked) return <Found studyId={studyId} />;
  return (
    <Button size="compact-sm" variant="default" onClick={() => setIsAsked(true)}>
      {t.find}
    </Button>
  );
}

function Found({ studyId }: { studyId: string }) {
  const t = useMessages(copiesMessages);
  const errors = useMessages(errorMessages);
  const format = useFormat();
  const isAllSeen = seesAll(useProfile());
  const { data, error, refetch } = useQuery(copiesQuery(studyId));
  if (error) {
    const words = { ...describeError(error, errors), title: t.failed };
    return <Failure {...words} retryLabel={errors.retry} onRetry={() => void refetch()} />;
  }
  if (!data) return <Loading />;
  const { copies, isCut } = data;
  return (
    <>
      <Text size="sm" role="status">
        {copies.length > 0 ? t.found(copies.length) : isAllSeen ? t.none : t.noneSeen}
      </Text>
      <List size="sm" listStyleType="none" spacing={4} aria-labelledby="study-copies">
        {copies.map(({ kind, study }) => (
          <List.Item key={`${kind} ${study.id}`}>
            {t.kinds[kind]}{' '}
            <Anchor component={Link} to={paths.study(study.id)} inherit>
              <StudyInWords study={study} />
            </Anchor>
          </List.Item>
        ))}
      </List>
      {isCut ? <Text size="sm">{t.cut(format.number(maxCopies))}</Text> : null}
      {copies.length > 0 && !isAllSeen ? (
        <Text size="xs" c="dimmed">
          {t.onlySeen}
        </Text>
      ) : null}
    </>
  );
}
