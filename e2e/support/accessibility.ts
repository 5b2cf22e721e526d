import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const phone = { width: 390, height: 844 };

/** Waits for the end of all animations: half-transparent text has no contrast. Spinners never end. */
async function expectStill(page: Page): Promise<void> {
  // Polled: the `finished` promise of an animation that is restarted may never settle.
  await expect
    .poll(() =>
      page.evaluate(() =>
        document
          .getAnimations()
          .filter(({ playState, effect }) => {
            return playState === 'running' && effect?.getComputedTiming().endTime !== Infinity;
          })
          .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.outerHTML : undefined)),
      ),
    )
    .toEqual([]);
}

/**
 * Shows the page in a color scheme. The console hears of a change by an event of the next frame: until then half of the colors are
 * the old ones. Pages without Mantine (Keycloak's, the landing page) follow by style sheet alone.
 */
async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction((scheme) => {
    const shown = document.documentElement.dataset['mantineColorScheme'];
    return shown === undefined || shown === scheme;
  }, colorScheme);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined);

/**
 * Whether axe reaches every frame from the page itself. Otherwise it puts its findings together in a new window, and each of those
 * costs 0.7 s of processor time.
 */
const reachesAllFrames = (page: Page): boolean =>
  page.frames().every((frame) => originOf(frame.url()) === originOf(page.url()));

/** The rules of axe whose findings depend on colors. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * No serious or critical finding of axe, in light and in dark unless given others. The second scheme changes nothing but colors: only
 * their rules run again.
 */
export async function expectAccessible(
  page: Page,
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  for (const [place, colorScheme] of schemes.entries()) {
    await showIn(page, colorScheme);
    await expectStill(page);
    const axe = new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .setLegacyMode(reachesAllFrames(page));
    const { violations } = await (place === 0 ? axe : axe.withRules(colorRules)).analyze();
    const grave = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
    expect(grave, `axe, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** On a phone of 390 px the page does not scroll sideways; the window keeps that size. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await page.setViewportSize(phone);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: 'width of the page' })
    .toBeLessThanOrEqual(phone.width);
}
