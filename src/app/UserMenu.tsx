import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { languageNames, languages } from '#locales/languages.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakSession, useSessionState } from '#session/SessionContext.ts';
import { shellMessages } from './shellMessages.ts';

const schemes = ['auto', 'light', 'dark'] as const;

/** The person's menu: own access, language, appearance, sign out. */
export function UserMenu() {
  const t = useMessages(shellMessages);
  const locale = useLocale();
  const appearance = useMantineColorScheme();
  const { person } = useSessionState();
  const session = useKeycloakSession();
  const signOut = useMutation({ mutationFn: () => session.signOut() });
  return (
    <Menu position="bottom-end" width={220} trapFocus>
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
        {languages.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            role="menuitemradio"
            aria-checked={one === locale.language}
            rightSection={one === locale.language ? '✓' : null}
            onClick={() => locale.setLanguage(one)}
          >
            {languageNames[one]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t.scheme.label}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === appearance.colorScheme}
            rightSection={scheme === appearance.colorScheme ? '✓' : null}
            onClick={() => appearance.setColorScheme(scheme)}
          >
            {t.scheme[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>{signOut.isPending ? t.signingOut : t.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
