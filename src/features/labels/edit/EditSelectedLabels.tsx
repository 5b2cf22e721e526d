import { Text } from '@mantine/core';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { labelsInUseQuery } from '#api/orthanc/labels.ts';
import { labelsOfStudiesQuery } from '#api/orthanc/labelsOfStudies.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSystem } from '#session/SessionContext.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { labelMessages } from '#features/labels/labelMessages.ts';
import { WhenRead } from '#widgets/WhenRead.tsx';
import { EditLabels } from './EditLabels.tsx';

interface Props {
  studies: readonly SelectedStudy[];
  onClose: () => void;
  /** Said above everything else: why the dialog opened by itself. */
  notice?: ReactNode;
  /** A label that it opens with, unsaved. */
  suggested?: string | undefined;
}

/** The label editor for studies that were selected some time ago: their labels are looked up when it opens, and read where the page doesn't know them. */
export function EditSelectedLabels({ studies, onClose, notice, suggested }: Props) {
  const t = useMessages(labelMessages);
  const client = useQueryClient();
  const extended = useSystem().Capabilities.HasExtendedFind;
  const opening = useId();
  const [known, setKnown] = useState(0);
  const labels = useQuery({
    ...labelsOfStudiesQuery({ client, studies, extended, opening, onProgress: setKnown }),
    meta: toldInPlace,
  });
  const choices = useQueries({
    queries: [
      { ...labelsInUseQuery, meta: toldInPlace },
      { ...uiConfigurationQuery, meta: toldInPlace },
    ],
  });
  const { data } = labels;
  const labeled = useMemo(
    () => data && studies.map((study) => ({ ...study, labels: data.get(study.id) ?? [] })),
    [data, studies],
  );
  if (labeled && choices.every((choice) => choice.data !== undefined)) {
    return <EditLabels studies={labeled} onClose={onClose} notice={notice} suggested={suggested} />;
  }
  return (
    <Dialog onClose={onClose} title={t.title(studies.length)}>
      <WhenRead
        queries={[labels, ...choices]}
        loading={
          <Text size="sm" role="status">
            {t.reading(known, studies.length)}
          </Text>
        }
      >
        {null}
      </WhenRead>
    </Dialog>
  );
}
