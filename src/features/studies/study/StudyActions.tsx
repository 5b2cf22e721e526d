import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useState } from 'react';
import { studySizeQuery, type Study } from '#api/orthanc/studies/study.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { usePageAction } from '#ui/actions/pageActions.ts';
import { useDownload, useOpenImages } from '#features/studies/actions/useLinks.ts';
import { ActionIcon } from '#features/studies/actions/ActionIcon.tsx';
import { ChangeButtons } from '#features/studies/actions/ChangeButtons.tsx';
import { StudyDialogs, type StudyDialog } from '#features/studies/actions/StudyDialogs.tsx';
import { useStudySlots } from '#features/studies/slots.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { SuggestedDialog } from './SuggestedDialog.tsx';
import classes from './StudyPage.module.css';

/** What can be done with a study, each by permission and with its reason. */
export function StudyActions({ study }: { study: Study }) {
  const t = useMessages(studyMessages);
  const format = useFormat();
  const refusal = useRefusal();
  const { EditLabels, Share, Send } = useStudySlots();
  const [dialog, setDialog] = useState<StudyDialog>();
  const configuration = useQuery(uiConfigurationQuery);
  const size = useQuery(studySizeQuery(study.id));
  const { open } = useOpenImages();
  const download = useDownload();
  const [first, ...others] = configuration.data?.viewers ?? [];
  const openSend = useCallback(() => setDialog('send'), []);
  const sending = refusal('send', study);
  usePageAction({ id: 'send', name: t.send, group: t.study, run: openSend }, sending.reason);
  // A viewer's button that came later would push the others away from under the pointer.
  if (configuration.isPending) return null;
  return (
    <>
      <Group gap="xs" className={classes['actions'] ?? ''}>
        {first ? (
          <ActionButton
            leftSection={<ActionIcon of="open" />}
            {...refusal('open', study)}
            onClick={() => open([study], first)}
          >
            {others.length > 0 ? t.openIn(t.viewers[first]) : t.openImages}
          </ActionButton>
        ) : null}
        {others.map((viewer) => (
          <ActionButton
            key={viewer}
            variant="default"
            {...refusal('open', study)}
            onClick={() => open([study], viewer)}
          >
            {t.openIn(t.viewers[viewer])}
          </ActionButton>
        ))}
        <ActionButton
          variant="default"
          leftSection={<ActionIcon of="download" />}
          loading={download.isPending}
          {...refusal('download', study)}
          onClick={() => download.mutate([study])}
        >
          {t.download}
        </ActionButton>
        {Share ? (
          <ActionButton
            variant="default"
            leftSection={<ActionIcon of="share" />}
            {...refusal('share', study)}
            onApproach={Share.preload}
            onClick={() => setDialog('share')}
          >
            {t.share}
          </ActionButton>
        ) : null}
        {Send ? (
          <ActionButton
            variant="default"
            leftSection={<ActionIcon of="send" />}
            {...sending}
            onApproach={Send.preload}
            onClick={openSend}
          >
            {t.send}
          </ActionButton>
        ) : null}
        {EditLabels ? (
          <ActionButton
            variant="default"
            leftSection={<ActionIcon of="editLabels" />}
            {...refusal('editLabels', study)}
            onApproach={EditLabels.preload}
            onClick={() => setDialog('labels')}
          >
            {t.editLabels}
          </ActionButton>
        ) : null}
        <ChangeButtons
          count={1}
          group={t.study}
          refusalOf={(action) => refusal(action, study)}
          onOpen={setDialog}
        />
        {configuration.isError || configuration.data?.viewers.length === 0 ? (
          <span className={classes['quiet']}>{configuration.isError ? t.viewersFailed : t.noViewer}</span>
        ) : null}
        {size.data ? (
          <span className={classes['quiet']}>
            {t.size(t.images(size.data.instances), format.bytes(size.data.bytes))}
          </span>
        ) : null}
      </Group>
      {dialog ? (
        <StudyDialogs dialog={dialog} studies={[study]} onClose={() => setDialog(undefined)} />
      ) : (
        <Suspense fallback={null}>
          <SuggestedDialog study={study} />
        </Suspense>
      )}
    </>
  );
}
