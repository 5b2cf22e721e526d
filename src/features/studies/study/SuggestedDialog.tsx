import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { Study } from '#api/orthanc/studies/study.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { useStudySlots } from '#features/studies/slots.ts';
import { checkLabelName } from '#lib/text/labelName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { preparedMessages } from '#locales/shared/prepared.ts';
import { useEditorRefusal, usePrepared, type Prepared } from '#widgets/prepared/usePrepared.ts';
import { PreparedNotice } from '#widgets/prepared/PreparedNotice.tsx';

/** The dialog of a change of this study that the page was opened with; where it can't be made, why. */
export function SuggestedDialog({ study }: { study: Study }) {
  const label = usePrepared('labelStudy');
  const link = usePrepared('createLink');
  return (
    <Suspense fallback={null}>
      {label?.change.studyId === study.id ? <SuggestedLabel study={study} prepared={label} /> : null}
      {link?.change.studyId === study.id ? <SuggestedLink study={study} prepared={link} /> : null}
    </Suspense>
  );
}

function SuggestedLabel({ study, prepared }: { study: Study; prepared: Prepared<'labelStudy'> }) {
  const t = useMessages(preparedMessages);
  const { EditLabels } = useStudySlots();
  const allowed = useQuery(uiConfigurationQuery).data?.availableLabels ?? [];
  const { change, done } = prepared;
  const { label } = change;
  const isPossible = checkLabelName(label) === undefined && (allowed.length === 0 || allowed.includes(label));
  const refusal = useEditorRefusal()(change, study) ?? (isPossible ? undefined : t.notAllowed);
  // Found once: what others change meanwhile must not close a dialog in which something was typed.
  const [instead] = useState(study.labels.includes(label) ? t.already : refusal);
  const words = t.suggested.labelStudy(label);
  if (instead !== undefined || !EditLabels)
    return (
      <PreparedNotice instead={instead} onClose={done}>
        {words}
      </PreparedNotice>
    );
  return (
    <EditLabels
      studies={[study]}
      suggested={label}
      notice={<PreparedNotice>{words}</PreparedNotice>}
      onClose={done}
    />
  );
}

function SuggestedLink({ study, prepared }: { study: Study; prepared: Prepared<'createLink'> }) {
  const t = useMessages(preparedMessages);
  const { Share } = useStudySlots();
  const { change, done } = prepared;
  const instead = useEditorRefusal()(change, study);
  if (instead !== undefined || !Share)
    return (
      <PreparedNotice instead={instead} onClose={done}>
        {t.suggested.createLink}
      </PreparedNotice>
    );
  return (
    <Share
      studies={[study]}
      notice={<PreparedNotice>{t.suggested.createLink}</PreparedNotice>}
      onClose={done}
    />
  );
}
