import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { hrefOf } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useConfig, useSessionState } from '#session/SessionContext.ts';
import { lazyPart } from '#ui/lazyPart.tsx';
import { useOpenOverlay } from '#app/palette/overlays.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';
import classes from './Head.module.css';

const UserMenuContent = lazyPart(async () => (await import('./UserMenuContent.tsx')).UserMenuContent);

/** The head of every page: where one is, the way to anywhere, and one's own menu. @param canJump the palette is there */
export function Head({ canJump }: { canJump: boolean }) {
  const t = useMessages(shellMessages);
  return (
    <header className={classes['head']}>
      <a className={classes['skip']} href="#content">
        {t.skip}
      </a>
      <div className={classes['side']}>
        <Link to={paths.home()} className={classes['brand'] ?? ''}>
          <img src={hrefOf('/icon.svg')} alt="" width={24} height={24} />
          Castellan
        </Link>
        <Server />
      </div>
      {canJump ? <Jump /> : null}
      <UserMenu />
    </header>
  );
}

/** Which server this is, as config.json calls it: who has several consoles open must not mistake one for another. */
function Server() {
  const { name, environment } = useConfig().server;
  return (
    <>
      {name === '' ? null : <bdi className={classes['server']}>{name}</bdi>}
      {environment === '' ? null : <span className={classes['environment']}>{environment}</span>}
    </>
  );
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Looks like a search box, and opens the palette, which finds pages, studies and commands. */
function Jump() {
  const t = useMessages(shellMessages);
  const open = useOpenOverlay();
  return (
    <button type="button" className={classes['jump']} onClick={() => open?.('palette')}>
      <IconSearch size={16} stroke={1.8} aria-hidden />
      <span className={classes['words']}>{t.jump}</span>
      <kbd aria-hidden>{isMac ? '⌘ K' : 'Ctrl K'}</kbd>
    </button>
  );
}

/** The button with the person's name; its menu is loaded when the user points at it or moves to it by keyboard. */
function UserMenu() {
  const t = useMessages(shellMessages);
  const { person } = useSessionState();
  const [menu, setMenu] = useState<'closed' | 'loading' | 'open'>('closed');
  if (menu === 'open') return <UserMenuContent />;
  // The button stays until the menu is there.
  const open = (): void => {
    setMenu('loading');
    void UserMenuContent.loadBefore().then(() => setMenu('open'));
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      aria-label={t.userMenu(person.name)}
      aria-haspopup="menu"
      loading={menu === 'loading'}
      onPointerEnter={UserMenuContent.preload}
      onFocus={UserMenuContent.preload}
      onClick={open}
    >
      <bdi>{person.name}</bdi>
    </Button>
  );
}
