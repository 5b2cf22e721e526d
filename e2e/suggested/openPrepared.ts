import type { Page } from '@playwright/test';
import type { PreparedChange } from '#access/explain/prepared.ts';

/**
 * Goes to an editor as a screen does that suggests a change: the change is in the tab's storage, the history entry has its key. The page
 * must show the console, with someone signed in. `stored`: what is in storage instead, to test what isn't a change.
 */
export async function openPrepared(
  page: Page,
  path: string,
  change: PreparedChange | { readonly stored: string },
): Promise<void> {
  const text = 'stored' in change ? change.stored : JSON.stringify(change);
  await page.evaluate(
    ([path, text]) => {
      const start = 'castellan.start.';
      const userId = Object.keys(localStorage)
        .find((name) => name.startsWith(start))
        ?.slice(start.length);
      const key = crypto.randomUUID();
      sessionStorage.setItem(`castellan.personal.${encodeURIComponent(userId ?? '')}.prepared.${key}`, text);
      const index: unknown = Reflect.get(Object(history.state), 'idx');
      const entry = { usr: { prepared: key }, key, idx: (typeof index === 'number' ? index : 0) + 1 };
      history.pushState(entry, '', path);
      dispatchEvent(new PopStateEvent('popstate', { state: entry }));
    },
    [path, text] as const,
  );
}
