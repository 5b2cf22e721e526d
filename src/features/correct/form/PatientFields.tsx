import { Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { patientTags } from '#api/orthanc/modifications/correctableTags.ts';
import type { KnownPatient } from '#api/orthanc/modifications/knownPatient.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { correctMessages } from '#features/correct/correctMessages.ts';
import type { Form } from '#ui/dialog/useForm.ts';
import { Note } from '#ui/status/Note.tsx';
import { PatientFinder } from './PatientFinder.tsx';
import { TagField } from './TagField.tsx';
import { toField, type Typed } from './values.ts';
import classes from './CorrectDialog.module.css';

/** The patient with all their studies: whether that is wanted, and why it can't be. */
export interface WholePatient {
  readonly isWanted: boolean;
  readonly refusal: string | undefined;
  readonly onChange: (isWanted: boolean) => void;
}

interface Props {
  form: Form<Typed>;
  isForSeveral: boolean;
  /** How many other studies the patient has here. */
  others: number;
  /** The patient's data can't be changed without the ID. */
  isHeld: boolean;
  /** Another ID was entered. */
  moves: boolean;
  /** The patient with that ID; `null`: none is known, `undefined`: not read. */
  next: KnownPatient | null | undefined;
  /** Absent where it isn't offered. */
  whole: WholePatient | undefined;
}

/** The patient of a study: their data, or another patient, whose data is taken whole. */
export function PatientFields({ form, isForSeveral, others, isHeld, moves, next, whole }: Props) {
  const t = useMessages(correctMessages);
  const { noName } = useMessages(studiesMessages);
  const [isChoosing, setIsChoosing] = useState(false);
  const taken = moves && next ? next.tags : undefined;
  return (
    <fieldset className={classes['group']}>
      <legend>{t.patient}</legend>
      <div className={classes['fields']}>
        {patientTags.map((tag) => (
          <TagField
            key={tag}
            tag={tag}
            form={form}
            isForSeveral={isForSeveral}
            disabled={tag === 'PatientID' ? whole?.isWanted === true : isHeld || taken !== undefined}
            instead={tag !== 'PatientID' && taken ? toField(tag, taken[tag] ?? '') : undefined}
          />
        ))}
      </div>
      {moves && next !== undefined ? (
        <Note tone="info" role="status">
          {next
            ? t.known(readPersonName(next.tags.PatientName) || noName, next.studies.length)
            : t.unknownPatient}
        </Note>
      ) : null}
      {isHeld ? (
        <Text size="sm" c="dimmed">
          {isForSeveral ? t.idFirst : t.hasOthers(others)}
        </Text>
      ) : null}
      {whole ? (
        <Checkbox
          label={t.whole(others + 1)}
          description={whole.refusal ?? t.wholeWhy}
          disabled={whole.refusal !== undefined}
          checked={whole.isWanted}
          onChange={(event) => whole.onChange(event.currentTarget.checked)}
        />
      ) : null}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isChoosing}
          onClick={() => setIsChoosing(!isChoosing)}
        >
          {t.choosePatient}
        </Button>
      </div>
      {isChoosing ? (
        <PatientFinder
          onChoose={(PatientID) => {
            form.set({ PatientID });
            setIsChoosing(false);
          }}
        />
      ) : null}
    </fieldset>
  );
}
