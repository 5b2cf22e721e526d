import { Text } from '@mantine/core';
import { useState } from 'react';
import type { MergeFacts } from '#api/orthanc/modifications/mergeFacts.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { mergeMessages } from '#features/merge/mergeMessages.ts';
import { groupByPatient, planMerge } from '#features/merge/plan/mergePlan.ts';
import { startMerging, type NamedMerge } from '#features/merge/run/mergeRun.ts';
import { useMergeContext } from '#features/merge/run/useMergeContext.ts';
import { FormDialog } from '#ui/dialog/FormDialog.tsx';
import { useForm } from '#ui/dialog/useForm.ts';
import { Note } from '#ui/status/Note.tsx';
import { KeepSource } from './KeepSource.tsx';
import { PatientGroup, type GroupChoice } from './PatientGroup.tsx';

interface Props {
  studies: readonly MergeFacts[];
  /** How many were asked for: some may be gone. */
  asked: number;
  /** The study whose page it is, the target; `undefined` for a selection. */
  openedId: string | undefined;
  onClose: () => void;
}

/** At first: the study whose page it is takes what is chosen; in a selection, the first one takes everything. */
function initialChoice(group: readonly MergeFacts[], openedId: string | undefined): GroupChoice {
  const [first] = group;
  const targetId = openedId ?? first?.id ?? '';
  const others = openedId === undefined ? group.filter(({ id }) => id !== targetId) : [];
  return {
    targetId,
    chosen: new Set(others.flatMap(({ series }) => series.map(({ id }) => id))),
    addsLabels: false,
  };
}

/** The form of a merge: for each patient the target, the series, and what holds afterwards. */
export function MergeForm({ studies, asked, openedId, onClose }: Props) {
  const t = useMessages(mergeMessages);
  const context = useMergeContext();
  const refusal = useRefusal();
  const { groups, alone, withoutId } = groupByPatient(studies);
  const groupList = [...groups].map(([patientId, found]) => ({
    patientId,
    // The same objects, with all that a merge doesn't need to know of them.
    studies: studies.filter(({ id }) => found.some((one) => one.id === id)),
  }));
  const form = useForm({ initialValues: { keepsSource: true } });
  const [choices, setChoices] = useState<ReadonlyMap<string, GroupChoice>>(
    () => new Map(groupList.map((group) => [group.patientId, initialChoice(group.studies, openedId)])),
  );
  const { keepsSource } = form.values;
  const planned = groupList.map((group) => {
    const choice = choices.get(group.patientId) ?? initialChoice(group.studies, openedId);
    return { ...group, choice, plan: planMerge(group.studies, { ...choice, keepsSource }) };
  });
  const merges = planned.flatMap(({ plan, choice, studies: ofPatient }): NamedMerge[] => {
    const target = ofPatient.find(({ id }) => id === choice.targetId);
    if (typeof plan === 'string' || !target) return [];
    const labels = choice.addsLabels ? plan.endingLabels : [];
    return [{ plan, labels, target, name: context.nameOf(target) }];
  });
  const obstacle = planned.flatMap(({ plan }) => (typeof plan === 'string' ? [plan] : []))[0];
  const refusals = studies.map((study) => refusal('modify', study));
  const { reason, why } = refusals.find((one) => one.reason !== undefined) ?? refusal('modify');
  const held =
    groupList.length === 0
      ? openedId === undefined
        ? t.nothing
        : t.noOthers
      : obstacle && t.obstacles[obstacle];
  const isSelection = openedId === undefined;
  return (
    <FormDialog
      title={t.title}
      size="lg"
      form={form}
      submitLabel={t.submit}
      reason={reason ?? held}
      why={why}
      isPending={false}
      onSubmit={() => {
        startMerging(merges, context);
        onClose();
      }}
      onClose={onClose}
    >
      <Text size="sm">{t.what}</Text>
      {studies.length < asked ? <Caution>{t.gone(asked - studies.length)}</Caution> : null}
      {isSelection && alone.length > 0 ? (
        <Caution>{t.alone(alone.map((one) => nameIn(one.id)))}</Caution>
      ) : null}
      {withoutId.length > 0 ? <Caution>{t.withoutId(withoutId.map((one) => nameIn(one.id)))}</Caution> : null}
      {groupList.length === 0 && !isSelection ? <Text size="sm">{t.noOthers}</Text> : null}
      {planned.map(({ patientId, studies: ofPatient, choice, plan }) => (
        <PatientGroup
          key={patientId}
          studies={ofPatient}
          choice={choice}
          plan={typeof plan === 'string' ? undefined : plan}
          isTargetFixed={!isSelection}
          nameOf={context.nameOf}
          onChoice={(next) => setChoices(new Map(choices).set(patientId, next))}
        />
      ))}
      <KeepSource form={form} mayDelete={context.mayDelete} />
    </FormDialog>
  );

  function nameIn(id: string): string {
    const study = studies.find((one) => one.id === id);
    return study ? context.nameOf(study) : id;
  }
}

function Caution({ children }: { children: string }) {
  return (
    <Note tone="caution" role="note">
      <Text size="sm">{children}</Text>
    </Note>
  );
}
