import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Study } from '#api/orthanc/studies/study.ts';
import { seesAll } from '#access/roles/profile.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile } from '#session/SessionContext.ts';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import { accessPageMessages } from '#features/access/accessMessages.ts';
import { useChosenStudy } from '#features/access/facts/useFacts.ts';
import type { PastedStudies } from '#features/access/facts/usePasted.ts';
import { StudyLine } from './StudyLine.tsx';
import { StudySearch } from './StudySearch.tsx';
import { takeFocus } from './takeFocus.ts';

interface Props {
  id: string;
  onChoose: (id: string) => void;
  onPasted: (found: PastedStudies, text: string) => void;
}

/** Which study is asked about. */
export function StudyChoice({ id, onChoose, onPasted }: Props) {
  // Not when the page opens: only where the control that was used goes away.
  const [isUsed, setIsUsed] = useState(false);
  const choose = (next: string): void => {
    setIsUsed(true);
    onChoose(next);
  };
  const takePasted: Props['onPasted'] = (found, text) => {
    // Without a study, the field stays.
    if (found.studies.length > 0) setIsUsed(true);
    onPasted(found, text);
  };
  return id === '' ? (
    <StudySearch onChoose={choose} onPasted={takePasted} takesFocus={isUsed} />
  ) : (
    <ChosenStudy id={id} onChange={() => choose('')} takesFocus={isUsed} />
  );
}

interface ChosenProps {
  id: string;
  onChange: () => void;
  takesFocus: boolean;
}

function ChosenStudy({ id, onChange, takesFocus }: ChosenProps) {
  const t = useMessages(accessPageMessages);
  const { query, isHidden } = useChosenStudy(id);
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Stack gap={4} miw={0}>
        {query.data ? <StudyFacts study={query.data} /> : <Text size="sm">{isHidden ? id : '…'}</Text>}
      </Stack>
      <Button
        ref={takesFocus ? takeFocus : null}
        variant="default"
        size="xs"
        style={{ flexShrink: 0 }}
        aria-label={t.changeStudy}
        onClick={onChange}
      >
        {t.change}
      </Button>
    </Group>
  );
}

function StudyFacts({ study }: { study: Study }) {
  const t = useMessages(accessPageMessages);
  const sees = seesAll(useProfile());
  return (
    <>
      <StudyLine study={study} />
      <Group gap={6}>
        {study.labels.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t.noLabels}
          </Text>
        ) : null}
        {study.labels.map((label) => (
          <ColorChip key={label} name={label} />
        ))}
      </Group>
      {sees ? null : (
        <Text size="sm" c="dimmed">
          {t.someLabels}
        </Text>
      )}
    </>
  );
}
