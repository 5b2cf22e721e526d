import { ApiError } from '#api/ApiError.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { oneTabAtATime } from '#lib/tasks/oneTabAtATime.ts';
import { WritePace } from '#lib/tasks/verifiedWrite.ts';
import { bring, type Aim } from './bringUser.ts';
import { getUser, type User } from './users.ts';

/**
 * How an action ended. `done`: it held after everybody who had read the user before it can have written · `overruled`: somebody else
 * has changed it meanwhile, and `now` is what holds · `unchecked`: it was sent, and whether it holds could not be read · `superseded`: it
 * was done, and a later action of this page is about the same.
 */
export type Outcome =
  | { result: 'done'; now: User; changed: boolean }
  | { result: 'overruled'; now: User }
  | { result: 'unchecked'; error: unknown }
  | { result: 'superseded' };

/** More writes than this mean that someone keeps writing the opposite. That is no coincidence. */
const maxWrites = 8;

/**
 * How long another client may still write what it read before our write: its line is unknown, ours is measured. Two clients with legs of
 * two seconds leave four between reading and writing.
 */
const pace = new WritePace(5000, 15_000);

const sleep = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/** So that two who repeat do not meet again. */
const pause = (): Promise<void> => sleep(Math.random() * 500);

/** Whether a request may still be under way though the browser has given it up, or a gateway has. */
function mayStillArrive(error: unknown): boolean {
  return error instanceof ApiError && (['offline', 'timeout'].includes(error.kind) || error.status >= 502);
}

/** The current state, or why it can't be read. A fault that may pass is retried once. */
async function look(userId: string): Promise<User | { error: unknown }> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await getUser(userId);
    } catch (error) {
      if (tries > 1 || !mayBeDone(error)) return { error };
      await pause();
    }
  }
}

/** How an action is carried out, and who hears of it. */
export interface EnsureOptions {
  /** Called once, when it was written and read back: what follows is the wait for others. */
  onWritten?: ((now: User) => void) | undefined;
  /** Ends with the first reading back, where something later checks all together. */
  checksLater?: boolean;
}

/** Which action of this page is the latest about something of a user. */
const latest = new Map<string, Endeavor>();

/** One action on its way: what it has written so far. */
class Endeavor {
  readonly #userId: string;
  readonly #aims: readonly Aim[];
  #writes = 0;
  #isSent = false;
  #before: User | undefined;

  constructor(userId: string, aims: readonly Aim[]) {
    this.#userId = userId;
    this.#aims = aims;
    for (const subject of this.#subjects()) latest.set(subject, this);
  }

  #subjects(): readonly string[] {
    return this.#aims.map(({ about }) => `${this.#userId} ${about}`);
  }

  /** An administrator may enable a user that they have just disabled: the check of the first action must not undo the second. */
  get isSuperseded(): boolean {
    return this.#subjects().some((subject) => latest.get(subject) !== this);
  }

  get changed(): boolean {
    return this.#writes > 0;
  }

  holds(user: User): boolean {
    return this.#aims.every((aim) => aim.holds(user));
  }

  #mayWrite(now: User): boolean {
    const before = this.#before;
    const isOwn = (aim: Aim): boolean => !before || aim.holds(now) || aim.insists(before, now);
    return this.#writes < maxWrites && this.#aims.every(isOwn);
  }

  /** Writes what doesn't hold yet. Returns an outcome if that ends it, otherwise the current state. */
  async write(): Promise<Outcome | User> {
    try {
      const { now, before, ms } = await oneTabAtATime(`user ${this.#userId}`, () =>
        bring(this.#userId, this.#aims, {
          mayWrite: (now) => this.#mayWrite(now),
          onSent: () => (this.#isSent = true),
        }),
      );
      pace.saw(ms);
      if (!before && !this.holds(now)) return { result: 'overruled', now };
      if (before) {
        this.#before = before;
        this.#writes += 1;
      }
      return now;
    } catch (error) {
      if (!this.#isSent || !mayBeDone(error)) throw error;
      return this.#lookAfter(error);
    }
  }

  /** After a write without a response: whether it took effect. */
  async #lookAfter(error: unknown): Promise<Outcome | User> {
    if (mayStillArrive(error)) await sleep(pace.window);
    const seen = await look(this.#userId);
    if ('error' in seen) return { result: 'unchecked', error };
    if (!this.holds(seen)) throw error;
    this.#writes += 1;
    return seen;
  }
}

/**
 * Brings a user to what an action wants and sees to it that it stays: it is read back at once, and again once everybody who had read
 * the user before can have written; what was undone is written again. Keycloak has no version of a user, so writes of others cannot be
 * refused, only seen (docs/users.md).
 * @throws ApiError where it was not done: what was refused, and what did not arrive
 */
export async function ensureUser(
  userId: string,
  aims: readonly Aim[],
  { onWritten, checksLater = false }: EnsureOptions = {},
): Promise<Outcome> {
  const endeavor = new Endeavor(userId, aims);
  for (let isFirst = true; ;) {
    if (endeavor.isSuperseded) return { result: 'superseded' };
    const now = await endeavor.write();
    if ('result' in now) return now;
    if (endeavor.holds(now)) {
      if (isFirst) onWritten?.(now);
      isFirst = false;
      if (checksLater) return { result: 'done', now, changed: endeavor.changed };
      await sleep(pace.window);
      const seen = await look(userId);
      if (endeavor.isSuperseded) return { result: 'superseded' };
      if ('error' in seen) return { result: 'unchecked', error: seen.error };
      if (endeavor.holds(seen)) return { result: 'done', now: seen, changed: endeavor.changed };
    }
    await pause();
  }
}

/** The outcome of an action for those who know only done and failed. @returns whether anything had to be changed */
export function orThrow(outcome: Outcome): boolean {
  if (outcome.result === 'done') return outcome.changed;
  if (outcome.result === 'superseded') return true;
  if (outcome.result === 'unchecked') throw outcome.error;
  throw new ApiError({ server: 'keycloak', method: 'PUT', path: '/users/{id}', kind: 'conflict' });
}
