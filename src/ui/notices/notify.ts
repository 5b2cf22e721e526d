/** What a notice may have besides its words. */
export interface NoticeOptions {
  /** The same id replaces the earlier notice: pending, then done. */
  id?: string;
  /** A line below the title; hostile text is fine, it is shown as text. */
  message?: string;
}

/** Which notice, and how it went. */
export type NoticeKind = 'pending' | 'done' | 'failed';

/** The library that draws notices is loaded with the first one: it is not needed to see a list. */
const loadNotices = () => import('./notices.tsx');

/** Begins to load what draws notices: a write has just been sent, and its notice will follow. */
export function expectNotice(): void {
  loadNotices().catch(() => undefined);
}

function show(kind: NoticeKind, title: string, options: NoticeOptions): void {
  void loadNotices().then(({ showNotice }) => showNotice(kind, title, options));
}

/** Words at the corner of the page for how a write went: `pending` stays until replaced, `failed` until it is closed. */
export const notify = {
  pending: (title: string, options: NoticeOptions & { id: string }): void => show('pending', title, options),
  done: (title: string, options: NoticeOptions = {}): void => show('done', title, options),
  failed: (title: string, options: NoticeOptions = {}): void => show('failed', title, options),
  /** Takes a notice away, where something else on the page now says how the write went. */
  dismiss: (id: string): void => void loadNotices().then(({ hideNotice }) => hideNotice(id)),
};
