// In every page of the demo: keeps the worker alive while the page is open, and says when it has started over nevertheless.
import { askEveryMs } from './stayAlive.ts';
import { triesKey } from './tries.ts';

const { serviceWorker } = navigator;
let startedAs: unknown;

function ask(): void {
  serviceWorker.controller?.postMessage('stay');
}

function sayStartedOver(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-started-over]')) {
    place.textContent = place.dataset['startedOver'] ?? '';
  }
}

sessionStorage.removeItem(triesKey);
serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (startedAs !== undefined && data !== startedAs) sayStartedOver();
  startedAs = data;
});
serviceWorker.startMessages();
setInterval(ask, askEveryMs);
document.addEventListener('visibilitychange', ask);
ask();

// Browsers fetch what a link marked as a download points to without asking the worker. Followed as a plain link, it is asked, and its
// answer is a download too.
const isOfServers = (link: HTMLAnchorElement): boolean =>
  link.origin === location.origin && link.protocol !== 'blob:';
HTMLAnchorElement.prototype.click = function clickWithWorker(this: HTMLAnchorElement): void {
  if (isOfServers(this)) this.removeAttribute('download');
  HTMLElement.prototype.click.call(this);
};
document.addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[download]') : null;
    if (link !== null && isOfServers(link)) link.removeAttribute('download');
  },
  { capture: true },
);
