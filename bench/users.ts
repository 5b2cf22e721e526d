// The list of users in a browser, with few and with 10,000 accounts, the runs interleaved. Keycloak's own time is taken off: it is
// the console that must not grow with the realm.
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';
import { signInByFetch } from '../e2e/support/signInByFetch.ts';
import { build } from '#server/build.ts';
import { start, type Running } from '../scripts/launch.ts';
import { inTurn, median, type BenchOptions, type Figure } from './Figure.ts';
import { awaitFirstUsers, awaitUsers, type Waited } from './users/inPage.ts';

/** Made-up accounts besides the people, of the simulator: the few that all is measured against, enough that a search fills a page, and many. */
const realms = [10, 2000, 10_000] as const;

/** Users that the real Keycloak is given: none, then these. */
const realUsers = 1000;

/** How long the search box waits for another key, in milliseconds (src/ui/useSearchDraft.ts). */
const typingPause = 200;

/** What is measured; the last two only where there are more users than a page shows. */
const figures = ['first rows', 'search, one found', 'search, a page found', 'next page'] as const;

type What = (typeof figures)[number];
type Visit = Readonly<Partial<Record<What, Waited>>>;
type Subject = { readonly name: string; readonly running: Running; readonly visits: Visit[] };

const own = ({ ms, keycloak }: Waited): number => ms - keycloak;

async function signIn(page: Page, baseUrl: string): Promise<void> {
  await page.goto(`${baseUrl}/users`);
  await page.locator('#username').fill('manager');
  await page.locator('#password').fill('manager');
  await page.locator('#kc-login').click();
  await page.getByRole('row').nth(1).waitFor();
}

/** Seeks in the empty search box, and empties it again. The pause after typing is part of the wait. */
async function seek(page: Page, text: string): Promise<Waited> {
  await page.getByRole('searchbox').focus();
  const found = page.evaluate(awaitUsers, 'input' as const);
  await listening(page);
  await page.keyboard.insertText(text);
  const searched = await found;
  await page.getByRole('searchbox').fill('');
  await page.waitForTimeout(2 * typingPause);
  await page.waitForLoadState('networkidle');
  return searched;
}

/** Until the page listens: the key and the script that waits for it reach the page by different ways. */
const listening = (page: Page): Promise<void> => page.waitForTimeout(60);

async function visit(browser: Browser, { running }: Subject): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await signIn(page, running.baseUrl);
    await page.goto(`${running.baseUrl}/users`, { waitUntil: 'commit' });
    const first = await page.evaluate(awaitFirstUsers);
    await page.waitForLoadState('networkidle');
    const nextButton = page.getByRole('button', { name: 'Next' });
    let nextPage: Waited | undefined;
    if ((await nextButton.isVisible()) && (await nextButton.isEnabled())) {
      const next = page.evaluate(awaitUsers, 'click' as const);
      await listening(page);
      await nextButton.click();
      nextPage = await next;
      await page.waitForLoadState('networkidle');
    }
    // For the code of searching to be warm.
    await seek(page, 'nobody');
    const one = await seek(page, 'manager');
    const full = nextPage && (await seek(page, 'm'));
    return {
      'first rows': first,
      'search, one found': one,
      ...(full ? { 'search, a page found': full } : {}),
      ...(nextPage ? { 'next page': nextPage } : {}),
    };
  } finally {
    await context.close();
  }
}

const times = ({ visits }: Subject, what: What, timeOf: (waited: Waited) => number): number[] =>
  visits.flatMap((one) => one[what] ?? []).map(timeOf);

const absolute = (subject: Subject): Figure[] =>
  figures.flatMap((what) => {
    const waits = times(subject, what, ({ ms }) => ms);
    if (waits.length === 0) return [];
    const name = `${subject.name}: ${what}`;
    return [
      { name, value: median(waits), unit: 'ms' },
      { name: `${name}, without Keycloak`, value: median(times(subject, what, own)), unit: 'ms' },
    ];
  });

const grown = (small: Subject, large: Subject, whats: readonly What[]): Figure[] =>
  whats.map((what) => ({
    name: `${large.name} to ${small.name}: ${what}, without Keycloak`,
    value: median(times(large, what, own)) / median(times(small, what, own)),
    unit: '×',
    limit: 1.2,
  }));

/** Visits in turn, so that whatever else the machine does falls on all alike; the first visit of each is for the servers to warm up. */
async function visitAll(browser: Browser, subjects: readonly Subject[], runs: number): Promise<void> {
  for (const subject of subjects) await visit(browser, subject);
  for (let count = 0; count < runs; count += 1) {
    for (const subject of inTurn(subjects, count)) subject.visits.push(await visit(browser, subject));
  }
}

async function simulated(browser: Browser, runs: number): Promise<Figure[]> {
  const subjects: Subject[] = [];
  try {
    for (const users of realms) {
      const running = await start('sim', ['--users', String(users), '--size', '200']);
      subjects.push({ name: `${users.toLocaleString('en')} users`, running, visits: [] });
    }
    await visitAll(browser, subjects, runs);
    const [few, pages, many] = subjects;
    if (!few || !pages || !many) throw new Error('a realm is missing');
    return [
      ...subjects.flatMap(absolute),
      ...grown(few, many, ['first rows', 'search, one found']),
      ...grown(pages, many, ['search, a page found', 'next page']),
    ];
  } finally {
    await Promise.all(subjects.map(({ running }) => running.stop()));
  }
}

/** Adds made-up users to a real realm in one request, which its administrator may send. */
async function importUsers(baseUrl: string, count: number): Promise<void> {
  const { value: token } = await signInByFetch({ name: 'admin', password: 'admin' }, baseUrl);
  const users = Array.from({ length: count }, (_, serial) => ({
    username: `member${String(serial).padStart(5, '0')}`,
    firstName: 'Made',
    lastName: `Up ${String(serial)}`,
    email: `member${String(serial)}@partner.example`,
    enabled: true,
    realmRoles: ['external-role'],
  }));
  const answer = await fetch(`${baseUrl}/keycloak/admin/realms/orthanc/partialImport`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ifResourceExists: 'SKIP', users }),
  });
  if (!answer.ok) throw new Error(`Keycloak took no users: ${answer.status} ${await answer.text()}`);
}

/** One realm, first with its people only, then with many more: two real Keycloaks side by side would measure each other. */
async function real(browser: Browser, runs: number): Promise<Figure[]> {
  const running = await start('stack');
  try {
    const few: Subject = { name: 'real Keycloak, its people', running, visits: [] };
    const many: Subject = {
      name: `real Keycloak, ${realUsers.toLocaleString('en')} users`,
      running,
      visits: [],
    };
    await visitAll(browser, [few], runs);
    await importUsers(running.baseUrl, realUsers);
    await visitAll(browser, [many], runs);
    return [few, many].flatMap(absolute).concat(grown(few, many, ['first rows', 'search, one found']));
  } finally {
    await running.stop();
  }
}

/** Measures the list of users. */
export async function run({ runs, stack }: BenchOptions): Promise<readonly Figure[]> {
  await build();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    return [...(await simulated(browser, runs)), ...(stack ? await real(browser, runs) : [])];
  } finally {
    await browser.close();
  }
}
