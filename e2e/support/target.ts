// Which servers a run of the suite speaks to, and as whom. scripts/e2e.ts sets these for the simulator and the real stack;
// for any other address a person sets them (README, "Test an installation").
const { env } = process;

/** `sim`, `stack` and `replicas` are ours, and made for the run; `address` is an existing installation. */
export type Target = 'sim' | 'stack' | 'replicas' | 'address';

const isTarget = (name: string | undefined): name is Target =>
  name === 'sim' || name === 'stack' || name === 'replicas' || name === 'address';

/** What is being tested. */
export const target: Target = isTarget(env.E2E_TARGET) ? env.E2E_TARGET : 'address';

/** Where the console is: an origin, without a slash at its end. */
export const baseUrl = (env.E2E_BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/+$/, '');

/** Whether the suite may make users, roles, labels and links there, and remove them again. */
export const mayWrite = target !== 'address' || env.E2E_ALLOW_WRITES === '1';

/** How long a change may take to be seen: an installation's plugin caches profiles and labels for a minute, our targets for a second. */
export const cacheMs = target === 'address' ? 75_000 : 8_000;

/** An account that can sign in with a password. */
export type Account = { readonly name: string; readonly password: string };

const account = (name: string, variable: string): Account => ({
  name: env[`E2E_${variable}_USER`] ?? name,
  password: env[`E2E_${variable}_PASSWORD`] ?? name,
});

/** The four people of every target: admin with all permissions; manager for users only; doctor without edit-labels; external by label. */
export const people = {
  admin: account('admin', 'ADMIN'),
  manager: account('manager', 'MANAGER'),
  doctor: account('doctor', 'DOCTOR'),
  external: account('external', 'EXTERNAL'),
} as const;

/** One of the four. */
export type Person = keyof typeof people;
