import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '#lib/paths.ts';
import { version } from '#lib/version.ts';
import { isLanguage, languageNames, languages } from '#locales/languages.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakSession, useSessionState } from '#session/SessionContext.ts';
import { losesWork } from '#session/leaving/leaving.ts';
import { lazyPart } from '#ui/lazyPart.tsx';
import { useOpenOverlay } from '#app/palette/overlays.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';

const ConfirmSignOut = lazyPart(async () => (await import('./ConfirmSignOut.tsx')).ConfirmSignOut);

const schemes = ['auto', 'light', 'dark'] as const;
const isScheme = (text: string): text is (typeof schemes)[number] =>
  schemes.some((scheme) => scheme === text);

/** The person's menu, opened when it comes: own access, language, appearance, sign out, and the version of the console. */
export function UserMenuContent() {
  const t = useMessages(shellMessages);
  const locale = useLocale();
  const appearance = useMantineColorScheme();
  const { person } = useSessionState();
  const session = useKeycloakSession();
  const openOverlay = useOpenOverlay();
  const signOut = useMutation({ mutationFn: () => session.signOut() });
  const [opened, setOpened] = useState(false);
  const [asks, setAsks] = useState(false);
  // The button takes the place and the focus of the one that was pressed, and only then the menu opens: that is where the focus returns to.
  const takeOver = useCallback((button: HTMLButtonElement | null): void => {
    if (!button) return;
    button.focus();
    setOpened(true);
  }, []);
  return (
    <>
      <Menu position="bottom-end" width={220} trapFocus opened={opened} onChange={setOpened}>
        <Menu.Target>
          <Button
            ref={takeOver}
            variant="subtle"
            color="gray"
            aria-label={t.userMenu(person.name)}
            loading={signOut.isPending}
          >
            <bdi>{person.name}</bdi>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={paths.me()}>
            {t.myAccess}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t.language}</Menu.Label>
          <Menu.RadioGroup
            value={locale.language}
            onChange={(chosen) => isLanguage(chosen) && locale.setLanguage(chosen)}
          >
            {languages.map((one) => (
              <Menu.RadioItem key={one} value={one} lang={one}>
                {languageNames[one]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Label>{t.scheme.label}</Menu.Label>
          <Menu.RadioGroup
            value={appearance.colorScheme}
            onChange={(chosen) => isScheme(chosen) && appearance.setColorScheme(chosen)}
          >
            {schemes.map((scheme) => (
              <Menu.RadioItem key={scheme} value={scheme}>
                {t.scheme[scheme]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          {openOverlay ? <Menu.Item onClick={() => openOverlay('keys')}>{t.keys}</Menu.Item> : null}
          <Menu.Item onClick={() => (losesWork() ? setAsks(true) : signOut.mutate())}>
            {signOut.isPending ? t.signingOut : t.signOut}
          </Menu.Item>
          {version === '' ? null : (
            <>
              <Menu.Divider />
              {/* The same in every language; to be selected and copied into a report. */}
              <Menu.Label style={{ userSelect: 'text' }}>Castellan {version}</Menu.Label>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asks ? <ConfirmSignOut onSignOut={() => signOut.mutate()} onStay={() => setAsks(false)} /> : null}
    </>
  );
}
