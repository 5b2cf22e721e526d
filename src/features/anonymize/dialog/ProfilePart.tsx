import { Button, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import type { Form } from '#ui/dialog/useForm.ts';
import { useStore } from '#ui/useStore.ts';
import { anonymizeMessages } from '#features/anonymize/anonymizeMessages.ts';
import { editions } from '#api/config/anonymizationProfile.ts';
import { useConfig } from '#session/SessionContext.ts';
import {
  plainProfile,
  readProfile,
  typedProfile,
  type LineProblem,
  type TypedProfile,
} from '#features/anonymize/profile/profile.ts';
import { deleteProfile, savedProfiles, saveProfile } from '#features/anonymize/profile/savedProfiles.ts';
import classes from './AnonymizeDialog.module.css';

interface Props<Values extends TypedProfile> {
  form: Form<Values>;
  problems: readonly LineProblem[];
  /** Another profile was chosen. */
  onChoose: () => void;
}

/** Which rules go over the tags: those of an edition of the standard, with exceptions that can be saved by name. */
export function ProfilePart<Values extends TypedProfile>({ form, problems, onChoose }: Props<Values>) {
  const t = useMessages(anonymizeMessages);
  const saved = useStore(savedProfiles);
  const given = useConfig().anonymizationProfiles;
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const { edition } = form.values;
  const choose = (value: string): void => {
    const profile =
      given.find((one) => `given ${one.name}` === value) ??
      saved.find((one) => `saved ${one.name}` === value) ??
      plainProfile(editions.find((one) => one === value) ?? '2023b');
    setChosen(value);
    setName(profile.name);
    onChoose();
    form.set({ ...form.values, ...typedProfile(profile) });
  };
  const isSaved = saved.some((one) => `saved ${one.name}` === chosen);
  const isGiven = given.some((one) => `given ${one.name}` === chosen);
  const isTaken = given.some((one) => one.name === name.trim());
  const save = (): void => {
    saveProfile(readProfile(name.trim(), form.values).profile);
    setChosen(`saved ${name.trim()}`);
  };
  const remove = (): void => {
    deleteProfile(name);
    setChosen(edition);
  };
  return (
    <fieldset className={classes['group']}>
      <legend>{t.profile}</legend>
      <NativeSelect
        aria-label={t.profile}
        value={isSaved || isGiven ? chosen : edition}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {editions.map((one) => (
          <option key={one} value={one}>
            {t.edition(one)}
          </option>
        ))}
        {given.length > 0 ? (
          <optgroup label={t.given}>
            {given.map((one) => (
              <option key={one.name} value={`given ${one.name}`}>
                {one.name}
              </option>
            ))}
          </optgroup>
        ) : null}
        {saved.length > 0 ? (
          <optgroup label={t.saved}>
            {saved.map((one) => (
              <option key={one.name} value={`saved ${one.name}`}>
                {one.name}
              </option>
            ))}
          </optgroup>
        ) : null}
      </NativeSelect>
      <details>
        <summary>{t.exceptions}</summary>
        <div className={classes['lists']}>
          <Textarea label={t.keep} description={t.keepHint} {...textOf(form, 'keep')} />
          <Textarea label={t.replace} description={t.replaceHint} {...textOf(form, 'replace')} />
          <Textarea label={t.remove} description={t.keepHint} {...textOf(form, 'remove')} />
          <div className={classes['save']}>
            <TextInput
              label={t.saveName}
              value={name}
              error={isTaken && !isGiven ? t.givenName : null}
              description={isGiven ? t.givenHint : null}
              maxLength={64}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button
              variant="default"
              disabled={name.trim() === '' || isTaken || problems.length > 0}
              onClick={save}
            >
              {t.save}
            </Button>
            {isSaved ? (
              <Button variant="default" onClick={remove}>
                {t.delete}
              </Button>
            ) : null}
          </div>
        </div>
      </details>
      {problems.length > 0 ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problems.map(({ kind, line }) => t.line(line, t.lineProblems[kind])).join(' ')}
        </Text>
      ) : null}
    </fieldset>
  );
}

const textOf = <Values extends TypedProfile>(form: Form<Values>, field: 'keep' | 'replace' | 'remove') => ({
  value: form.values[field],
  autosize: true,
  minRows: 2,
  maxRows: 8,
  spellCheck: false,
  onChange: (event: { currentTarget: { value: string } }) =>
    form.set({ ...form.values, [field]: event.currentTarget.value }),
});
