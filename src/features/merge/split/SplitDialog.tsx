import { Checkbox, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mergeFactsQuery, type MergeFacts } from '#api/orthanc/modifications/mergeFacts.ts';
import { problemOfValue } from '#api/orthanc/modifications/tagValue.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { mergeMessages } from '#features/merge/mergeMessages.ts';
import { useMergeContext } from '#features/merge/run/useMergeContext.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { FormDialog } from '#ui/dialog/FormDialog.tsx';
import { useForm } from '#ui/dialog/useForm.ts';
import { WhenRead } from '#widgets/WhenRead.tsx';
import { splitMessages } from './splitMessages.ts';
import { startSplitting } from './splitRun.tsx';
import classes from '#features/merge/dialog/MergeDialog.module.css';

interface Props {
  /** The first one is split: the button is for one. */
  studies: readonly SelectedStudy[];
  onClose: () => void;
}

/** Makes a new study of some series of a study. */
export function SplitDialog({ studies, onClose }: Props) {
  const t = useMessages(splitMessages);
  const merge = useMessages(mergeMessages);
  const ids = studies.slice(0, 1).map(({ id }) => id);
  const facts = useQuery({ ...mergeFactsQuery(ids), meta: toldInPlace });
  const [study] = facts.data ?? [];
  if (study) return <SplitForm study={study} onClose={onClose} />;
  return (
    <Dialog title={t.title} size="lg" onClose={onClose}>
      <WhenRead queries={[facts]} loading={<Text size="sm">{merge.reading}</Text>}>
        <Text size="sm">{t.gone}</Text>
      </WhenRead>
    </Dialog>
  );
}

function SplitForm({ study, onClose }: { study: MergeFacts; onClose: () => void }) {
  const t = useMessages(splitMessages);
  const merge = useMessages(mergeMessages);
  const context = { ...useMergeContext(), t, problems: t.failures };
  const { reason, why } = useRefusal()('modify', study);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const form = useForm({
    initialValues: {
      description: study.description,
      keepsSource: true,
      keepsLabels: study.labels.length > 0,
    },
    problems: ({ description }) =>
      problemOfValue('LO', description) ? { description: t.descriptionProblem } : {},
  });
  const { description, keepsSource, keepsLabels } = form.values;
  const given = study.series.filter(({ id }) => chosen.includes(id));
  const rest = study.series.length - given.length;
  const images = given.reduce((sum, one) => sum + one.images, 0);
  const held =
    study.series.length < 2
      ? t.tooFew
      : given.length === 0
        ? t.chooseSome
        : rest === 0
          ? t.notAll
          : undefined;
  const submit = (): void => {
    const labels = keepsLabels ? study.labels : [];
    startSplitting({ study, series: chosen, description: description.trim(), keepsSource, labels }, context);
    onClose();
  };
  return (
    <FormDialog
      title={t.title}
      size="lg"
      form={form}
      submitLabel={t.submit}
      reason={reason ?? held}
      why={why}
      isPending={false}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm">{t.what}</Text>
      <fieldset className={classes['group']}>
        <legend>{t.series}</legend>
        {study.series.map(({ id, number, description: name, modality, images: count }) => (
          <Checkbox
            key={id}
            label={merge.series(number, name, modality, count)}
            checked={chosen.includes(id)}
            onChange={(event) =>
              setChosen(
                event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
              )
            }
          />
        ))}
      </fieldset>
      <TextInput label={t.description} {...form.text('description')} dir="auto" autoComplete="off" />
      <Checkbox
        label={t.keep}
        description={keepsSource ? t.keepWhy : t.notKeptWhy}
        {...form.check('keepsSource')}
      />
      {study.labels.length > 0 ? (
        <Checkbox label={t.labels(study.labels)} description={t.labelsWhy} {...form.check('keepsLabels')} />
      ) : null}
      {given.length > 0 && rest > 0 ? (
        <Text size="sm" role="status">
          {t.after(given.length, images, keepsSource ? study.series.length : rest)}
        </Text>
      ) : null}
    </FormDialog>
  );
}
