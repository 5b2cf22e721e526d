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
  const facts = sources.length > 0 ? [t.idVisible] : [];
  if (sources.length > 0 && isAllSeen) {
    if (isAnonymized) facts.push(t.patientIdVisible);
    facts.push(`${t.cannotRemove} ${t.wayOut[isAnonymized ? 'anonymized' : 'modified']}`);
  }
  return (
    <section aria-labelledby="study-copies">
      <Title order={2} id="study-copies" size={15} mb={4}>
        {t.title}
      </Title>
      {sources.map((source) => (
        <SourceOfStudy key={source.kind} source={source} />
      ))}
      {facts.map((fact) => (
        <Text key={fact} size="xs" c="dimmed" mb={4}>
          {fact}
        </Text>
      ))}
      <FoundCopies key={study.id} studyId={study.id} />
    </section>
  );
}
