import { paths } from '#lib/paths.ts';
import { lazyPart } from '#ui/lazyPart.tsx';
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { useMessages } from '#locales/LocaleContext.ts';
import { lockElement } from '#session/leaving/coverPage.ts';
import { useInterruptedTasks } from '#session/interruptedTasks.ts';
import { slowRequests } from '#api/timeLimit.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { toleratedSkew } from '#api/serverClock.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { bulkTasks } from '#ui/bulk/bulkTasks.ts';
import { useStore } from '#ui/useStore.ts';
import { useHasEndedCopies } from './useHasEndedCopies.ts';
import { FailedParts } from './FailedParts.tsx';
import { Head } from './Head.tsx';
import { BottomBar, ScreenMenu } from './ScreenMenu.tsx';
import { Overlays } from '#app/palette/Overlays.tsx';
import { screens } from '#app/screens/screens.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';
import classes from './Shell.module.css';

const SignInAgain = lazyPart(async () => (await import('#session/notices/SignInAgain.tsx')).SignInAgain);

const ClockNotice = lazyPart(async () => (await import('#session/notices/ClockNotice.tsx')).ClockNotice);

const BulkTray = lazyPart(async () => (await import('#ui/bulk/BulkTray.tsx')).BulkTray);
const EndedCopies = lazyPart(async () => (await import('./EndedCopies.tsx')).EndedCopies);
const InterruptedTasks = lazyPart(async () => (await import('./InterruptedTasks.tsx')).InterruptedTasks);

/** The tray of bulk actions, once there is one, or one that an earlier page left unfinished. */
function Tray({ mayResume }: { mayResume: boolean }) {
  const tasks = useStore(bulkTasks);
  const all = useInterruptedTasks();
  const interrupted = mayResume ? all : { ...all, records: [] };
  const { hasEnded, lookAgain } = useHasEndedCopies();
  const isProposed = mayResume && hasEnded;
  return isProposed || tasks.length + interrupted.records.length > 0 ? (
    <Suspense fallback={null}>
      <BulkTray>
        {isProposed ? <EndedCopies onDecided={lookAgain} /> : null}
        {interrupted.records.length > 0 ? <InterruptedTasks {...interrupted} /> : null}
      </BulkTray>
    </Suspense>
  ) : null;
}

/** Rendered beside the page, because the page is covered while the session is lost. */
function LostSession() {
  const { status } = useSessionState();
  if (status !== 'lost') return null;
  return createPortal(
    <Suspense fallback={null}>
      <SignInAgain />
    </Suspense>,
    lockElement(),
  );
}

/** Says that this computer's clock is wrong, if the difference matters. */
function Clock() {
  const { clockAhead } = useSessionState();
  if (Math.abs(clockAhead) <= toleratedSkew) return null;
  return (
    <Suspense fallback={null}>
      <ClockNotice />
    </Suspense>
  );
}

/** Says that a server takes its time, and offers to stop: what asked for it then says that it failed, and can be tried again. */
function StillWaiting() {
  const t = useMessages(errorMessages);
  const slow = useStore(slowRequests);
  const servers = [...new Set(slow.map(({ server }) => server))];
  return (
    <div role="status" className={classes['waiting']} data-empty={servers.length === 0 || undefined}>
      {servers.map((server) => (
        <Text key={server} size="sm">
          {slow.some((each) => each.server === server && each.isRetry === true)
            ? t.retrying(t[server])
            : t.stillWaiting(t[server])}
        </Text>
      ))}
      {servers.length > 0 ? (
        <Button variant="default" size="compact-sm" onClick={() => slowRequests.stop()}>
          {t.stopWaiting}
        </Button>
      ) : null}
    </div>
  );
}

/** The title of the page that is shown, as the browser's tab says it. */
function PageTitle() {
  const t = useMessages(shellMessages);
  const { pathname } = useLocation();
  const screen = screens.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  const name = screen ? t.screens[screen.id] : t.notFoundTitle;
  return <title>{pathname === paths.home() ? 'Castellan' : `${name} · Castellan`}</title>;
}

/** The head of every page and the main area; the menu of screens only where the profile could be read. */
export function Frame({ children, withMenu = false }: { children: ReactNode; withMenu?: boolean }) {
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <div className={classes['frame']}>
      <PageTitle />
      <Head canJump={withMenu} />
      {withMenu ? <ScreenMenu isOpen={opened} onGo={close} /> : null}
      <main className={classes['main']} id="content" tabIndex={-1}>
        <Clock />
        <FailedParts />
        {children}
      </main>
      {withMenu ? <BottomBar isOpen={opened} onGo={close} onToggle={toggle} /> : null}
      <StillWaiting />
      <Tray mayResume={withMenu} />
      <LostSession />
    </div>
  );
}

/** The frame of every page: menu by what the person may do, head with the user's menu, and the page. */
export function Shell() {
  const navigation = useNavigation();
  return (
    <Overlays>
      <Frame withMenu>
        <Suspense fallback={null}>
          <div aria-busy={navigation.state !== 'idle'} style={{ display: 'contents' }}>
            <Outlet />
          </div>
        </Suspense>
      </Frame>
    </Overlays>
  );
}
