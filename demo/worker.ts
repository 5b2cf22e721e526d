// The demo's service worker: it answers what on a real site the reverse proxy, Orthanc and Keycloak do.
import { createDemo } from './createDemo.ts';
import { keptDemoOf } from './keptDemo.ts';
import { stayAliveMs } from './stayAlive.ts';

// Names of a service worker that TypeScript knows only in place of those of a page, which the rest of the project needs.
declare const registration: ServiceWorkerRegistration;
declare const clients: { claim(): Promise<void> };
declare function skipWaiting(): Promise<void>;

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const isWorkerEvent = (event: Event): event is WorkerEvent => 'waitUntil' in event;
const isFetch = (event: Event): event is FetchEvent => isWorkerEvent(event) && 'respondWith' in event;

const scope = new URL(registration.scope);
const demo = createDemo({
  scope,
  languages: navigator.languages,
  // Asked for again each time: the pages name the files of one build.
  readFile: async (path) => fetch(new URL(path, scope), { cache: 'no-cache' }),
  ...keptDemoOf(scope.pathname),
});
/** Pages learn by it that the demo has started over. */
const startedAs = crypto.randomUUID();

// A new version doesn't wait until the pages of the old one are closed. The demo then starts over, which the pages say.
addEventListener('install', (event) => {
  if (isWorkerEvent(event)) event.waitUntil(skipWaiting());
});
addEventListener('activate', (event) => {
  if (isWorkerEvent(event)) event.waitUntil(clients.claim());
});
addEventListener('fetch', (event) => {
  if (isFetch(event) && demo.handles(event.request)) event.respondWith(demo.handle(event.request));
});

// A browser ends a worker that has nothing to do, and all that was changed is lost. Each open page asks again and again for more time.
addEventListener('message', (event) => {
  if (isWorkerEvent(event)) event.waitUntil(new Promise((resolve) => setTimeout(resolve, stayAliveMs)));
  event.source?.postMessage(startedAs, {});
});
