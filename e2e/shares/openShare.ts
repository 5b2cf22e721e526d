import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the dialog that shares the study of the page. */
export async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Expiration').waitFor();
  return dialog;
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
