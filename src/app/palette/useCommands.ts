import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from 'react-router';
import { screensFor } from '#app/screens/screens.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';
import { paths } from '#lib/paths.ts';
import { keepPrivateSearch } from '#features/studies/search/privateStore.ts';
import { noPrivateSearch } from '#features/studies/search/searchState.ts';
import { languageNames, languages } from '#locales/languages.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakSession, useProfile, useSessionState } from '#session/SessionContext.ts';
import { pageActions } from '#ui/actions/pageActions.ts';
import { useStore } from '#ui/useStore.ts';
import { matchCommands, type Command } from './commands.ts';
import { paletteMessages } from './paletteMessages.ts';

const schemes = ['auto', 'light', 'dark'] as const;

/** What the user can do from anywhere. What they may not use isn't listed, as in the menu. */
function useEverywhere(onKeys: () => void): readonly Command[] {
  const t = useMessages(paletteMessages);
  const shell = useMessages(shellMessages);
  const locale = useLocale();
  const appearance = useMantineColorScheme();
  const { person } = useSessionState();
  const profile = useProfile();
  const session = useKeycloakSession();
  const navigate = useNavigate();
  return [
    ...useStore(pageActions),
    ...screensFor({ profile, keycloakRights: person.keycloakRights }).map(({ id, path }) => ({
      id,
      name: shell.screens[id],
      group: t.goTo,
      run: () => void navigate(path),
    })),
    ...languages.map((language) => ({
      id: `language-${language}`,
      name: languageNames[language],
      group: shell.language,
      run: () => locale.setLanguage(language),
    })),
    ...schemes.map((scheme) => ({
      id: `scheme-${scheme}`,
      name: shell.scheme[scheme],
      group: shell.scheme.label,
      run: () => appearance.setColorScheme(scheme),
    })),
    { id: 'keys', name: shell.keys, group: t.help, run: onKeys },
    { id: 'signOut', name: shell.signOut, group: t.session, run: () => void session.signOut() },
  ];
}

/** The commands that match the text; last, for users who can see studies, a search for that text. */
export function useCommands(typed: string, onKeys: () => void): readonly Command[] {
  const t = useMessages(paletteMessages);
  const everywhere = useEverywhere(onKeys);
  const navigate = useNavigate();
  const found = matchCommands(everywhere, typed);
  const text = typed.trim();
  if (text === '' || !everywhere.some(({ id }) => id === 'studies')) return found;
  const search: Command = {
    id: 'search',
    name: t.searchStudies(text),
    group: t.search,
    // The text may be a name: it stays out of the URL, as in the list's own search box.
    run: () =>
      void navigate(paths.studies(), {
        state: { search: keepPrivateSearch({ ...noPrivateSearch, box: text }) },
      }),
  };
  return [...found, search];
}
