import type { Tags } from '#simulator/dataset/createDataset.ts';

/** A query that was run, with its answers. */
export interface RemoteQuery {
  readonly modality: string;
  readonly level: 'Patient' | 'Study' | 'Series' | 'Instance';
  /** What was asked, by keyword. */
  readonly asked: Tags;
  /** By keyword. A remote may leave out any of them. */
  readonly answers: readonly Tags[];
}

/** How many queries Orthanc keeps. */
const KEPT = 100;

/** The queries of one server: the hundred that were used last. */
export class Queries {
  readonly #queries = new Map<string, RemoteQuery>();

  add(query: RemoteQuery): string {
    const id = crypto.randomUUID();
    this.#queries.set(id, query);
    for (const old of this.#queries.keys()) {
      if (this.#queries.size <= KEPT) break;
      this.#queries.delete(old);
    }
    return id;
  }
  get(id: string): RemoteQuery | undefined {
    const query = this.#queries.get(id);
    if (query === undefined) return undefined;
    this.#queries.delete(id);
    this.#queries.set(id, query);
    return query;
  }
  remove(id: string): boolean {
    return this.#queries.delete(id);
  }
  ids(): string[] {
    return [...this.#queries.keys()].sort();
  }
  clear(): void {
    this.#queries.clear();
  }
}
