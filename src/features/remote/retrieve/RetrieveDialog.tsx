import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Remote } from '#api/orthanc/remotes/remote.ts';
import type { RemoteStudy } from '#api/orthanc/remotes/remoteStudy.ts';
import { modalitiesQuery } from '#api/orthanc/remotes/modality.ts';
import type { RetrieveMethod } from '#api/orthanc/remotes/retrieve.ts';
import type { RemoteAnswers } from '#api/orthanc/remotes/searchRemote.ts';
import { seesAll } from '#access/roles/profile.ts';
import { useProfile } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { DialogActions } from '#ui/dialog/DialogActions.tsx';
import { LabelField } from '#widgets/labelField/LabelField.tsx';
import type { StudiesHere } from '#features/remote/answers/useStudiesHere.ts';
import { Note } from '#ui/status/Note.tsx';
import { MethodChoice } from './MethodChoice.tsx';
import { planOf, splitSelected } from './planRetrieval.ts';
import { startRetrieving } from './retrieveRun.ts';
import { useRetrieveContext } from './useRetrieveContext.ts';

interface Props {
  remote: Remote;
  answers: RemoteAnswers;
  selected: readonly RemoteStudy[];
  presenceOf: StudiesHere['presenceOf'];
  onClose: () => void;
  /** The task has begun: nothing of it is selected any more. */
  onBegun: () => void;
}

/** Asks how some studies of a remote are retrieved, then does it in the background; each failure is reported on the tray. */
export function RetrieveDialog({ remote, answers, selected, presenceOf, onClose, onBegun }: Props) {
  const context = useRetrieveContext();
  const { t } = context;
  const profile = useProfile();
  const refused = useCan()('editLabels', { labels: [] });
  const { missing, here, withoutUid } = splitSelected(selected, presenceOf);
  const isLimited = !seesAll(profile);
  const refusedAgain = isLimited ? t.againLimited : refused;
  // What is here may be found out only while the dialog is open: until a person chooses, it follows from that.
  const [chosenAgain, setChosenAgain] = useState<boolean>();
  const isAgain = chosenAgain ?? (missing.length === 0 && refusedAgain === undefined);
  const [method, setMethod] = useState<RetrieveMethod>('configured');
  const [label, setLabel] = useState({ name: '', isGood: true });
  const studies = isAgain ? [...missing, ...here] : missing;
  const { data: modalities } = useQuery({ ...modalitiesQuery, enabled: remote.kind === 'modality' });
  const configured = modalities?.get(remote.name)?.RetrieveMethod;
  const isByGet = remote.kind === 'modality' && (method === 'configured' ? configured : method) === 'C-GET';
  const withoutNumber = isByGet ? studies.filter((study) => !study.accessionNumber).length : 0;
  const images = studies.reduce((sum, { instanceCount = 0 }) => sum + instanceCount, 0);
  const begin = (): void => {
    const plan = planOf(studies, { remote, query: answers.query, method, label: label.name });
    void startRetrieving(
      plan,
      new Map(studies.map((study) => [study.studyInstanceUid, context.nameOf(study)])),
      context,
    );
    onBegun();
    onClose();
  };
  const refusal =
    studies.length === 0
      ? t.nothingLeft
      : withoutNumber > 0
        ? t.getNeedsNumber(withoutNumber)
        : label.isGood
          ? undefined
          : t.badLabel;
  return (
    <Dialog title={t.retrieveTitle(studies.length, remote.name)} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">
          {[
            t.retrieveText(studies.length),
            images > 0 ? t.imagesInAll(images) : '',
            withoutUid > 0 ? t.withoutUid(withoutUid) : '',
          ].join(' ')}
        </Text>
        {isLimited ? <Note tone="caution">{t.limited(profile.authorizedLabels)}</Note> : null}
        {here.length > 0 ? (
          <Checkbox
            label={t.again(here.length)}
            description={refusedAgain ?? t.againHint}
            disabled={refusedAgain !== undefined}
            checked={isAgain}
            onChange={(event) => setChosenAgain(event.currentTarget.checked)}
          />
        ) : null}
        {remote.kind === 'modality' ? (
          <MethodChoice value={method} onChange={setMethod} isByGet={isByGet} />
        ) : null}
        {isLimited ? null : <LabelField label={t.label} onLabel={setLabel} />}
        <DialogActions
          label={t.confirm(studies.length)}
          reason={refusal}
          isPending={false}
          onConfirm={begin}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
