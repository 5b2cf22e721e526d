/** A value and how often it was written since it came to be. */
export interface MetadataEntry {
  readonly value: string;
  readonly revision: number;
}

/** What a write or a delete met. */
export type MetadataOutcome = 'done' | 'conflict' | 'absent';

/** A short fingerprint of a text, 32 hexadecimal digits as Orthanc's MD5 has. */
export function fingerprint(text: string): string {
  return [0, 1, 2, 3]
    .map((salt) => {
      let h = (0x811c9dc5 ^ Math.imul(salt + 1, 0x9e3779b1)) >>> 0;
      for (let i = 0; i < text.length; i += 1)
        h = Math.imul(h ^ text.charCodeAt(i), 0x01000193 + salt * 2) >>> 0;
      return h.toString(16).padStart(8, '0');
    })
    .join('');
}

/** The entity tag that Orthanc answers with: `"revision-md5"`, quotes included. */
export const etagOf = (entry: MetadataEntry): string => `"${entry.revision}-${fingerprint(entry.value)}"`;

/** User metadata of resources. A first write has revision 0, a later one counts on; a deleted one starts again. */
export class Metadata {
  readonly #entries = new Map<string, Map<string, MetadataEntry>>();

  get(id: string, name: string): MetadataEntry | undefined {
    return this.#entries.get(id)?.get(name);
  }
  of(id: string): ReadonlyMap<string, MetadataEntry> {
    return this.#entries.get(id) ?? new Map();
  }
  /** The resources that have any. */
  ids(): Iterable<string> {
    return this.#entries.keys();
  }
  /** Writes; `conflict` when `ifMatch` is given and is not the tag of what is there (ignored where nothing is there). */
  put(id: string, name: string, value: string, ifMatch: string | null): MetadataOutcome {
    const before = this.get(id, name);
    if (before !== undefined && ifMatch !== null && ifMatch !== etagOf(before)) return 'conflict';
    const entries = this.#entries.get(id) ?? new Map<string, MetadataEntry>();
    entries.set(name, { value, revision: before === undefined ? 0 : before.revision + 1 });
    this.#entries.set(id, entries);
    return 'done';
  }
  remove(id: string, name: string, ifMatch: string | null): MetadataOutcome {
    const before = this.get(id, name);
    if (before === undefined) return 'absent';
    if (ifMatch !== null && ifMatch !== etagOf(before)) return 'conflict';
    const entries = this.#entries.get(id);
    entries?.delete(name);
    if (entries?.size === 0) this.#entries.delete(id);
    return 'done';
  }
  forget(id: string): void {
    this.#entries.delete(id);
  }
}
