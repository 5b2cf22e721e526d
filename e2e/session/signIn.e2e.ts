import { expect, expectPage, fillLogin, signIn, signOut, test } from '../support/fixtures.ts';
import { people } from '../support/target.ts';

const menus = [
  {
    who: 'admin',
    screens: [
      'Overview',
      'Studies',
      'Share links',
      'Remote search',
      'Jobs',
      'Labels',
      'Roles',
      'Users',
      'API keys',
      'Access',
      'Activity',
      'Posture',
      'Remotes',
      'System',
      'My access',
    ],
  },
  { who: 'doctor', screens: ['Studies', 'Share links', 'Jobs', 'Access', 'My access'] },
  { who: 'external', screens: ['Studies', 'Access', 'My access'] },
  { who: 'manager', screens: ['Users', 'API keys', 'Access', 'My access'] },
] as const;

for (const { who, screens } of menus) {
  test(`${who} signs in and finds the screens for this user`, async ({ page }) => {
    await signIn(page, who, '/me');
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    await expect(links).toHaveText([...screens]);
  });
}

test('signing in leads to the requested address', async ({ page }) => {
  await signIn(page, 'doctor', '/me');
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My access');
});

test('with a wrong password the login page stays and says so', async ({ page }) => {
  await page.goto('/');
  await fillLogin(page, { name: people.external.name, password: 'not the password' });
  await expect(page.locator('#input-error, #input-error-username').first()).toBeVisible();
  await fillLogin(page, 'external');
  await expectPage(page);
});

test('a reload signs in silently, and no token is ever stored', async ({ page }) => {
  await signIn(page, 'doctor', '/me');
  await page.reload();
  await expectPage(page);
  await expect(page.getByText('Denis').or(page.getByText(people.doctor.name)).first()).toBeVisible();
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored).not.toMatch(/eyJ[\w-]+\.eyJ/);
  expect(page.url()).not.toMatch(/code=|state=|token/);
});

test('signing out ends the session in Keycloak too', async ({ page }) => {
  await signIn(page, 'doctor', '/me');
  await signOut(page);
  await expect(page.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('#username')).toBeVisible();
});

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('a French browser gets French texts and dates', async ({ page }) => {
    await signIn(page, 'doctor', '/me');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes accès');
    await expect(page).toHaveTitle('Mes accès · Castellan');
    await expect(page.getByRole('main')).toContainText('Nom d’utilisateur : ');
    await page.getByRole('button', { name: /\s: menu$/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My access');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My access');
  });
});

for (const { language, title, menu } of [
  { language: 'de', title: 'Mein Zugriff', menu: /: Menü$/ },
  { language: 'es', title: 'Mi acceso', menu: /: menú$/ },
])
  test(`the language that was chosen on this device is that of Keycloak’s pages, too: ${language}`, async ({
    page,
  }) => {
    await page.addInitScript((chosen) => {
      localStorage.setItem('castellan.language', chosen);
    }, language);
    await page.goto('/me');
    await expect(page.locator('#username')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await fillLogin(page, 'doctor');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.getByRole('button', { name: menu }).click();
    await expect(page.getByRole('menuitemradio')).toContainText([
      'English',
      'Français',
      'Deutsch',
      'Español',
    ]);
  });
