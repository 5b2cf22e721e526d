import { defineConfig } from '@playwright/test';
import { chromiumFlags, findHeadlessChromium } from './scripts/chromium.mjs';
import { baseUrl, cacheMs, target } from './e2e/support/target.ts';

const notHere = {
  sim: /@stack|@replicas/,
  stack: /@sim|@replicas/,
  replicas: undefined,
  address: /@sim|@stack|@replicas/,
}[target];
/**
 * For two cores. On the simulator most tests have a local server of their own, and wait a third of their time; on the stack all share one
 * Keycloak. Tests of several Orthancs kill the one that another test would be using.
 */
const workersOn = { sim: 3, stack: 2, replicas: 1, address: 2 };
const executablePath = findHeadlessChromium();

const afterAll = '**/realOutage.e2e.ts';

/** The end-to-end suite; scripts/e2e.ts starts what it speaks to. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: workersOn[target],
  retries: 0,
  timeout: 60_000 + 2 * cacheMs,
  expect: { timeout: 15_000 },
  ...(notHere === undefined ? { grep: /@replicas/ } : { grepInvert: notHere }),
  projects: [
    { name: 'e2e', testIgnore: afterAll, teardown: 'after all' },
    // These stop the servers that all tests share; as a teardown they run even when a test has failed.
    { name: 'after all', testMatch: afterAll, fullyParallel: false, workers: 1 },
  ],
  reporter: [['list'], ['json', { outputFile: `.cache/e2e-${target}.json` }]],
  use: {
    baseURL: baseUrl,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    // Recording every test costs a third of the time on two cores; in CI the list and the error's context must do.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
  },
});
