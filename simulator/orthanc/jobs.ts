/** A job's progress as `/jobs/{id}` tells it, computed from the clock. */
export interface Job {
  readonly id: string;
  readonly type: string;
  readonly created: number;
  readonly duration: number;
  /** What the job says of itself while it runs, and what it adds when it is done. */
  readonly content: Readonly<Record<string, unknown>>;
  result: Readonly<Record<string, unknown>>;
  cancelled: boolean;
}

/** Jobs of one server. A job's effect takes place once, when its time has come and somebody looks or writes. */
export class Jobs {
  readonly #clock: () => number;
  readonly #jobs = new Map<
    string,
    { job: Job; finish: (() => Promise<Record<string, unknown>>) | undefined }
  >();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  start(
    type: string,
    duration: number,
    content: Record<string, unknown>,
    finish: () => Promise<Record<string, unknown>>,
  ): Job {
    const job: Job = {
      id: crypto.randomUUID(),
      type,
      created: this.#clock(),
      duration,
      content,
      result: {},
      cancelled: false,
    };
    this.#jobs.set(job.id, { job, finish });
    return job;
  }

  /** Lets every job whose time has come take effect. */
  async settle(): Promise<void> {
    for (const entry of this.#jobs.values()) {
      const { job, finish } = entry;
      if (finish === undefined || job.cancelled || this.#clock() < job.created + job.duration) continue;
      entry.finish = undefined;
      job.result = await finish();
    }
  }

  get(id: string): Job | undefined {
    return this.#jobs.get(id)?.job;
  }
  all(): Job[] {
    return [...this.#jobs.values()].map(({ job }) => job);
  }
  remove(id: string): boolean {
    return this.#jobs.delete(id);
  }
  isDone(job: Job): boolean {
    return this.#jobs.get(job.id)?.finish === undefined;
  }
}
