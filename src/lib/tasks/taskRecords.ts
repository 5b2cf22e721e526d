import { clear, entries, getMany, setMany } from 'idb-keyval';
import * as z from 'zod/mini';
import { KeptLog, unkeptLog, type NotedLog } from './taskLog.ts';
import { holdLock, lockName, notesKey, planKey, removeTask, statesKey, store } from './taskStore.ts';

/** A task that a closed or reloaded page left unfinished. */
export interface TaskRecord {
  readonly id: string;
  /** As its feature wrote it: ids and labels, no names of patients. */
  readonly plan: unknown;
  readonly states: Uint8Array;
}

const typedPlan = z.object({ type: z.string() });

/** The kind of a record's task; empty for an unknown one. */
export function taskType({ plan }: TaskRecord): string {
  return z.safeParse(typedPlan, plan).data?.type ?? '';
}

const keySchema = z.tuple([z.enum(['plan', 'states']), z.string()]);
const headSchema = z.object({ ownerId: z.string(), startedAt: z.number(), plan: z.unknown() });
const statesSchema = z.instanceof(Uint8Array);
const notesSchema = z.map(z.number(), z.string());

/** A task isn't resumed after this long. */
const maxAgeMs = 30 * 24 * 3600 * 1000;
/** How long the browser's storage may take before a task starts without it. */
const storageTimeoutMs = 2000;
async function keep(id: string, ownerId: string, plan: unknown, states: Uint8Array): Promise<NotedLog> {
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
  return new KeptLog(id, { states, notes: new Map() }, release);
}

/**
 * Writes down a task before it starts, so that a reload doesn't lose it, and holds it for this page.
 * @param plan what is to be done to what: ids and labels only
 * @param count how many items it has
 * @returns its log, which isn't kept where the browser's storage can't be used
 */
export async function openTask(ownerId: string, plan: unknown, count: number): Promise<NotedLog> {
  const id = crypto.randomUUID();
  const states = new Uint8Array(count);
  const tooLate = Promise.withResolvers<NotedLog>();
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

/** Resumes a task. @returns its log; `undefined` if another page runs it meanwhile, or it has ended */
export async function resumeTask(id: string): Promise<NotedLog | undefined> {
  const release = await holdLock(id);
  if (!release) return undefined;
  const [head, states, notes] = await getMany<unknown>([planKey(id), statesKey(id), notesKey(id)], store);
  const parsed = z.safeParse(statesSchema, states);
  if (head === undefined || !parsed.success) {
    release();
    return undefined;
  }
  const read = z.safeParse(notesSchema, notes).data ?? new Map<number, string>();
  return new KeptLog(id, { states: parsed.data, notes: read }, release);
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
 * The tasks of a person that no page runs, the oldest first. Only their own: on a shared computer, no one can see or resume
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

/** Removes every record in this browser, also those of tasks that still run in tabs that are closing: signing out leaves nothing. */
export function clearTasks(): Promise<void> {
  return clear(store);
}
