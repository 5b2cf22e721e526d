import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { KeycloakUsers } from './KeycloakUsers.ts';
import { LocalServer } from './LocalServer.ts';
import { TestResources } from './TestResources.ts';
import { Servers } from './Servers.ts';
import { mayWrite, people, type Account, type Person } from './target.ts';
import { signInAttempts } from './signInByFetch.ts';
import { ConsoleErrors } from './ConsoleErrors.ts';

export { expect };

type Fixtures = {
  /** Errors in the browser's console; they fail the test at its end. */
  consoleErrors: ConsoleErrors;
  /** The servers' APIs as the administrator. */
  servers: Servers;
  /** Users as Keycloak itself has them. */
  keycloak: KeycloakUsers;
  /** What this test creates on the servers; skips the test where the suite must not write. */
  resources: TestResources;
  /** Starts a local server for this test alone, with options of `npm start`; only for tests with the tag @sim. */
  startLocalServer: (...options: string[]) => Promise<LocalServer>;
  /** Another browser context (a private window), watched like the first. */
  openBrowser: (options?: BrowserContextOptions) => Promise<Page>;
};

/** The suite's `test`: every page is watched, and what a test creates is removed. */
export const test = base.extend<Fixtures>({
  consoleErrors: [
    async ({ context }, use) => {
      const consoleErrors = new ConsoleErrors();
      await consoleErrors.watch(context);
      await use(consoleErrors);
      consoleErrors.expectNoProblem();
    },
    { auto: true },
  ],
  servers: async ({}, use) => {
    await use(new Servers());
  },
  keycloak: async ({ servers }, use) => {
    await use(new KeycloakUsers(servers));
  },
  resources: async ({ servers }, use, testInfo) => {
    testInfo.skip(!mayWrite, 'this address is only read: E2E_ALLOW_WRITES=1 allows more');
    const resources = new TestResources(servers);
    await use(resources);
    await resources.remove();
  },
  startLocalServer: async ({ consoleErrors }, use) => {
    const started: LocalServer[] = [];
    await use(async (...options) => {
      const localServer = await LocalServer.start(...options);
      started.push(localServer);
      return localServer;
    });
    consoleErrors.stop();
    await Promise.all(started.map((localServer) => localServer.stop()));
  },
  openBrowser: async ({ browser, consoleErrors, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...options });
      opened.push(context);
      await consoleErrors.watch(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

const isPerson = (who: Person | Account): who is Person => typeof who === 'string';

/** How long Keycloak may take to answer a login form that was really sent (milliseconds). */
const loginAnswerMs = 20_000;

/**
 * Fills and sends Keycloak's login form, the real one or the simulated, which has the same fields. It is `lost` when nothing answers:
 * Keycloak's page reloads itself a second after it came if its cookie has changed meanwhile, and a click then goes to the old page.
 */
async function sendLogin(page: Page, { name, password }: Account): Promise<'letIn' | 'refused' | 'lost'> {
  await page.locator('#username').fill(name);
  await page.locator('#password').fill(password);
  const ended = page
    .waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().includes('/login-actions/'),
      { timeout: loginAnswerMs },
    )
    .then(
      (response) => (response.status() === 302 ? 'letIn' : 'refused'),
      () => 'lost' as const,
    );
  await page.locator('#kc-login').click();
  return ended;
}

/** Signs in on Keycloak's login page. One of the four people is let in, if not at the first attempt: another worker may sign in as them. */
export async function fillLogin(page: Page, who: Person | Account): Promise<void> {
  const account = isPerson(who) ? people[who] : who;
  for (let attempt = 1; attempt <= signInAttempts; attempt += 1) {
    const ended = await sendLogin(page, account);
    if (ended === 'letIn' || (ended === 'refused' && !isPerson(who))) return;
  }
}

/** Opens the console at `path`, signs in through Keycloak's login page and waits until the console shows a page. */
export async function signIn(page: Page, who: Person | Account, path = '/'): Promise<void> {
  await page.goto(path);
  await fillLogin(page, who);
  await expectPage(page);
}

const headingOf = (page: Page): Locator =>
  page.locator('main#content').getByRole('heading', { level: 1 }).first();

/** The console shows a page: it has its main part and one heading of the first order. */
export async function expectPage(page: Page): Promise<void> {
  await expect(headingOf(page)).toBeVisible();
}

/** Signs out by the user's menu. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /: menu$/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}
