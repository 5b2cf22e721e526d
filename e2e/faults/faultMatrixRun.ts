import { expect, type Locator, type Page, type Request } from '@playwright/test';
import { faults, type Fault } from '#server/faults.ts';
import type { Control, LocalServer } from '../support/LocalServer.ts';

/** `orthanc POST /tools/find`: server, method and path without query; `{id}` stands for any one part of a path. */
export type RequestName = `${'orthanc' | 'keycloak'} ${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`;

/** `FAULTS=drop,null` narrows the matrix while one works on a screen. */
const chosen = process.env.FAULTS?.split(',');

/** All faults but `hang`, which needs a clock of its own. */
export const instantFaults = faults.filter(
  (fault) => fault !== 'hang' && (chosen === undefined || chosen.includes(fault)),
);

/** What the console says of each fault; a row may say it otherwise. */
export const failureTexts: Readonly<Record<Fault, RegExp>> = {
  unauthorized: /refused/,
  forbidden: /refused|can’t see this|no longer exists|no role gives access|none of your roles/i,
  'not-found': /doesn’t exist/,
  conflict: /in the meantime/,
  'fail-500': /\(500\)/,
  down: /\(502\)/,
  cut: /unexpected response/,
  garbage: /unexpected response/,
  empty: /unexpected response/,
  null: /unexpected response/,
  'wrong-shape': /unexpected response/,
  drop: /isn’t responding/,
  hang: /didn’t respond in time/,
};

/** What leads on from a failure. */
const wayOn = /^(Try again|Reload|Refresh|Stop waiting)$/;

/** The failure that the page tells, with a way on. */
export function failureOnPage(page: Page, says: RegExp): Locator {
  return page
    .getByRole('alert')
    .or(page.getByRole('status'))
    .filter({ hasText: says })
    .filter({ has: page.getByRole('button', { name: wayOn }) })
    .first();
}

const parts = (name: RequestName) => {
  const [server = '', method = '', path = ''] = name.split(' ');
  return { server: server === 'orthanc' ? ('orthanc' as const) : ('keycloak' as const), method, path };
};

const pattern = (path: string): string =>
  path
    .split('{id}')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]+');

/** The order that makes every request of this name fail. */
export function orderOf(name: RequestName, fault: Fault | 'slow'): Control {
  const { server, method, path } = parts(name);
  const only = `^${method} ${pattern(path)}$`;
  return { [server]: fault === 'slow' ? { delay: 700, only } : { state: fault, only } };
}

/** Everything up, so that the next order stands alone. */
export const allUp: Control = { orthanc: { state: 'up' }, keycloak: { state: 'up' } };

/** Whether a request of the browser is of this name. */
export function isNamed(name: RequestName, method: string, url: string): boolean {
  const { server, method: wanted, path } = parts(name);
  return method === wanted && new RegExp(`^/${server}${pattern(path)}$`).test(new URL(url).pathname);
}

/** Requests of the sign-in and the console's own files: the start of the page has tests of its own. */
const ofTheStart = /^\/keycloak\/(realms|resources)\/|^\/(?!orthanc\/|keycloak\/)/;

/** The requests that a page makes to the servers while it's opened, as `METHOD path`. */
export async function requestsOf(page: Page, open: () => Promise<unknown>): Promise<Set<string>> {
  const seen = new Set<string>();
  const listen = (request: { method(): string; url(): string }): void => {
    const { pathname } = new URL(request.url());
    if (request.url().startsWith('http') && !ofTheStart.test(pathname))
      seen.add(`${request.method()} ${pathname}`);
  };
  page.on('request', listen);
  await open();
  await page.waitForLoadState('networkidle');
  page.off('request', listen);
  return seen;
}

/** Opens an address again, even if only its hash differs from the current one: the browser would not load that again. */
export async function openAnew(page: Page, url: string): Promise<void> {
  // A blank page in between ends the page's process, which costs a second: only where it's needed.
  if (url.includes('#')) await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
}

/** One cell: a page is opened while one request of it fails. */
export interface Cell {
  page: Page;
  localServer: LocalServer;
  url: string;
  name: RequestName;
  fault: Fault | 'slow';
}

/** Opens the page of a cell; resolves when the request has been made. */
export async function openCell(
  { page, localServer, url, name, fault }: Cell,
  open?: (page: Page) => Promise<void>,
): Promise<void> {
  await localServer.control({ ...allUp, ...orderOf(name, fault) });
  const made = page.waitForRequest((request) => isNamed(name, request.method(), request.url()));
  // Awaited below; the test reports what fails first.
  made.catch(() => undefined);
  await openAnew(page, url);
  await open?.(page);
  await made;
}

/** How long nothing else must have been under way before the clock is wound on. */
const quietMs = 300;

/** Does something on a page, and waits until nothing is in flight there but requests of this name. */
export async function untilOnlyInFlight(
  page: Page,
  name: RequestName,
  act: () => Promise<void>,
): Promise<void> {
  const others = new Set<Request>();
  let changed = Date.now();
  const sent = (request: Request): void => {
    if (!isNamed(name, request.method(), request.url())) others.add(request);
    changed = Date.now();
  };
  const ended = (request: Request): void => {
    others.delete(request);
    changed = Date.now();
  };
  page.on('request', sent).on('requestfinished', ended).on('requestfailed', ended);
  await act();
  await expect
    .poll(() => others.size === 0 && Date.now() - changed >= quietMs, { intervals: [50] })
    .toBe(true);
  page.off('request', sent).off('requestfinished', ended).off('requestfailed', ended);
}

/** Gives the pages of a browser a clock that a test can advance, for `AbortSignal.timeout` too, which the fake clock leaves alone. */
export async function windable(page: Page): Promise<void> {
  await page.clock.install();
  await page.addInitScript(() => {
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController();
      const late = new DOMException('no answer in time', 'TimeoutError');
      setTimeout(() => controller.abort(late), milliseconds);
      return controller.signal;
    };
  });
}

/** Waits until the page has stood still for a while. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main, [role=main]').first()).toBeVisible();
}

/** Long enough for a failure that is tried three times on a busy machine. */
const timeoutMs = 8000;

const isIn = (state: 'visible' | 'hidden', place: Locator, timeout: number): Promise<boolean> =>
  place.waitFor({ state, timeout }).then(
    () => true,
    () => false,
  );

/** What a page says, for the report of a test that expected something else there. */
const textOf = async (page: Page): Promise<string> => {
  const text = await page.locator('body').innerText();
  return text.replaceAll(/\s+/g, ' ').slice(0, 600);
};

/** Whether something appears, or disappears; a test that fails reports what the page says instead. */
export async function expectPlace(
  page: Page,
  place: Locator,
  state: 'visible' | 'hidden',
  what: string,
  timeout = timeoutMs,
): Promise<boolean> {
  const isSo = await isIn(state, place, timeout);
  expect.soft(isSo ? state : await textOf(page), what).toBe(state);
  return isSo;
}
