import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Popover.css';
import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { languageNames, languages } from '#locales/languages.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakSession, useSessionState } from '#session/SessionContext.ts';
import { shellMessages } from './shellMessages.ts';

const schemes = ['auto', 'light', 'dark'] as const;

function Choice(props: { text: string; lang?: string; chosen: boolean; onChoose: () => void }) {
  return (
    <Menu.Item
      lang={props.lang}
      role="menuitemradio"
      aria-checked={props.chosen}
      rightSection={props.chosen ? '✓' : null}
      onClick={props.onChoose}
    >
      {props.text}
    </Menu.Item>
  );
}

/** The person's menu, open: own access, language, appearance, sign out. */
export function UserMenuContent() {
  const t = useMessages(shellMessages);
  const locale = useLocale();
  const appearance = useMantineColorScheme();
  const { person } = useSessionState();
  const session = useKeycloakSession();
  const signOut = useMutation({ mutationFn: () => session.signOut() });
  return (
    <Menu position="bottom-end" width={220} trapFocus defaultOpened>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          aria-label={t.userMenu(person.name)}
          loading={signOut.isPending}
        >
          {person.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/me">
          {t.myAccess}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t.language}</Menu.Label>
        {languages.map((language) => (
          <Choice
            key={language}
            text={languageNames[language]}
            lang={language}
            chosen={language === locale.language}
            onChoose={() => locale.setLanguage(language)}
          />
        ))}
        <Menu.Divider />
        <Menu.Label>{t.scheme.label}</Menu.Label>
        {schemes.map((scheme) => (
          <Choice
            key={scheme}
            text={t.scheme[scheme]}
            chosen={scheme === appearance.colorScheme}
            onChoose={() => appearance.setColorScheme(scheme)}
          />
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>{signOut.isPending ? t.signingOut : t.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
