// Finds a Chromium without anything installed: the set-up runs this on the machine's own Node before `npm ci`.
import { existsSync } from 'node:fs';

/** Where Debian, Fedora, Google's packages, macOS and Windows put a Chromium or a Chrome. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium that the machine has: the one named by CASTELLAN_CHROMIUM, else one at a usual place.
 * `undefined` leaves the choice to Playwright, which then looks for its own download.
 * Ubuntu's /usr/bin/chromium-browser is left out on purpose: it is a stub that asks for a snap.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  return env.CASTELLAN_CHROMIUM || usualPlaces.find((place) => existsSync(place));
}

const headlessShell = '/usr/bin/chromium-headless-shell';

/**
 * Debian's Chromium without windows if the machine has it, else what `findChromium` finds: the same engine, with which the end-to-end
 * suite takes 28 % less time (docs/decisions/playwright-on-debians-chromium.md). It never keeps pages for Back, and shows no PDF.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findHeadlessChromium(env = process.env) {
  return env.CASTELLAN_CHROMIUM || (existsSync(headlessShell) ? headlessShell : findChromium(env));
}

/** Flags for every start: no sandbox (root has none; only loopback pages are opened), and nothing that calls home. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
