import { Checkbox, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { seesAll } from '#access/roles/profile.ts';
import { unknownTags, type AnonymizationFacts } from '#api/orthanc/modifications/anonymizationFacts.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile } from '#session/SessionContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { FormDialog } from '#ui/dialog/FormDialog.tsx';
import { useForm } from '#ui/dialog/useForm.ts';
import { Failure } from '#ui/Failure.tsx';
import type { LazyPart } from '#ui/lazyPart.tsx';
import type { LinkChoices, PlannedLink, PlannedLinkFieldsProps } from '#widgets/plannedLink/plannedLink.ts';
import { LabelField, type WantedLabel } from '#widgets/labelField/LabelField.tsx';
import { anonymizeMessages } from '#features/anonymize/anonymizeMessages.ts';
import {
  plainProfile,
  readProfile,
  tagsOfProfile,
  typedProfile,
  type TypedProfile,
} from '#features/anonymize/profile/profile.ts';
import {
  assignPseudonyms,
  patientKey,
  type PseudonymTable,
} from '#features/anonymize/pseudonyms/pseudonyms.ts';
import { warningsOf } from '#features/anonymize/run/anonymization.ts';
import type { AnonymizedStudy } from '#features/anonymize/run/anonymizeOne.ts';
import { startAnonymizing } from '#features/anonymize/run/anonymizeRun.tsx';
import type { ShareCopies } from '#features/anonymize/run/MadeCopies.tsx';
import { useAnonymizeContext } from '#features/anonymize/run/useAnonymizeContext.ts';
import { Note } from '#ui/status/Note.tsx';
import { PatientsPart, type PatientsChoice } from './PatientsPart.tsx';
import { ProfilePart } from './ProfilePart.tsx';
import classes from './AnonymizeDialog.module.css';

/** What another feature does with the copies; absent where it isn't there. */
export interface SharingParts {
  /** Makes a link to copies that are there. */
  Share?: ShareCopies | undefined;
  /** The fields of a link that is made with the copies. */
  LinkFields?: LazyPart<PlannedLinkFieldsProps> | undefined;
}

interface Props extends SharingParts {
  studies: readonly SelectedStudy[];
  facts: readonly AnonymizationFacts[];
  onClose: () => void;
}

/** The form's own values; the rest is chosen beside it. */
interface Values extends TypedProfile {
  keepsLabels: boolean;
  /** A link to the copies is made with them. */
  isShared: boolean;
  /** The link may be made although pictures or texts of the copies may hold names. */
  isSharedUnlooked: boolean;
}

const noLabel: WantedLabel = { name: '', isGood: true };

/** The form of an anonymization: what goes, who the patients are in the copies, and who can see them. */
export function AnonymizeForm({ studies, facts, onClose, Share, LinkFields }: Props) {
  const t = useMessages(anonymizeMessages);
  const errors = useMessages(errorMessages);
  const context = useAnonymizeContext();
  const isAllSeen = seesAll(useProfile());
  const refusal = useRefusal();
  const [choice, setChoice] = useState<PatientsChoice>({ kind: 'generated' });
  const [label, setLabel] = useState(noLabel);
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const [link, setLink] = useState<LinkChoices | null>(null);
  const initialValues: Values = {
    ...typedProfile(plainProfile('2023b')),
    keepsLabels: !isAllSeen,
    isShared: false,
    isSharedUnlooked: false,
  };
  const form = useForm({ initialValues });
  const { profile, problems } = readProfile('', form.values);
  const table = choice.kind === 'table' ? choice.table : undefined;
  const { missing } = missingIn(facts, table);
  const patients = new Set(facts.map(patientKey)).size;
  const warnings = warningsOf(facts);
  const mayHoldNames = warnings.burnedIn.size + warnings.documents.size > 0;
  const { isShared, isSharedUnlooked, keepsLabels } = form.values;

  const submission = useMutation({
    mutationFn: (_planned: PlannedLink | undefined) => unknownTags(tagsOfProfile(profile)),
    onSuccess(notKnown, planned) {
      setUnknown(notKnown);
      if (notKnown.length > 0) return;
      const items = itemsOf(studies, facts, table);
      const order = { profile, keepsLabels, label: label.name, hasOwnTable: table !== undefined };
      startAnonymizing(items, order, { ...context, Share, link: planned });
      onClose();
    },
  });

  const submit = (): void => {
    const planned = isShared ? link?.plan() : undefined;
    if (!isShared || planned) submission.mutate(planned);
  };

  const [first] = studies;
  const { reason, why } = refusal('anonymize');
  const held =
    (facts.length === 0 ? t.nothingLeft : undefined) ??
    (problems.length > 0 ? t.correctLists : undefined) ??
    (choice.kind === 'table' && !table ? t.chooseFirst : undefined) ??
    ((table?.problems.length ?? 0) > 0 || missing.length > 0 ? t.correctTable : undefined) ??
    (label.isGood ? undefined : t.label) ??
    (isShared && !isAllSeen && !keepsLabels ? t.linkUnseen : undefined) ??
    (isShared && mayHoldNames && !isSharedUnlooked ? t.linkConfirmFirst : undefined) ??
    (isShared && !link ? t.linkLoading : undefined);
  const shareRefusal = refusal('share').reason;
  return (
    <FormDialog
      title={t.title(studies.length)}
      size="lg"
      form={form}
      submitLabel={t.title(facts.length || studies.length)}
      reason={first ? (reason ?? held) : t.nothingLeft}
      why={why}
      isPending={submission.isPending}
      failure={
        submission.error ? (
          <Failure {...describeError(submission.error, errors)} retryLabel={errors.retry} onRetry={submit} />
        ) : unknown.length > 0 ? (
          <Note tone="failed" role="alert">
            {t.unknownTags(unknown)}
          </Note>
        ) : null
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm">{t.what(facts.length, patients)}</Text>
      {facts.length < studies.length ? (
        <Note tone="caution" role="note">
          {t.gone(studies.length - facts.length)}
        </Note>
      ) : null}
      {mayHoldNames ? (
        <Note tone="caution" role="note">
          <Text size="sm" fw={600}>
            {t.warning}
          </Text>
          {warnings.burnedIn.size > 0 ? <Text size="sm">{t.burnedIn(warnings.burnedIn)}</Text> : null}
          {warnings.documents.size > 0 ? <Text size="sm">{t.documents(warnings.documents)}</Text> : null}
        </Note>
      ) : null}
      <ProfilePart form={form} problems={problems} onChoose={() => setUnknown([])} />
      <PatientsPart choice={choice} onChoice={setChoice} missing={missing} />
      <fieldset className={classes['group']}>
        <legend>{t.access}</legend>
        {isAllSeen ? <LabelField label={t.label} onLabel={setLabel} /> : null}
        <Checkbox label={t.keepLabels} description={t.keepLabelsWhy} {...form.check('keepsLabels')} />
        {keepsLabels || label.name !== '' ? null : (
          <Text size="sm" role="status">
            {isAllSeen ? t.noneSees : t.youDontSee}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t.origin}
        </Text>
      </fieldset>
      {LinkFields ? (
        <fieldset className={classes['group']}>
          <legend>{t.linkGroup}</legend>
          <Checkbox
            label={t.withLink}
            description={shareRefusal ?? t.withLinkWhy}
            disabled={shareRefusal !== undefined}
            onFocus={LinkFields.preload}
            {...form.check('isShared')}
          />
          {isShared && mayHoldNames ? (
            <Checkbox label={t.linkConfirm} {...form.check('isSharedUnlooked')} />
          ) : null}
          {isShared ? <LinkFields ref={setLink} count={facts.length} /> : null}
        </fieldset>
      ) : null}
    </FormDialog>
  );
}

/** The PatientIDs that a table doesn't have. */
const missingIn = (
  facts: readonly AnonymizationFacts[],
  table: PseudonymTable | undefined,
): { missing: readonly string[] } => (table ? assignPseudonyms(facts, table) : { missing: [] });

function itemsOf(
  studies: readonly SelectedStudy[],
  facts: readonly AnonymizationFacts[],
  table: PseudonymTable | undefined,
): AnonymizedStudy[] {
  const { pseudonyms } = assignPseudonyms(facts, table);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return studies.flatMap((study) => {
    const fact = byId.get(study.id);
    const pseudonym = fact && pseudonyms.get(patientKey(fact));
    return fact && pseudonym ? [{ study, patientId: fact.patientId, pseudonym }] : [];
  });
}
