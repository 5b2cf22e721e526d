/** What has been started and how to end it; the last one started ends first. */
export class Endings {
  readonly #steps: (() => Promise<void>)[] = [];

  add<T extends { stop(): Promise<void> }>(started: T): T {
    this.#steps.push(() => started.stop());
    return started;
  }

  /** Runs every step even if one fails; then throws the first failure. */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.#steps.splice(0).toReversed())
      await step().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}
