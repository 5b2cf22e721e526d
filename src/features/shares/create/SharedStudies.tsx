import { List, Stack, Text } from '@mantine/core';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useStudyName } from '#features/shares/useStudyName.ts';
import { useMessages } from '#locales/LocaleContext.ts';

const shown = 5;

/** The studies that a link is made for: the first ones by name, and how many more. */
export function SharedStudies({ studies }: { studies: readonly SelectedStudy[] }) {
  const t = useMessages(shareMessages);
  const nameOf = useStudyName();
  const more = studies.length - shown;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t.studiesTitle}
      </Text>
      <List size="sm" aria-label={t.studiesTitle}>
        {studies.slice(0, shown).map((study) => (
          <List.Item key={study.id} style={{ overflowWrap: 'anywhere' }}>
            {nameOf(study)}
          </List.Item>
        ))}
      </List>
      {more > 0 ? <Text size="sm">{t.moreStudies(more)}</Text> : null}
    </Stack>
  );
}
