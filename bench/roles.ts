// A key in the matrix of 200 roles and 500 labels: from the key to the next frame, as a person feels it.
import { chromium, type Page } from '@playwright/test';
import { people } from '#e2e/support/target.ts';
import { Servers } from '#e2e/support/Servers.ts';
import { permissionNames } from '#access/roles/permissions.ts';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';
import { build } from '#server/build.ts';
import { start } from '../scripts/launch.ts';
import type { BenchOptions, Figure } from './Figure.ts';
import { recordKeys, takeKeys } from './roles/inPage.ts';

const roleCount = 200;
const labelCount = 500;

/** Milliseconds that a key may take. */
const limit = 50;

const roleName = (index: number): string => `bench-role-${String(index).padStart(3, '0')}`;
const labels = Array.from(
  { length: labelCount },
  (_, index) => `bench-label-${String(index).padStart(3, '0')}`,
);

/** Fills the roles document: each role with some permissions and every second, third … label. */
async function prepare(servers: Servers): Promise<void> {
  const names = Array.from({ length: roleCount }, (_, index) => roleName(index));
  for (const name of names) await servers.createRealmRole(name);
  const roles = Object.fromEntries(
    names.map((name, index) => [
      name,
      {
        permissions: permissionNames.filter((_, place) => (index + place) % 3 === 0),
        'authorized-labels': labels.filter((_, place) => place % ((index % 5) + 1) === 0),
      },
    ]),
  );
  await servers.changeRoles((held) => Object.assign(held, roles));
}

async function press(page: Page, key: string, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let count = 0; count < times; count += 1) {
    await page.keyboard.press(key);
    took.push(...(await page.evaluate(takeKeys, 1)));
  }
  return took;
}

function figures(name: string, took: readonly number[]): Figure[] {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return [
    { name: `${name}: median`, value: at(0.5), unit: 'ms', limit },
    // Told, not judged: on a machine with other work it is that work which is measured.
    { name: `${name}: 19 of 20`, value: at(0.95), unit: 'ms' },
  ];
}

/** Measures keys in the matrix and in the labels of a role. */
export async function run({ runs }: BenchOptions): Promise<readonly Figure[]> {
  await build();
  const executablePath = findChromium();
  const running = await start('sim', ['--size', '200']);
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    await prepare(new Servers(people.admin, running.baseUrl));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    await page.goto(`${running.baseUrl}/roles`);
    await page.locator('#username').fill(people.admin.name);
    await page.locator('#password').fill(people.admin.password);
    await page.locator('#kc-login').click();
    await page.getByRole('checkbox', { name: `download for ${roleName(0)}` }).focus();
    await page.evaluate(recordKeys);
    await press(page, 'ArrowDown', 5);
    const moves = await press(page, 'ArrowDown', 10 * runs);
    const toggles = await press(page, ' ', 10 * runs);
    const pages = await press(page, 'PageUp', 4 * runs);
    await page.getByRole('button', { name: roleName(1), exact: true }).click();
    await page
      .getByRole('region', { name: roleName(1) })
      .getByRole('checkbox', { name: labels[0] ?? '' })
      .focus();
    await press(page, ' ', 2);
    const labelToggles = await press(page, ' ', 10 * runs);
    return [
      ...figures('200 roles: arrow', moves),
      ...figures('200 roles: Space, a right given or taken', toggles),
      ...figures('200 roles: page key', pages),
      ...figures('500 labels: Space, a label given or taken', labelToggles),
    ];
  } finally {
    await browser.close();
    await running.stop();
  }
}
