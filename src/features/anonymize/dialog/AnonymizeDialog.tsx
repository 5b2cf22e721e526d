import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { anonymizationFactsQuery } from '#api/orthanc/modifications/anonymizationFacts.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { anonymizeMessages } from '#features/anonymize/anonymizeMessages.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { WhenRead } from '#widgets/WhenRead.tsx';
import { AnonymizeForm, type SharingParts } from './AnonymizeForm.tsx';

interface Props extends SharingParts {
  studies: readonly SelectedStudy[];
  onClose: () => void;
}

/** Makes anonymized copies of studies. It reads first whose they are, and what kinds of images they hold. */
export function AnonymizeDialog({ studies, onClose, ...sharing }: Props) {
  const t = useMessages(anonymizeMessages);
  const facts = useQuery({ ...anonymizationFactsQuery(studies), meta: toldInPlace });
  if (facts.data)
    return <AnonymizeForm studies={studies} facts={facts.data} {...sharing} onClose={onClose} />;
  return (
    <Dialog title={t.title(studies.length)} size="lg" onClose={onClose}>
      <WhenRead
        queries={[facts]}
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
