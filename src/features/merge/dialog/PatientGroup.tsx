import { Checkbox, List, NativeSelect, Stack, Text } from '@mantine/core';
import type { MergeFacts } from '#api/orthanc/modifications/mergeFacts.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { mergeMessages } from '#features/merge/mergeMessages.ts';
import type { MergePlan } from '#features/merge/plan/mergePlan.ts';
import type { MergeContext } from '#features/merge/run/mergeRun.ts';
import classes from './MergeDialog.module.css';

/** What is chosen for one patient. */
export interface GroupChoice {
  readonly targetId: string;
  /** Series that go to the target. */
  readonly chosen: ReadonlySet<string>;
  /** Whether the target gets the labels of studies that vanish. */
  readonly addsLabels: boolean;
}

interface Props {
  studies: readonly MergeFacts[];
  choice: GroupChoice;
  plan: MergePlan | undefined;
  isTargetFixed: boolean;
  nameOf: MergeContext['nameOf'];
  onChoice: (choice: GroupChoice) => void;
}

/** The studies of one patient: which takes the series, which series, and what holds afterwards. */
export function PatientGroup({ studies, choice, plan, isTargetFixed, nameOf, onChoice }: Props) {
  const t = useMessages(mergeMessages);
  const { noName } = useMessages(studiesMessages);
  const { targetId, chosen } = choice;
  const [first] = studies;
  const sources = studies.filter(({ id }) => id !== targetId);
  const nameOfId = (id: string): string => {
    const study = studies.find((one) => one.id === id);
    return study ? nameOf(study) : id;
  };
  const toggle = (ids: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    onChoice({ ...choice, chosen: next });
  };
  const choose = (id: string): void => {
    const others = studies.filter((study) => study.id !== id);
    onChoice({
      ...choice,
      targetId: id,
      chosen: new Set(others.flatMap(({ series }) => series.map((one) => one.id))),
    });
  };
  return (
    <fieldset className={classes['group']}>
      <legend>{t.patient(readPersonName(first?.patientName) || noName, first?.patientId ?? '')}</legend>
      {isTargetFixed ? (
        <Text size="sm">
          {t.into}: <bdi>{nameOfId(targetId)}</bdi>
        </Text>
      ) : (
        <NativeSelect
          label={t.into}
          value={targetId}
          onChange={(event) => choose(event.currentTarget.value)}
          data={studies.map((study) => ({ value: study.id, label: nameOf(study) }))}
        />
      )}
      {sources.map((study) => (
        <SourceSeries key={study.id} study={study} name={nameOf(study)} chosen={chosen} onToggle={toggle} />
      ))}
      {plan ? <Afterwards plan={plan} nameOfId={nameOfId} /> : null}
      {plan && plan.endingLabels.length > 0 ? (
        <Checkbox
          label={t.labels(plan.endingLabels)}
          description={t.labelsWhy}
          checked={choice.addsLabels}
          onChange={(event) => onChoice({ ...choice, addsLabels: event.currentTarget.checked })}
        />
      ) : null}
    </fieldset>
  );
}

interface SourceProps {
  study: MergeFacts;
  name: string;
  chosen: ReadonlySet<string>;
  onToggle: (ids: readonly string[], isChosen: boolean) => void;
}

function SourceSeries({ study, name, chosen, onToggle }: SourceProps) {
  const t = useMessages(mergeMessages);
  const ids = study.series.map(({ id }) => id);
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <Stack gap={6}>
      <Checkbox
        label={t.from(name)}
        fw={600}
        checked={count > 0 && count === ids.length}
        indeterminate={count > 0 && count < ids.length}
        onChange={(event) => onToggle(ids, event.currentTarget.checked)}
      />
      {study.series.map(({ id, number, description, modality, images }) => (
        <Checkbox
          key={id}
          ms="lg"
          label={t.series(number, description, modality, images)}
          checked={chosen.has(id)}
          onChange={(event) => onToggle([id], event.currentTarget.checked)}
        />
      ))}
    </Stack>
  );
}

function Afterwards({ plan, nameOfId }: { plan: MergePlan; nameOfId: (id: string) => string }) {
  const t = useMessages(mergeMessages);
  const { target, sources, seriesAfter, imagesAfter, keepsSource } = plan;
  return (
    <>
      <Text size="sm" fw={600}>
        {t.after}
      </Text>
      <List size="sm" aria-label={t.after}>
        <List.Item>{t.target(nameOfId(target.id), target.series.length, seriesAfter, imagesAfter)}</List.Item>
        {sources.map(({ study, remaining, vanishes }) => (
          <List.Item key={study.id}>
            {keepsSource
              ? t.stays(nameOfId(study.id))
              : vanishes
                ? t.vanishes(nameOfId(study.id))
                : t.loses(nameOfId(study.id), remaining.length)}
          </List.Item>
        ))}
      </List>
    </>
  );
}
