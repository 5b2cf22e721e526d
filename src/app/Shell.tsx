import { AppShell, Burger, Group, NavLink as MantineNavLink } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, type ReactNode } from 'react';
import { Link, NavLink, Outlet, useLocation, useNavigation } from 'react-router';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile, useSessionState } from '#session/SessionContext.ts';
import { SignInAgain } from '#session/SignInAgain.tsx';
import { screens, screensFor } from './screens.ts';
import { shellMessages } from './shellMessages.ts';
import { UserMenu } from './UserMenu.tsx';
import classes from './Shell.module.css';

/** Head and main area, with or without a menu at the side. */
export function Frame({
  children,
  renderMenu,
}: {
  children: ReactNode;
  renderMenu?: (close: () => void) => ReactNode;
}) {
  const t = useMessages(shellMessages);
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <AppShell
      header={{ height: 48 }}
      {...(renderMenu ? { navbar: { width: 190, breakpoint: 'sm', collapsed: { mobile: !opened } } } : {})}
      padding="md"
    >
      <a className={classes['skip']} href="#content">
        {t.skip}
      </a>
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            {renderMenu ? (
              <Burger
                opened={opened}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label={opened ? t.closeMenu : t.openMenu}
              />
            ) : null}
            <Link to="/" className={classes['brand'] ?? ''}>
              <img src="/icon.svg" alt="" width={24} height={24} />
              Castellan
            </Link>
          </Group>
          <UserMenu />
        </Group>
      </AppShell.Header>
      {renderMenu ? (
        <AppShell.Navbar p="xs" aria-label={t.navigation}>
          {renderMenu(close)}
        </AppShell.Navbar>
      ) : null}
      <AppShell.Main className={classes['main']} id="content" tabIndex={-1}>
        {children}
      </AppShell.Main>
      <SignInAgain />
    </AppShell>
  );
}

function ScreenMenu({ onGo }: { onGo: () => void }) {
  const t = useMessages(shellMessages);
  const profile = useProfile();
  const { person } = useSessionState();
  const { pathname } = useLocation();
  return screensFor({ profile, keycloakRights: person.keycloakRights }).map((screen) => (
    <MantineNavLink
      key={screen.id}
      component={NavLink}
      to={screen.path}
      label={t.screens[screen.id]}
      active={pathname === screen.path || pathname.startsWith(`${screen.path}/`)}
      onClick={onGo}
      className={classes['link'] ?? ''}
    />
  ));
}

/** The title of the page that is shown, as the browser's tab says it. */
function PageTitle() {
  const t = useMessages(shellMessages);
  const { pathname } = useLocation();
  const screen = screens.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return <title>{screen ? `${t.screens[screen.id]} · Castellan` : 'Castellan'}</title>;
}

/** The frame of every page: menu by what the person may do, head with the user's menu, and the page. */
export function Shell() {
  const navigation = useNavigation();
  return (
    <Frame renderMenu={(close) => <ScreenMenu onGo={close} />}>
      <PageTitle />
      <Suspense fallback={null}>
        <div aria-busy={navigation.state !== 'idle'} style={{ display: 'contents' }}>
          <Outlet />
        </div>
      </Suspense>
    </Frame>
  );
}
