import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { meMessages } from '#features/me/meMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile, useSessionState } from '#session/SessionContext.ts';
import { chooseStart, chosenStart } from './chosenStart.ts';
import { homeOf, screensFor } from './screens.ts';
import { shellMessages } from './shellMessages.ts';

/** Which page of their menu a user starts with. */
export function StartPageChoice() {
  const t = useMessages(meMessages).start;
  const names = useMessages(shellMessages).screens;
  const profile = useProfile();
  const { userId, keycloakRights } = useSessionState().person;
  const person = { profile, keycloakRights };
  const own = screensFor(person);
  const standard = own.find(({ path }) => path === homeOf(person));
  const [chosen, setChosen] = useState(() => chosenStart(userId));
  const [isKept, setKept] = useState(true);
  const choose = (id: string): void => {
    const next = id === '' ? undefined : id;
    setKept(chooseStart(userId, next));
    setChosen(next);
  };
  return (
    <NativeSelect
      label={t.label}
      description={t.hint}
      error={isKept ? undefined : t.notKept}
      maw={360}
      value={own.some(({ id }) => id === chosen) ? chosen : ''}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
      data={[
        { value: '', label: t.standard(standard ? names[standard.id] : names.me) },
        ...own.map(({ id }) => ({ value: id, label: names[id] })),
      ]}
    />
  );
}
