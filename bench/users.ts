// The list of users in a browser, with some and with 10,000 accounts, the runs interleaved. Keycloak's own time is taken off: it is
// the console that must not grow with the realm.
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';
import { build, start, type Running } from '../scripts/launch.ts';
import type { BenchOptions, Figure } from './Figure.ts';
import { awaitFirstUsers, awaitUsers, type Waited } from './users/inPage.ts';

/** Made-up accounts besides the people. The smaller realm has three pages too, so that the same is drawn in both. */
const realms = [120, 10_000] as const;

/** How long the search box waits for another key, in milliseconds (src/ui/useSearchDraft.ts). */
const typingPause = 250;

const told = ['first rows', 'search', 'next page'] as const;

type Visit = Readonly<Record<(typeof told)[number], Waited>>;
type Subject = { readonly name: string; readonly running: Running; readonly visits: Visit[] };

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const own = ({ ms, keycloak }: Waited): number => ms - keycloak;

async function signIn(page: Page, baseUrl: string): Promise<void> {
  await page.goto(`${baseUrl}/users`);
  await page.locator('#username').fill('manager');
  await page.locator('#password').fill('manager');
  await page.locator('#kc-login').click();
  await page.getByRole('row').nth(1).waitFor();
}

async function visit(browser: Browser, { running }: Subject): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await signIn(page, running.baseUrl);
    await page.goto(`${running.baseUrl}/users`, { waitUntil: 'commit' });
    const first = await page.evaluate(awaitFirstUsers);
    await page.waitForLoadState('networkidle');
    const next = page.evaluate(awaitUsers, 'click' as const);
    await page.getByRole('button', { name: 'Next' }).click();
    const nextPage = await next;
    await page.waitForLoadState('networkidle');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('use', { delay: 20 });
    await page.waitForTimeout(2 * typingPause);
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(2 * typingPause);
    await page.waitForLoadState('networkidle');
    const found = page.evaluate(awaitUsers, 'keydown' as const);
    await page.keyboard.press('m');
    const search = await found;
    return {
      'first rows': first,
      search: { ...search, ms: search.ms - typingPause },
      'next page': nextPage,
    };
  } finally {
    await context.close();
  }
}

function figuresOf(subjects: readonly Subject[]): Figure[] {
  const absolute = subjects.flatMap(({ name, visits }) =>
    told.flatMap((what) => [
      { name: `${name}: ${what}`, value: median(visits.map((one) => one[what].ms)), unit: 'ms' },
      {
        name: `${name}: ${what}, without Keycloak`,
        value: median(visits.map((one) => own(one[what]))),
        unit: 'ms',
      },
    ]),
  );
  const [small, large] = subjects;
  const grown = told.map((what) => ({
    name: `${large?.name} to ${small?.name}: ${what}, without Keycloak`,
    value:
      median((large?.visits ?? []).map((one) => own(one[what]))) /
      median((small?.visits ?? []).map((one) => own(one[what]))),
    unit: '×',
    limit: 1.2,
  }));
  return [...absolute, ...grown];
}

/** Measures the list of users. */
export async function run({ runs }: BenchOptions): Promise<readonly Figure[]> {
  await build();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  });
  const subjects: Subject[] = [];
  try {
    for (const users of realms) {
      const running = await start('sim', ['--users', String(users), '--size', '200']);
      subjects.push({ name: `${users.toLocaleString('en')} users`, running, visits: [] });
    }
    // The first visit of each is for the servers to warm up.
    for (const subject of subjects) await visit(browser, subject);
    for (let count = 0; count < runs; count += 1) {
      for (const subject of subjects) subject.visits.push(await visit(browser, subject));
    }
    return figuresOf(subjects);
  } finally {
    await browser.close();
    await Promise.all(subjects.map(({ running }) => running.stop()));
  }
}
