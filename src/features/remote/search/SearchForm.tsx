import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { remoteKey, type Remote } from '#api/orthanc/remotes/remote.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { RemotePicker } from '#widgets/remotes/RemotePicker.tsx';
import { useRemotes } from '#widgets/remotes/useRemotes.ts';
import { DaysField, ModalityChips, StudyDateField } from '#widgets/studySearch/SearchFields.tsx';
import { searchFieldMessages } from '#widgets/studySearch/searchFieldMessages.ts';
import { remoteMessages } from '#features/remote/remoteMessages.ts';
import { searchedKinds } from './remoteAddress.ts';
import { asksForAll, searchOf, textFields, type SearchFields } from './searchFields.ts';
import type { RemoteSearchState } from './useRemoteSearch.ts';
import classes from '#features/remote/Remote.module.css';
import fieldClasses from '#widgets/studySearch/SearchFields.module.css';

interface Props {
  state: RemoteSearchState;
  isSearching: boolean;
  onCancel: () => void;
}

/** What is typed, and the search whose fields it began with: going back to another search begins anew. */
interface Draft {
  began: SearchFields;
  fields: SearchFields;
}

function useDraft(began: SearchFields): [SearchFields, (change: Partial<SearchFields>) => void] {
  const [held, setHeld] = useState<Draft>({ began, fields: began });
  const draft = held.began === began ? held : { began, fields: began };
  if (draft !== held) setHeld(draft);
  return [draft.fields, (change) => setHeld((now) => ({ ...now, fields: { ...now.fields, ...change } }))];
}

/** What is sought, and where. Nothing is asked while it is typed, only by the button: a search costs the remote. */
export function SearchForm({ state, isSearching, onCancel }: Props) {
  const t = useMessages(remoteMessages);
  const words = useMessages(searchFieldMessages);
  const remotes = useRemotes(searchedKinds);
  const [fields, change] = useDraft(state.fields);
  const [asksAbout, setAsksAbout] = useState<Remote>();
  const [isMissing, setIsMissing] = useState(false);
  const listed = remotes.remotes.find((one) => fields.remote && remoteKey(one) === remoteKey(fields.remote));
  const only = remotes.remotes.length === 1 ? remotes.remotes[0] : undefined;
  const remote = fields.remote ? listed : (remotes.lastUsed ?? only);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isSearching) return;
    setIsMissing(!remote);
    if (!remote) return;
    if (asksForAll(searchOf(fields, remote))) setAsksAbout(remote);
    else state.ask(fields, remote);
  };
  return (
    <form className={classes['form']} aria-label={t.form} onSubmit={submit} noValidate>
      <Stack gap="xs" maw={360}>
        <RemotePicker
          label={t.searchOn}
          remotes={remotes}
          value={remote}
          error={isMissing && !remote ? t.chooseRemote : undefined}
          onChange={(chosen) => change({ remote: chosen })}
        />
      </Stack>
      <div className={fieldClasses['texts']}>
        {textFields.map((name) => (
          <TextInput
            key={name}
            label={words[name]}
            value={fields[name]}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            onChange={(event) => change({ [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={fieldClasses['dates']}>
        <StudyDateField value={fields.studyDate} onChange={(studyDate) => change({ studyDate })} />
        <DaysField
          label={words.birthDate}
          range={fields.birthDate}
          onChange={(birthDate) => change({ birthDate })}
        />
      </div>
      <ModalityChips value={fields.modalities} onChange={(modalities) => change({ modalities })} />
      <Group gap="sm">
        {isSearching ? (
          <Button
            variant="default"
            onClick={(event) => {
              // The button keeps the focus, so it is the one that sends the form: drawn as that before the click ends, it would search again.
              event.preventDefault();
              onCancel();
            }}
          >
            {t.cancelSearch}
          </Button>
        ) : (
          <Button type="submit">{t.search}</Button>
        )}
        <Text size="xs" c="dimmed">
          {words.hint}
        </Text>
      </Group>
      {asksAbout ? (
        <ConfirmDialog
          title={t.askAllTitle}
          text={t.askAll(asksAbout.name)}
          confirmLabel={t.askAllConfirm}
          cancelLabel={t.keepEditing}
          isHarmless
          onConfirm={() => {
            setAsksAbout(undefined);
            state.ask(fields, asksAbout);
          }}
          onClose={() => setAsksAbout(undefined)}
        />
      ) : null}
    </form>
  );
}
