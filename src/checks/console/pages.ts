import { ConfigError, loadConfig } from '#api/config/config.ts';
import { ok, wrong, type Check } from '#checks/check.ts';
import { isConsole } from './address.ts';

const isHtml = (type: string | null): boolean => /^text\/html/i.test(type ?? '');

/** Addresses inside the console, which are no files: a bookmark, a reload, a share link. */
export const deepLinks: Check = {
  id: 'deepLinks',
  async ask({ console }) {
    const index = await console('');
    for (const path of ['studies', 'users', 'share']) {
      const page = await console(path);
      if (page.status !== 200 || !isConsole(page.text)) {
        return wrong((t) => t.found.noPage(`/${path}`, page.status));
      }
    }
    const share = await console('share');
    if (share.text === index.text)
      return wrong(
        (t) => t.found.sharePage,
        (t) => t.lines.sharePage,
      );
    // After an update a page that is still open asks for files that are gone. A page in their place would look like a broken script.
    const missing = await console('assets/castellan-doctor.js');
    return missing.status === 404
      ? ok()
      : wrong(
          (t) => t.found.missingAsset(missing.status),
          (t) => t.lines.missingAsset,
        );
  },
};

/** config.json, read as the console reads it. */
export const configFile: Check = {
  id: 'configFile',
  async ask({ console, origin }) {
    const answer = await console('config.json');
    const { status, text } = answer;
    if (answer.isRedirect) return wrong((t) => t.found.redirected('/config.json', answer.location));
    if (status === 404) return ok((t) => t.found.noConfig);
    if (isHtml(answer.headers.get('Content-Type')))
      return wrong(
        (t) => t.found.configIsPage,
        (t) => t.lines.configIsPage,
      );
    try {
      await loadConfig(Promise.resolve({ status, text }), origin);
      return ok();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return wrong((t) => t.found.config(error.problems));
    }
  },
};

const framesOwnOrigin = /frame-ancestors[^;]*'self'/;

/** The page in the hidden frame of the sign-in: without it nobody gets in. */
export const silentPage: Check = {
  id: 'silentPage',
  async ask({ console }) {
    const path = 'silent-check-sso.html';
    const { status, text, headers, isRedirect, location } = await console(path);
    if (isRedirect) return wrong((t) => t.found.redirected(`/${path}`, location));
    if (status !== 200 || !isHtml(headers.get('Content-Type')))
      return wrong((t) => t.found.status(`/${path}`, status));
    if (text.includes('<script') || !text.includes('<title>Castellan</title>'))
      return wrong((t) => t.found.otherPage(`/${path}`));
    const policy = headers.get('Content-Security-Policy');
    const isFramable =
      policy === null
        ? !/deny/i.test(headers.get('X-Frame-Options') ?? '')
        : framesOwnOrigin.test(policy) || !policy.includes('frame-ancestors');
    return isFramable
      ? ok()
      : wrong(
          (t) => t.found.notFramable,
          (t) => t.lines.framable,
        );
  },
};
