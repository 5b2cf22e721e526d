import { Text, Title } from '@mantine/core';
import { seesAll } from '#access/roles/profile.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { copiesMessages } from '#features/copies/copiesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile } from '#session/SessionContext.ts';
import { FoundCopies } from './FoundCopies.tsx';
import { SourceOfStudy } from './SourceOfStudy.tsx';

/** What a study is a copy of, with what that tells whom, and the copies of it. */
export function CopiesOfStudy({ study }: { study: Study }) {
  const t = useMessages(copiesMessages);
  const sources = study.sources ?? [];
  const isAnonymized = sources.some(({ kind }) => kind === 'anonymized');
  // The way back to the patient is for those who could see it anyway, not for whom the copy was made.
  const isAllSeen = seesAll(useProfile());
  return (
    <section aria-labelledby="study-copies">
      <Title order={2} id="study-copies" size={15} mb={4}>
        {t.title}
      </Title>
      {sources.map((source) => (
        <SourceOfStudy key={source.kind} source={source} />
      ))}
      {sources.length > 0 ? (
        <Text size="xs" c="dimmed" mb="xs">
          {t.idVisible}
          {isAllSeen && isAnonymized ? ` ${t.patientIdVisible}` : null}
          {isAllSeen ? ` ${t.cannotRemove} ${t.wayOut[isAnonymized ? 'anonymized' : 'modified']}` : null}
        </Text>
      ) : null}
      <FoundCopies key={study.id} studyId={study.id} />
    </section>
  );
}
