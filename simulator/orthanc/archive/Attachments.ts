import { fingerprint } from './Metadata.ts';
import type { Resource } from './types.ts';

/** A file that is kept with a resource, besides its DICOM. */
export interface Attachment {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly uuid: string;
  /** How often it was written since it came to be. */
  readonly revision: number;
}

/** A fingerprint of bytes, in the form of the MD5 that Orthanc tells. */
export const digestOf = ({ bytes }: Attachment): string =>
  fingerprint(new TextDecoder('latin1').decode(bytes));

/** What users have attached to resources, by name. */
export class Attachments {
  readonly #of = new Map<string, Map<string, Attachment>>();

  /** Whether what a generated resource starts with was already made, and perhaps removed. */
  isTouched(id: string): boolean {
    return this.#of.has(id);
  }
  touch(id: string): void {
    if (!this.#of.has(id)) this.#of.set(id, new Map());
  }
  of(id: string): ReadonlyMap<string, Attachment> {
    return this.#of.get(id) ?? new Map();
  }
  put(id: string, name: string, bytes: Uint8Array<ArrayBuffer>): Attachment {
    const all = this.#of.get(id) ?? new Map<string, Attachment>();
    const before = all.get(name);
    const revision = before === undefined ? 0 : before.revision + 1;
    const attachment = { bytes, uuid: crypto.randomUUID(), revision };
    this.#of.set(id, all.set(name, attachment));
    return attachment;
  }
  remove(id: string, name: string): boolean {
    return this.#of.get(id)?.delete(name) ?? false;
  }
  /** The resource is gone: one that comes in its place has none, whatever it started with. */
  forget(id: string): void {
    this.#of.set(id, new Map());
  }
  /** What a find says of a resource's files: numbers, no names. Those with a name stand in the list of the resource itself. */
  described(resource: Resource): object[] {
    const own = [...this.of(resource.id)].map(([name, { bytes }]) => [Number(name), bytes.length] as const);
    const dicom = resource.level === 'Instance' ? [[1, resource.instance.size] as const] : [];
    return [...dicom, ...own]
      .filter(([ContentType]) => Number.isInteger(ContentType))
      .map(([ContentType, size]) => ({ CompressedSize: size, ContentType, UncompressedSize: size }));
  }
}
