import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { studyTagsQuery } from '#api/orthanc/modifications/studyTags.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { correctMessages } from '#features/correct/correctMessages.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { WhenRead } from '#widgets/WhenRead.tsx';
import { CorrectForm } from './CorrectForm.tsx';

interface Props {
  studies: readonly SelectedStudy[];
  onClose: () => void;
}

/** Corrects the tags of one study, which it shows, or of several, of which it shows what is typed. */
export function CorrectDialog({ studies, onClose }: Props) {
  const [only, second] = studies;
  if (only && !second) return <ForOne study={only} onClose={onClose} />;
  return <CorrectForm studies={studies} shown={undefined} onClose={onClose} />;
}

function ForOne({ study, onClose }: { study: SelectedStudy; onClose: () => void }) {
  const t = useMessages(correctMessages);
  const tags = useQuery({ ...studyTagsQuery(study.id), meta: toldInPlace });
  if (tags.data) return <CorrectForm studies={[study]} shown={tags.data} onClose={onClose} />;
  return (
    <Dialog title={t.title(1)} size="xl" onClose={onClose}>
      <WhenRead queries={[tags]} loading={<Text size="sm">{t.searching}</Text>}>
        {null}
      </WhenRead>
    </Dialog>
  );
}
