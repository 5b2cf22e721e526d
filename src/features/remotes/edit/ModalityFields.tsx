import { Checkbox, Fieldset, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { remoteListMessages } from '#features/remotes/remoteListMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { Form } from '#ui/dialog/useForm.ts';
import {
  choicesWith,
  connectionSwitches,
  manufacturers,
  retrieveMethods,
  requestSwitches,
  type ModalityForm,
  type TextField,
} from './modalityForm.ts';
import { Note } from '#ui/status/Note.tsx';

interface Props {
  form: Form<ModalityForm>;
  /** The modality exists: its name can't be changed. */
  isNamed: boolean;
  /** Other modalities with the same AE title. */
  sameAet: readonly string[];
}

/** Where a modality is, and how Orthanc speaks with it. */
export function ModalityFields({ form, isNamed, sameAet }: Props) {
  const t = useMessages(remoteListMessages);
  const field = (name: 'name' | TextField) => ({
    label: t.fields[name],
    autoComplete: 'off',
    spellCheck: false,
    ...form.text(name),
  });
  const { Manufacturer, RetrieveMethod } = form.values;
  return (
    <>
      <TextInput {...field('name')} description={t.hints.name} required disabled={isNamed} />
      <TextInput {...field('AET')} required />
      {sameAet.length > 0 ? (
        <Note tone="caution" role="note" py="xs">
          {t.sameAet(sameAet)}
        </Note>
      ) : null}
      <Group grow align="start" wrap="wrap" preventGrowOverflow={false}>
        <TextInput {...field('Host')} required miw={180} />
        <TextInput {...field('Port')} required miw={100} inputMode="numeric" />
      </Group>
      <Fieldset legend={t.connection}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          <NativeSelect
            label={t.fields['Manufacturer']}
            description={t.hints.manufacturer}
            {...form.text('Manufacturer')}
            data={[...choicesWith(manufacturers, Manufacturer)]}
          />
          <NativeSelect
            label={t.fields['RetrieveMethod']}
            description={t.hints.retrieveMethod}
            {...form.text('RetrieveMethod')}
            data={choicesWith(retrieveMethods, RetrieveMethod).map((value) => ({
              value,
              label: value === 'SystemDefault' ? t.retrieveDefault : value,
            }))}
          />
          <TextInput {...field('LocalAet')} description={t.hints.localAet} />
          <TextInput {...field('Timeout')} description={t.hints.timeout} inputMode="numeric" />
          {connectionSwitches.map((name) => (
            <Checkbox key={name} label={t.fields[name]} {...form.check(name)} />
          ))}
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t.allowed}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          {requestSwitches.map((name) => (
            <Checkbox key={name} label={t.fields[name]} {...form.check(name)} />
          ))}
        </SimpleGrid>
      </Fieldset>
    </>
  );
}
