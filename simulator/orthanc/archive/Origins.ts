/** How a resource came from another one. */
export type OriginName = 'ModifiedFrom' | 'AnonymizedFrom';

/** The ids of the resources that a resource came from. A resource can have both: an anonymized study stored into a modified one. */
export type Origin = Readonly<Partial<Record<OriginName, string>>>;

/** Which resources came from which others, of all levels. Written by the server only. */
export class Origins {
  readonly #of = new Map<string, Origin>();

  of(id: string): Origin {
    return this.#of.get(id) ?? {};
  }
  set(id: string, name: OriginName, source: string): void {
    this.#of.set(id, { ...this.of(id), [name]: source });
  }
  forget(id: string): void {
    this.#of.delete(id);
  }
}
