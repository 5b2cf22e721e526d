import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the dialog that shares the study of the page. */
export async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Expiration').waitFor();
  return dialog;
}

/** One of the ends that a dialog offers for a link. */
export const expiration = (dialog: Locator, name: string): Locator =>
  dialog.getByRole('radiogroup', { name: 'Expiration' }).getByRole('radio', { name, exact: true });

/** Chooses when a link ends. */
export async function chooseExpiration(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('radiogroup', { name: 'Expiration' }).getByText(name, { exact: true }).click();
  await expect(expiration(dialog, name)).toBeChecked();
}

/** Creates the link that the dialog stands for and gives its address. */
export async function createLink(dialog: Locator): Promise<string> {
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = dialog.getByRole('textbox', { name: 'Link', exact: true });
  await expect(link).toHaveValue(/\/share/);
  return link.inputValue();
}

/** The token in a link. */
export function tokenOf(link: string): string {
  const token = /token=([^&#]+)/.exec(link)?.[1];
  if (!token) throw new Error('there is no token in the link');
  return token;
}

/** What a token says, as anybody can read it. */
export function payloadOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}
