import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { Suspense, useState } from 'react';
import { maxRecordedCopies } from '#api/orthanc/shares/shareRecords.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { plannedLinkMessages } from '#features/shares/shareMessages.ts';
import { useStudyName } from '#features/shares/useStudyName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import type { LazyPart } from '#ui/lazyPart.tsx';
import { WhenRead } from '#widgets/WhenRead.tsx';
import { useEndedCopies } from './useEndedCopies.ts';

/** Asks whether studies are to be deleted, and deletes them as a task; of another feature. */
export type DeleteCopies = LazyPart<{
  studies: readonly SelectedStudy[];
  onClose: () => void;
  onBegun: () => void;
}>;

interface Props {
  Delete: DeleteCopies;
  onClose: () => void;
}

/** The anonymized copies that no listed link opens anymore, to choose those to delete. It reads them when it opens. */
export function EndedCopiesDialog({ Delete, onClose }: Props) {
  const t = useMessages(plannedLinkMessages);
  const format = useFormat();
  const nameOf = useStudyName();
  const found = useEndedCopies();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [isDeleting, setIsDeleting] = useState(false);
  const { reason, why } = useRefusal()('delete');
  const copies = found.copies ?? [];
  const chosen = copies.flatMap(({ study }) => (kept.has(study.id) ? [] : [study]));
  const toggle = (id: string): void => {
    const next = new Set(kept);
    if (!next.delete(id)) next.add(id);
    setKept(next);
  };
  if (isDeleting) {
    return (
      <Suspense fallback={null}>
        <Delete
          studies={chosen}
          onClose={() => setIsDeleting(false)}
          onBegun={() => {
            found.forget(chosen.map(({ id }) => id));
            onClose();
          }}
        />
      </Suspense>
    );
  }
  return (
    <Dialog title={t.reviewTitle} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t.reviewText}</Text>
        <WhenRead queries={found.queries}>
          {copies.length === 0 ? (
            <Text size="sm" role="status">
              {t.none}
            </Text>
          ) : null}
          {copies.map(({ study, endedAt }) => (
            <Checkbox
              key={study.id}
              label={nameOf(study)}
              description={endedAt ? t.studyEnded(format.moment(endedAt)) : t.studyRevoked}
              checked={!kept.has(study.id)}
              onChange={() => toggle(study.id)}
              style={{ overflowWrap: 'anywhere' }}
            />
          ))}
          {found.isCut ? <Text size="sm">{t.cut(maxRecordedCopies)}</Text> : null}
          {copies.length > 0 ? (
            <Group justify="flex-end">
              <ActionButton
                color="red"
                reason={reason ?? (chosen.length === 0 ? t.chooseSome : undefined)}
                why={why}
                onApproach={Delete.preload}
                onClick={() => setIsDeleting(true)}
              >
                {t.remove(chosen.length)}
              </ActionButton>
            </Group>
          ) : null}
        </WhenRead>
      </Stack>
    </Dialog>
  );
}
