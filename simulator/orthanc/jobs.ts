import { dateTime } from './find/metadata.ts';

type Json = Readonly<Record<string, unknown>>;

/** A job: what it will do, and when. */
export interface Job {
  readonly id: string;
  readonly type: string;
  /** Milliseconds since 1970, and how many it takes. */
  readonly created: number;
  readonly duration: number;
  readonly content: Json;
}

/** How a job stands. */
type Outcome =
  | { readonly state: 'Success'; readonly content: Json }
  | { readonly state: 'Failure' | 'Canceled' };

interface Entry {
  readonly job: Job;
  readonly work: () => Promise<Json>;
  /** Set while the work is being done, so that it is done once. */
  atWork?: Promise<Outcome>;
  outcome?: Outcome;
}

const stamp = (at: number): string => `${dateTime(at)}.${String(Math.floor(at) % 1000).padStart(3, '0')}000`;

/**
 * The jobs of one server. A job's work is done once, when its time has come and the next request arrives: to a client that
 * is the same as work done meanwhile.
 */
export class Jobs {
  readonly #clock: () => number;
  readonly #entries = new Map<string, Entry>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Registers a job; `work` answers what is added to its `Content`, or rejects, which fails it. */
  start(type: string, duration: number, content: Json, work: () => Promise<Json>): Job {
    const job = { id: crypto.randomUUID(), type, created: this.#clock(), duration, content };
    this.#entries.set(job.id, { job, work });
    return job;
  }

  /** Does the work of every job whose time has come. */
  async settle(): Promise<void> {
    for (const entry of this.#entries.values()) {
      const due = this.#clock() >= entry.job.created + entry.job.duration;
      if (entry.outcome !== undefined || !due) continue;
      entry.atWork ??= entry.work().then(
        (content) => ({ state: 'Success', content }),
        () => ({ state: 'Failure' }),
      );
      entry.outcome = await entry.atWork;
    }
  }

  ids(): string[] {
    return [...this.#entries.keys()];
  }
  /** Stops a job that still runs; `false` for an unknown id. */
  cancel(id: string): boolean {
    const entry = this.#entries.get(id);
    if (entry !== undefined) entry.outcome ??= { state: 'Canceled' };
    return entry !== undefined;
  }
  remove(id: string): boolean {
    return this.#entries.delete(id);
  }

  /** A job as `/jobs/{id}` tells it; `undefined` for an unknown id. A canceled job is a failed one (error 33). */
  describe(id: string): Record<string, unknown> | undefined {
    const entry = this.#entries.get(id);
    if (entry === undefined) return undefined;
    const { job, outcome } = entry;
    const now = this.#clock();
    const [code, description] =
      outcome?.state === 'Failure'
        ? [-1, 'Internal error']
        : outcome?.state === 'Canceled'
          ? [33, 'The job was canceled']
          : [0, 'Success'];
    const running = Math.min(99, Math.floor(((now - job.created) / Math.max(1, job.duration)) * 100));
    return {
      ...(outcome === undefined ? {} : { CompletionTime: stamp(job.created + job.duration) }),
      Content: { ...job.content, ...(outcome?.state === 'Success' ? outcome.content : {}) },
      CreationTime: stamp(job.created),
      EffectiveRuntime: Math.min(now - job.created, job.duration) / 1000,
      ErrorCode: code,
      ErrorDescription: description,
      ErrorDetails: '',
      ID: job.id,
      Priority: 0,
      Progress: outcome === undefined ? running : 100,
      State: outcome === undefined ? 'Running' : outcome.state === 'Success' ? 'Success' : 'Failure',
      Timestamp: stamp(now),
      Type: job.type,
      UserData: null,
    };
  }
}
