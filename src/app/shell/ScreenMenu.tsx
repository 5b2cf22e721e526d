import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMenu2,
  IconX,
} from '@tabler/icons-react';
import { Fragment, useId } from 'react';
import { NavLink } from 'react-router';
import { useMessages } from '#locales/LocaleContext.ts';
import { jobsUnderWay } from '#session/jobs/jobsUnderWay.ts';
import { useProfile, useSessionState } from '#session/SessionContext.ts';
import { useHint } from '#ui/actions/useHint.tsx';
import { useStore } from '#ui/useStore.ts';
import { ScreenIcon } from '#app/screens/ScreenIcon.tsx';
import { screenGroups, screensFor, type Screen, type ScreenGroup } from '#app/screens/screens.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';
import { menuWidth } from './menuWidth.ts';
import { ViewLinks } from './ViewLinks.tsx';
import classes from './ScreenMenu.module.css';

interface Props {
  /** On a phone: the menu covers the page. */
  isOpen: boolean;
  /** A page was chosen. */
  onGo: () => void;
}

/** The menu of the screens that a person may use, in groups; by a button at its end it shows icons only. */
export function ScreenMenu({ isOpen, onGo }: Props) {
  const t = useMessages(shellMessages);
  const profile = useProfile();
  const { person } = useSessionState();
  const isNarrow = useStore(menuWidth);
  const own = screensFor({ profile, keycloakRights: person.keycloakRights });
  return (
    <nav
      className={classes['menu']}
      aria-label={t.navigation}
      data-open={isOpen || undefined}
      data-narrow={isNarrow || undefined}
    >
      {screenGroups.map((group) => {
        const shown = own.filter((screen) => screen.group === group);
        return shown.length > 0 ? (
          <Group key={group} group={group} screens={shown} isNarrow={isNarrow} onGo={onGo} />
        ) : null;
      })}
      <WidthButton isNarrow={isNarrow} />
    </nav>
  );
}

/** So many screens are one tap away on a phone. */
const inBar = 3;

/** On a phone, at the lower edge: the first screens of the menu, and the menu itself. */
export function BottomBar({ isOpen, onToggle, onGo }: Props & { onToggle: () => void }) {
  const t = useMessages(shellMessages);
  const profile = useProfile();
  const { person } = useSessionState();
  const own = screensFor({ profile, keycloakRights: person.keycloakRights });
  const Icon = isOpen ? IconX : IconMenu2;
  return (
    <nav className={classes['bar']} aria-label={t.quickNavigation}>
      {own.slice(0, inBar).map((screen) => (
        <NavLink key={screen.id} to={screen.path} className={classes['tab'] ?? ''} onClick={onGo}>
          <ScreenIcon id={screen.id} size={22} />
          <span>{t.screens[screen.id]}</span>
        </NavLink>
      ))}
      <button
        type="button"
        className={classes['tab']}
        aria-expanded={isOpen}
        aria-label={isOpen ? t.closeMenu : t.openMenu}
        onClick={onToggle}
      >
        <Icon size={22} stroke={1.6} aria-hidden />
        <span>{t.menu}</span>
      </button>
    </nav>
  );
}

interface GroupProps {
  group: ScreenGroup;
  screens: readonly Screen[];
  isNarrow: boolean;
  onGo: () => void;
}

function Group({ group, screens, isNarrow, onGo }: GroupProps) {
  const t = useMessages(shellMessages);
  const id = useId();
  const title = t.groups[group];
  return (
    <div role="group" className={classes['group']} {...(title === '' ? {} : { 'aria-labelledby': id })}>
      {title === '' ? null : (
        <div id={id} className={classes['title']}>
          {title}
        </div>
      )}
      {screens.map((screen) => (
        <Fragment key={screen.id}>
          <ScreenLink screen={screen} isNarrow={isNarrow} onGo={onGo} />
          {screen.id === 'studies' ? <ViewLinks isNarrow={isNarrow} onGo={onGo} /> : null}
        </Fragment>
      ))}
    </div>
  );
}

function ScreenLink({ screen, isNarrow, onGo }: { screen: Screen; isNarrow: boolean; onGo: () => void }) {
  const t = useMessages(shellMessages);
  const underWay = useStore(jobsUnderWay);
  const name = t.screens[screen.id];
  // Its name is read anyway: only eyes need the hint.
  const { target, hint } = useHint(isNarrow ? name : undefined, { side: 'right' });
  const { 'aria-describedby': _same, ...shows } = target;
  const count = screen.id === 'jobs' ? underWay : 0;
  return (
    <>
      <NavLink to={screen.path} className={classes['link'] ?? ''} onClick={onGo} {...shows}>
        <ScreenIcon id={screen.id} />
        <span className={classes['name']}>{name}</span>
        {count > 0 ? <b className={classes['count']}>{count}</b> : null}
      </NavLink>
      {hint}
    </>
  );
}

function WidthButton({ isNarrow }: { isNarrow: boolean }) {
  const t = useMessages(shellMessages);
  const name = isNarrow ? t.expandMenu : t.collapseMenu;
  const { target, hint } = useHint(isNarrow ? name : undefined, { side: 'right' });
  const { 'aria-describedby': _same, ...shows } = target;
  const Icon = isNarrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <>
      <button type="button" className={classes['width']} onClick={menuWidth.toggle} {...shows}>
        <Icon size={18} stroke={1.6} aria-hidden />
        <span className={classes['name']}>{name}</span>
      </button>
      {hint}
    </>
  );
}
