import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { mergeFactsQuery } from '#api/orthanc/modifications/mergeFacts.ts';
import { studyTagsQuery } from '#api/orthanc/modifications/studyTags.ts';
import { studiesOfPatientQuery } from '#api/orthanc/studies/collectStudies.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSystem } from '#session/SessionContext.ts';
import { mergeMessages } from '#features/merge/mergeMessages.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { WhenRead } from '#widgets/WhenRead.tsx';
import { MergeForm } from './MergeForm.tsx';

interface Props {
  studies: readonly SelectedStudy[];
  onClose: () => void;
}

/** So many studies are read and merged at once. */
const maxMerged = 50;

/** Merges the studies of a selection, or other studies of the patient into the only one. */
export function MergeDialog({ studies, onClose }: Props) {
  const t = useMessages(mergeMessages);
  const [only, second] = studies;
  if (studies.length > maxMerged) {
    return (
      <Dialog title={t.title} onClose={onClose}>
        <Text size="sm">{t.tooMany(maxMerged)}</Text>
      </Dialog>
    );
  }
  if (only && !second) return <WithOthers study={only} onClose={onClose} />;
  return <Read ids={studies.map(({ id }) => id)} openedId={undefined} onClose={onClose} />;
}

/** Finds what else the patient has. */
function WithOthers({ study, onClose }: { study: SelectedStudy; onClose: () => void }) {
  const extended = useSystem().Capabilities.HasExtendedFind;
  const tags = useQuery({ ...studyTagsQuery(study.id), meta: toldInPlace });
  const patientId = tags.data?.tags.PatientID ?? '';
  const others = useQuery({
    ...studiesOfPatientQuery(patientId, extended),
    enabled: patientId !== '',
    meta: toldInPlace,
  });
  const isKnown = tags.data !== undefined && (patientId === '' || others.data !== undefined);
  if (!isKnown) return <Waiting queries={[tags, others]} onClose={onClose} />;
  const ids = [study.id, ...(others.data ?? []).map(({ id }) => id).filter((id) => id !== study.id)];
  return <Read ids={ids.slice(0, maxMerged)} openedId={study.id} onClose={onClose} />;
}

interface ReadProps {
  ids: readonly string[];
  openedId: string | undefined;
  onClose: () => void;
}

function Read({ ids, openedId, onClose }: ReadProps) {
  const facts = useQuery({ ...mergeFactsQuery(ids), meta: toldInPlace });
  if (!facts.data) return <Waiting queries={[facts]} onClose={onClose} />;
  return <MergeForm studies={facts.data} asked={ids.length} openedId={openedId} onClose={onClose} />;
}

function Waiting({
  queries,
  onClose,
}: {
  queries: Parameters<typeof WhenRead>[0]['queries'];
  onClose: () => void;
}) {
  const t = useMessages(mergeMessages);
  return (
    <Dialog title={t.title} size="lg" onClose={onClose}>
      <WhenRead
        queries={queries}
        loading={
          <Text size="sm" role="status">
            {t.reading}
          </Text>
        }
      >
        {null}
      </WhenRead>
    </Dialog>
  );
}
