// The first page of the demo, at any of its addresses: starts the worker, which then answers the same address with the console's page.
import { triesKey } from './tries.ts';

const worker = 'demo-worker.js';

/** A worker that doesn't answer would make this page load itself without end. */
const maxTries = 3;

interface ScriptPolicy {
  createScriptURL(url: string): string;
}

const isScriptPolicy = (policy: unknown): policy is ScriptPolicy =>
  typeof policy === 'object' && policy !== null && 'createScriptURL' in policy;

/** The folders of an address, the deepest first: `/a/b/`, `/a/`, `/`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/')}/`);
}

/** Where the demo is: static hosts show this page for every address that is no file, at any depth. */
async function findDemo(): Promise<string | undefined> {
  for (const folder of foldersOf(location.pathname)) {
    const { ok, headers } = await fetch(folder + worker, { method: 'HEAD' });
    if (ok && /javascript/.test(headers.get('Content-Type') ?? '')) return folder;
  }
  return undefined;
}

/** The page's policy refuses the address of a script unless a policy of trusted types lets it through. */
function trusted(address: string): string {
  const rules = { createHTML: () => null, createScriptURL: (url: string) => url };
  const policy = window.trustedTypes?.createPolicy('castellan-demo', rules);
  return isScriptPolicy(policy) ? policy.createScriptURL(address) : address;
}

async function isActive({ active, installing, waiting }: ServiceWorkerRegistration): Promise<boolean> {
  const coming = installing ?? waiting;
  if (active !== null || coming === null) return active !== null;
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(true);
      if (coming.state === 'redundant') resolve(false);
    });
  });
}

async function start(): Promise<void> {
  const tries = Number(sessionStorage.getItem(triesKey) ?? 0);
  sessionStorage.setItem(triesKey, String(tries + 1));
  if (tries >= maxTries) throw new Error('the worker does not answer');
  const folder = await findDemo();
  if (folder === undefined) throw new Error('the worker is not there');
  const registered = await navigator.serviceWorker.register(trusted(folder + worker), { scope: folder });
  if (!(await isActive(registered))) throw new Error('the worker ended at once');
  location.reload();
}

start().catch(() => {
  sessionStorage.removeItem(triesKey);
  document.documentElement.dataset['failed'] = '';
});
