import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { Study } from '#api/orthanc/studies/study.ts';
import { activityMessages } from '#features/activity/activityMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ActivityOf } from './ActivityOf.tsx';

/** What was done with a study, for its page: asked for by a click, as few who open a study want to know. */
export function ActivityOfStudy({ study }: { study: Study }) {
  const t = useMessages(activityMessages);
  const [shown, setShown] = useState('');
  return (
    <section aria-labelledby="study-activity">
      <Title order={2} id="study-activity" size={15} mb={4}>
        {t.title}
      </Title>
      {shown === study.id ? (
        <ActivityOf key={study.id} about={{ study: study.id }} />
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setShown(study.id)}>
          {t.show}
        </Button>
      )}
    </section>
  );
}
