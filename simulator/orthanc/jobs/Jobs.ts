import { OrthancError } from '../answers.ts';
import { describeJob, isCompleted, type JobEntry, type JobState, type JobStep, type JobTask } from './job.ts';

/** How many jobs run at a time, Orthanc's default; and how many completed ones are kept. */
export const CONCURRENT_JOBS = 2;
const HISTORY = 10;

/**
 * The jobs of one server. Time passes for them when a request arrives: what should have happened since the last one is done then,
 * in the order in which it would have happened. To a client that is the same as work done meanwhile.
 */
export class Jobs {
  readonly #clock: () => number;
  readonly #entries = new Map<string, JobEntry>();
  /** Completed ones, oldest first. */
  #completed: JobEntry[] = [];
  readonly #running = new Set<JobEntry>();
  #settling: Promise<void> = Promise.resolve();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Registers a job, which starts at once if fewer than two run. Answers its id. */
  submit(task: JobTask): string {
    const now = this.#clock();
    const entry: JobEntry = {
      id: crypto.randomUUID(),
      task,
      created: now,
      state: 'Pending',
      left: undefined,
      stepEnds: 0,
      runningSince: now,
      runtime: 0,
      progress: 0,
      completed: undefined,
      error: undefined,
      asked: undefined,
    };
    this.#entries.set(entry.id, entry);
    this.#startPending(now);
    return entry.id;
  }

  /** Does what should have happened until now. */
  async settle(): Promise<void> {
    const before = this.#settling;
    const turn = (async () => {
      await before;
      await this.#catchUp();
    })();
    this.#settling = turn;
    await turn;
  }

  /** Milliseconds until something happens to a job; `undefined` once it's completed or paused. */
  remaining(id: string): number | undefined {
    const entry = this.#entries.get(id);
    if (entry === undefined || isCompleted(entry) || entry.state === 'Paused') return undefined;
    const next = entry.state === 'Running' ? [entry] : [...this.#running];
    return Math.max(1, Math.min(...next.map(({ stepEnds }) => stepEnds)) - this.#clock());
  }

  get(id: string): JobEntry | undefined {
    return this.#entries.get(id);
  }
  /** Sorted, as Orthanc lists them. */
  ids(): string[] {
    return [...this.#entries.keys()].sort();
  }
  describe(id: string): Record<string, unknown> | undefined {
    const entry = this.#entries.get(id);
    return entry && describeJob(entry, this.#clock());
  }

  states(): JobState[] {
    return [...this.#entries.values()].map(({ state }) => state);
  }
  /** Each action answers whether it is accepted: an ended job may be canceled and paused, without effect. */
  cancel(id: string): boolean {
    return this.#ask(id, 'cancel');
  }
  pause(id: string): boolean {
    return this.#ask(id, 'pause');
  }
  resume(id: string): boolean {
    const entry = this.#entries.get(id);
    if (entry?.state !== 'Paused') return false;
    this.#queue(entry);
    return true;
  }
  /** Starts a failed job again, from its beginning. */
  resubmit(id: string): boolean {
    const entry = this.#entries.get(id);
    if (entry?.state !== 'Failure') return false;
    this.#completed = this.#completed.filter((other) => other !== entry);
    entry.left = undefined;
    entry.completed = undefined;
    entry.error = undefined;
    entry.runtime = 0;
    this.#queue(entry);
    return true;
  }
  /** Only completed jobs can be removed. */
  remove(id: string): boolean {
    const entry = this.#entries.get(id);
    if (entry === undefined || !isCompleted(entry)) return false;
    this.#completed = this.#completed.filter((other) => other !== entry);
    return this.#entries.delete(id);
  }

  /**
   * Orthanc starts again. Jobs are kept, and what ran goes on, but for those of plugins, as measured. With `lost` it has none, as if it had been
   * killed before it wrote them.
   */
  restart(lost: boolean): void {
    const isKept = ({ task }: JobEntry): boolean => !lost && task.isPlugin !== true;
    for (const entry of this.#entries.values()) if (!isKept(entry)) this.#entries.delete(entry.id);
    this.#completed = this.#completed.filter(isKept);
    for (const entry of this.#running) entry.state = 'Pending';
    this.#running.clear();
    this.#startPending(this.#clock());
  }

  #ask(id: string, asked: 'cancel' | 'pause'): boolean {
    const entry = this.#entries.get(id);
    if (entry === undefined) return false;
    if (entry.state === 'Running') entry.asked = asked;
    else if (!isCompleted(entry)) {
      if (asked === 'cancel') this.#complete(entry, this.#clock(), 'canceled');
      else entry.state = 'Paused';
    }
    return true;
  }

  #queue(entry: JobEntry): void {
    // Behind those that wait already.
    this.#entries.delete(entry.id);
    this.#entries.set(entry.id, entry);
    entry.state = 'Pending';
    this.#startPending(this.#clock());
  }

  /** A higher priority only starts first. */
  #startPending(at: number): void {
    while (this.#running.size < CONCURRENT_JOBS) {
      const pending = [...this.#entries.values()].filter(({ state }) => state === 'Pending');
      const next = pending.sort((a, b) => b.task.priority - a.task.priority)[0];
      if (next === undefined) return;
      next.state = 'Running';
      this.#running.add(next);
      next.runningSince = at;
      next.asked = undefined;
      next.left ??= next.task.steps();
      next.stepEnds = at + (next.left[0]?.duration ?? 0);
    }
  }

  async #catchUp(): Promise<void> {
    const now = this.#clock();
    for (;;) {
      const next = [...this.#running].sort((a, b) => a.stepEnds - b.stepEnds)[0];
      if (next === undefined || next.stepEnds > now) return;
      await this.#endStep(next, next.stepEnds);
      this.#startPending(next.stepEnds);
    }
  }

  async #endStep(entry: JobEntry, at: number): Promise<void> {
    const [step, ...planned] = entry.left ?? [];
    let left: readonly JobStep[] = planned;
    entry.runtime += at - entry.runningSince;
    entry.runningSince = at;
    try {
      left = [...((await step?.run()) ?? []), ...planned];
    } catch (error) {
      this.#complete(entry, at, error instanceof OrthancError ? error : new OrthancError('internal'));
      return;
    }
    entry.left = left;
    entry.progress = step?.progress ?? entry.progress;
    if (left[0] === undefined) this.#complete(entry, at, undefined);
    else if (entry.asked === 'cancel') this.#complete(entry, at, 'canceled');
    else if (entry.asked === 'pause') {
      entry.state = 'Paused';
      this.#running.delete(entry);
    } else entry.stepEnds = at + left[0].duration;
  }

  #complete(entry: JobEntry, at: number, error: JobEntry['error']): void {
    entry.state = error === undefined ? 'Success' : 'Failure';
    entry.error = error;
    this.#running.delete(entry);
    entry.completed = at;
    if (error === undefined) entry.progress = 100;
    this.#completed.push(entry);
    for (const old of this.#completed.splice(0, Math.max(0, this.#completed.length - HISTORY)))
      this.#entries.delete(old.id);
  }
}
