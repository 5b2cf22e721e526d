import { NativeSelect, TextInput } from '@mantine/core';
import { correctableTags, type CorrectableTag } from '#api/orthanc/modifications/correctableTags.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { correctMessages } from '#features/correct/correctMessages.ts';
import type { Form } from '#ui/dialog/useForm.ts';
import type { Typed } from './values.ts';

interface Props {
  tag: CorrectableTag;
  form: Form<Typed>;
  /** Several studies are corrected: what is left empty stays. */
  isForSeveral: boolean;
  /** Why it can't be changed. */
  disabled?: boolean;
  /** Shown in place of what was typed: another patient's data. */
  instead?: string | undefined;
}

/** The inputs of a row stand at one height, with a hint or without. */
const hintBelow: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

const sexes = ['', 'F', 'M', 'O'] as const;
const isSex = (value: string): value is (typeof sexes)[number] => sexes.some((sex) => sex === value);

/** The field of one tag. */
export function TagField({ tag, form, isForSeveral, disabled = false, instead }: Props) {
  const t = useMessages(correctMessages);
  const { value: typed, error, onChange } = form.text(tag);
  const value = instead ?? typed;
  const label = t.tags[tag];
  const common = { label, disabled, error: disabled ? undefined : error, onChange };
  if (tag === 'PatientSex') {
    const known = sexes.map((sex) => ({
      value: sex,
      label: sex === '' && isForSeveral ? t.unchanged : t.sexes[sex],
    }));
    // What a file has may be none of these.
    const data = isSex(value) ? known : [...known, { value, label: value }];
    return <NativeSelect {...common} value={value} data={data} />;
  }
  const representation = correctableTags[tag];
  const hint =
    representation === 'PN' || representation === 'DA' || representation === 'TM'
      ? t.hints[representation]
      : undefined;
  return (
    <TextInput
      {...common}
      value={value}
      description={hint}
      inputWrapperOrder={hintBelow}
      placeholder={isForSeveral ? t.unchanged : ''}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
    />
  );
}
