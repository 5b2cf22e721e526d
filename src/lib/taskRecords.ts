import { clear, createStore, delMany, entries, getMany, set, setMany } from 'idb-keyval';
import * as z from 'zod/mini';

/**
 * How far one item of a task is. `sent`: its request left, and nothing is known of the response; `unchanged`: nothing had to be done;
 * `unknown`: done, but this person can't be told whether that changed anything.
 */
export const itemState = { open: 0, sent: 1, done: 2, unchanged: 3, unknown: 4 } as const;

/** What is written down of a task that this page runs. */
export interface TaskLog {
  /** Whether it survives a reload; not where the browser refuses its storage. */
  readonly isKept: boolean;
  state(index: number): number;
  mark(index: number, state: number): void;
  /** Waits until every mark made so far is stored. */
  saved(): Promise<void>;
  /** Ends the record: the task is complete, or nobody wants the rest of it. */
  remove(): Promise<void>;
}

/** A task that a closed or reloaded page left unfinished. */
export interface TaskRecord {
  readonly id: string;
  /** As its feature wrote it: ids and labels, no names of patients. */
  readonly plan: unknown;
  readonly states: Uint8Array;
}

const typedPlan = z.object({ type: z.string() });

/** What kind of task a record is of; empty for one that nobody knows. */
export function taskType({ plan }: TaskRecord): string {
  return z.safeParse(typedPlan, plan).data?.type ?? '';
}

/** Whether an item needs nothing more. */
export const isSettled = (state: number): boolean => state >= itemState.done;

const store = createStore('castellan-tasks', 'tasks');
const planKey = (id: string): IDBValidKey => ['plan', id];
const statesKey = (id: string): IDBValidKey => ['states', id];
const lockName = (id: string): string => `castellan-task-${id}`;

const keySchema = z.tuple([z.enum(['plan', 'states']), z.string()]);
const headSchema = z.object({ ownerId: z.string(), startedAt: z.number(), plan: z.unknown() });
const statesSchema = z.instanceof(Uint8Array);

/** Nobody goes on with a task after this long. */
const maxAgeMs = 30 * 24 * 3600 * 1000;
/** How long the browser's storage may take before a task starts without it. */
const storageTimeoutMs = 2000;
/** How long a finished item may stay unwritten: a reload in between finds it `sent`, which is looked up. */
const saveEveryMs = 200;

/** Holds the lock that says "a page runs this task". @returns how to release it; `undefined` where another page has it */
function holdLock(id: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockName(id), { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}

class KeptLog implements TaskLog {
  readonly isKept = true;
  readonly #id: string;
  readonly #states: Uint8Array;
  readonly #release: () => void;
  #writing: Promise<void> = Promise.resolve();
  #queued: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRemoved = false;

  constructor(id: string, states: Uint8Array, release: () => void) {
    this.#id = id;
    this.#states = states;
    this.#release = release;
  }

  state(index: number): number {
    return this.#states[index] ?? itemState.open;
  }

  mark(index: number, state: number): void {
    this.#states[index] = state;
    this.#timer ??= setTimeout(() => void this.saved(), saveEveryMs);
  }

  /** Everybody who asks while one write is under way shares the next. */
  saved(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#queued ??= this.#writing.then(() => {
      this.#queued = undefined;
      this.#writing = this.#write();
      return this.#writing;
    });
    return this.#queued;
  }

  async #write(): Promise<void> {
    if (this.#isRemoved) return;
    try {
      await set(statesKey(this.#id), this.#states, store);
    } catch {
      // A full disk must not stop the task; after a reload more of it is looked up.
    }
  }

  async remove(): Promise<void> {
    if (this.#isRemoved) return;
    this.#isRemoved = true;
    clearTimeout(this.#timer);
    try {
      await this.#writing;
      await removeTask(this.#id);
    } finally {
      this.#release();
    }
  }
}

/** The log of a task that nothing can be stored of. */
function unkeptLog(states: Uint8Array): TaskLog {
  return {
    isKept: false,
    state: (index) => states[index] ?? itemState.open,
    mark(index, state) {
      states[index] = state;
    },
    saved: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
}

async function keep(id: string, ownerId: string, plan: unknown, states: Uint8Array): Promise<TaskLog> {
  // The lock first: another page must never see the record of a task that runs without it.
  const release = await holdLock(id);
  if (!release) throw new Error('a new id is nobody else’s');
  try {
    const head: z.output<typeof headSchema> = { ownerId, startedAt: Date.now(), plan };
    await setMany(
      [
        [planKey(id), head],
        [statesKey(id), states],
      ],
      store,
    );
  } catch (error) {
    release();
    throw error;
  }
  return new KeptLog(id, states, release);
}

/**
 * Writes down a task before it starts, so that a reload doesn't lose it, and holds it for this page.
 * @param plan what is to be done to what: ids and labels only
 * @param count how many items it has
 * @returns its log, which isn't kept where the browser's storage can't be used
 */
export async function openTask(ownerId: string, plan: unknown, count: number): Promise<TaskLog> {
  const id = crypto.randomUUID();
  const states = new Uint8Array(count);
  const tooLate = Promise.withResolvers<TaskLog>();
  const timer = setTimeout(() => tooLate.resolve(unkeptLog(states)), storageTimeoutMs);
  const kept = keep(id, ownerId, plan, states);
  try {
    const log = await Promise.race([kept, tooLate.promise]);
    // Storage that answers after all keeps no record of a task that runs without it.
    if (!log.isKept) void kept.then((late) => late.remove()).catch(() => {});
    return log;
  } catch {
    return unkeptLog(states);
  } finally {
    clearTimeout(timer);
  }
}

/** Takes a task up again. @returns its log; `undefined` where another page runs it by now, or it has ended */
export async function resumeTask(id: string): Promise<TaskLog | undefined> {
  const release = await holdLock(id);
  if (!release) return undefined;
  const [head, states] = await getMany<unknown>([planKey(id), statesKey(id)], store);
  const parsed = z.safeParse(statesSchema, states);
  if (head === undefined || !parsed.success) {
    release();
    return undefined;
  }
  return new KeptLog(id, parsed.data, release);
}

/** Drops what is left of a task; what it has done stays done. */
export async function removeTask(id: string): Promise<void> {
  await delMany([planKey(id), statesKey(id)], store);
}

interface Found {
  id: string;
  head: z.output<typeof headSchema> | undefined;
  states: Uint8Array | undefined;
}

async function readAll(): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const [key, value] of await entries<IDBValidKey, unknown>(store)) {
    const parsed = z.safeParse(keySchema, key);
    if (!parsed.success) continue;
    const [part, id] = parsed.data;
    const task = found.get(id) ?? { id, head: undefined, states: undefined };
    found.set(id, task);
    if (part === 'plan') task.head = z.safeParse(headSchema, value).data;
    else task.states = z.safeParse(statesSchema, value).data;
  }
  return [...found.values()];
}

/**
 * The tasks of a person that no page runs, the oldest first. Only their own: on a shared computer nobody sees, or goes on with,
 * what someone else began.
 */
export async function listTasks(ownerId: string): Promise<TaskRecord[]> {
  const all = await readAll();
  // Locks after records: a task that began in between is held by then.
  const held = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
  const free = all.filter(({ id }) => !held.has(lockName(id)));
  const mine: { record: TaskRecord; startedAt: number }[] = [];
  for (const { id, head, states } of free) {
    if (!head || !states || Date.now() - head.startedAt > maxAgeMs) await removeTask(id);
    else if (head.ownerId === ownerId)
      mine.push({ record: { id, plan: head.plan, states }, startedAt: head.startedAt });
  }
  return mine.toSorted((a, b) => a.startedAt - b.startedAt).map(({ record }) => record);
}

/** Removes every record in this browser, also those of tasks that still run in tabs that are closing: whoever signs out leaves nothing. */
export function clearTasks(): Promise<void> {
  return clear(store);
}
