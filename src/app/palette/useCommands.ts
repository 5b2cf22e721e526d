import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from 'react-router';
import { screensFor } from '#app/screens/screens.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';
import { paths } from '#lib/paths.ts';
import { keepPrivateSearch } from '#features/studies/search/privateStore.ts';
import { noPrivateSearch } from '#features/studies/search/searchState.ts';
import { languageNames, languages } from '#locales/languages.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakSession, useProfile, useSessionState } from '#session/SessionContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useCan } from '#session/useCan.ts';
import { pageActions } from '#ui/actions/pageActions.ts';
import { useStore } from '#ui/useStore.ts';
import { useLinkFinds } from './commands/useLinkFinds.ts';
import { useNameFinds } from './commands/useNameFinds.ts';
import { useStudyFinds } from './commands/useStudyFinds.ts';
import { useUserFinds } from './commands/useUserFinds.ts';
import { matchCommands, type Command } from './commands/commands.ts';
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

/** What an administrator of users or roles begins often. */
function useBeginnings(): readonly Command[] {
  const t = useMessages(paletteMessages);
  const navigate = useNavigate();
  const keycloak = useKeycloakCan();
  const can = useCan();
  const go = (path: string) => (): void => void navigate(path);
  const user: Command = { id: 'newUser', name: t.newUser, group: t.create, run: go(paths.newUser()) };
  const service: Command = {
    id: 'newService',
    name: t.newService,
    group: t.create,
    run: go(paths.newUser({ kind: 'service' })),
  };
  const role: Command = {
    id: 'newRole',
    name: t.newRole,
    group: t.create,
    run: go(paths.roles({ show: 'new' })),
  };
  return [
    ...(keycloak('writeUsers') === undefined ? [user, service] : []),
    ...(can('readRoles') === undefined ? [role] : []),
  ];
}

/** What the palette lists. */
export interface Listed {
  readonly commands: readonly Command[];
  /** A server is being asked. */
  readonly isPending: boolean;
  /** A server didn't answer: there may be more. */
  readonly hasFailed: boolean;
}

/** A pause in typing, in milliseconds, after which servers are asked. */
const pauseMs = 250;
/** A letter alone is in every other name. */
const fewestLetters = 2;

/** What matches the text: pages and commands, then what servers find for it; last, for users who can see studies, the whole search. */
export function useCommands(typed: string, onKeys: () => void): Listed {
  const t = useMessages(paletteMessages);
  const everywhere = [...useEverywhere(onKeys), ...useBeginnings()];
  const navigate = useNavigate();
  const text = typed.trim();
  const [paused] = useDebouncedValue(text, pauseMs);
  const sought = paused.length >= fewestLetters && text !== '' ? paused : '';
  const finds = [useNameFinds(sought), useLinkFinds(sought), useStudyFinds(sought), useUserFinds(sought)];
  const commands = [...matchCommands(everywhere, typed), ...finds.flatMap((found) => found.commands)];
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
  const canSearch = text !== '' && everywhere.some(({ id }) => id === 'studies');
  return {
    commands: canSearch ? [...commands, search] : commands,
    isPending: finds.some(({ isPending }) => isPending),
    hasFailed: finds.some(({ hasFailed }) => hasFailed),
  };
}
