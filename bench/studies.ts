// The list of studies in a browser: datasets of several sizes side by side, the runs interleaved, so that whatever else the machine
// does falls on all of them alike.
import { chromium, type Browser } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';
import { build } from '#server/build.ts';
import { start, type Running } from '../scripts/launch.ts';
import { inTurn, median, type BenchOptions, type Figure } from './Figure.ts';
import { fastVisit, signInOnce, slowVisit, type Measured, type SignedIn } from './studies/measure.ts';

/** What is reported for each dataset: the measured value, its name, its unit, and its limit. */
const figures: readonly (readonly [key: string, name: string, unit: string, limit?: number])[] = [
  ['cold', 'first row, nothing cached', 'ms', 700],
  ['slowCold', 'first row, CPU 4 times slower, 10 Mbit/s, 40 ms', 'ms', 2500],
  ['warm', 'first row, cached', 'ms'],
  ['coldBytes', 'received, nothing cached', 'kB', 350],
  ['warmBytes', 'received, cached', 'kB', 80],
  ['lastKey', 'last key to rows', 'ms', 320],
  ['lastKeyOwn', 'last key to rows, without pause and server', 'ms', 50],
  ['scroll', '1,000 rows scrolled', 'ms', 2000],
  ['longest', '1,000 rows scrolled: longest task over 50 ms', 'ms', 50],
  ['elements', '1,000 rows scrolled: elements', '', 3000],
  ['heap', 'heap after that', 'MB'],
  ['nodes', 'nodes after that', ''],
];

/** What must not grow by more than 15 % with the dataset. */
const constant: ReadonlySet<string> = new Set(['cold', 'slowCold', 'lastKeyOwn', 'scroll', 'heap', 'nodes']);

/** How long the search box waits for another key, in milliseconds (src/ui/useSearchDraft.ts). */
const pause = 200;

/** A dataset under measurement, with its own local server. */
type Subject = {
  readonly name: string;
  readonly running: Running;
  readonly state: SignedIn;
  readonly visits: Measured[];
};

async function visit(browser: Browser, { running, state }: Subject): Promise<Measured> {
  const fast = await fastVisit(browser, running.baseUrl, state);
  const slow = await slowVisit(browser, running.baseUrl, state);
  return { ...fast, ...slow, lastKeyOwn: (fast['lastKeyOwn'] ?? Number.NaN) - pause };
}

const valueOf = ({ visits }: Subject, key: string): number =>
  median(visits.map((one) => one[key] ?? Number.NaN));

function figuresOf(subjects: readonly Subject[]): Figure[] {
  const absolute = subjects.flatMap((subject) =>
    figures.map(([key, name, unit, limit]) => ({
      name: `${subject.name}: ${name}`,
      value: valueOf(subject, key),
      unit,
      ...(limit === undefined ? {} : { limit }),
    })),
  );
  const [smallest, ...others] = subjects.filter(({ name }) => name !== stackName);
  const grown = others.flatMap((subject) =>
    figures
      .filter(([key]) => smallest && constant.has(key))
      .map(([key, name]) => ({
        name: `${subject.name} to ${smallest?.name}: ${name}`,
        value: smallest ? valueOf(subject, key) / valueOf(smallest, key) : Number.NaN,
        unit: '×',
        limit: 1.15,
      })),
  );
  return [...absolute, ...grown];
}

const stackName = 'real servers';

/** Measures the list of studies. */
export async function run({ runs, sizes, stack }: BenchOptions): Promise<readonly Figure[]> {
  await build();
  const started: { name: string; running: Running }[] = [];
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    for (const size of sizes) {
      const running = await start('sim', ['--size', String(size)]);
      started.push({ name: `${size.toLocaleString('en')} studies`, running });
    }
    if (stack) started.push({ name: stackName, running: await start('stack') });
    const subjects: Subject[] = [];
    for (const { name, running } of started) {
      subjects.push({ name, running, state: await signInOnce(browser, running.baseUrl), visits: [] });
    }
    // The first visit of each is for the servers to warm up.
    for (const subject of subjects) await visit(browser, subject);
    for (let count = 0; count < runs; count += 1) {
      for (const subject of inTurn(subjects, count)) subject.visits.push(await visit(browser, subject));
    }
    return figuresOf(subjects);
  } finally {
    await browser.close();
    await Promise.all(started.map(({ running }) => running.stop()));
  }
}
