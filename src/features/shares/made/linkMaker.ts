import { MutationObserver, type QueryClient } from '@tanstack/react-query';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import type { RecordedLinks, RecordOrder } from '#features/shares/records/useLinkRecorder.ts';
import { makeLinks, type LinkOrder, type MadeLinks } from './makeLinks.ts';

const made = (before: MadeLinks | undefined, next: MadeLinks): MadeLinks =>
  before ? { ...next, order: before.order, links: [...before.links, ...next.links] } : next;

/** Makes links and records them, whether or not anything of it is shown: what was made is kept until it is dropped. */
export class LinkMaker {
  readonly #made = createStore<MadeLinks | undefined>(undefined);
  /** The links so far; those of another try of the ones that failed are added. */
  readonly made: ReadonlyStore<MadeLinks | undefined> = this.#made;
  readonly making: MutationObserver<MadeLinks, Error, LinkOrder>;
  readonly recording: MutationObserver<RecordedLinks, Error, RecordOrder>;

  constructor(queryClient: QueryClient, record: (order: RecordOrder) => Promise<RecordedLinks>) {
    this.making = new MutationObserver(queryClient, {
      mutationFn: makeLinks,
      onSuccess: (next, { texts, isForCopies = false }) => {
        this.#made.set(made(this.#made.get(), next));
        if (next.links.length > 0) this.record({ links: next.links, isForCopies, ...texts });
      },
    });
    this.recording = new MutationObserver(queryClient, { mutationFn: record });
    // Without a listener an observer stops following, and never takes it up again.
    this.making.subscribe(() => {});
    this.recording.subscribe(() => {});
  }

  /** Makes links. That it failed is told by `making`. */
  make(order: LinkOrder): void {
    this.making.mutate(order).catch(() => {});
  }

  /** Makes those that failed. */
  retry(): void {
    const links = this.#made.get();
    if (links) this.make({ ...links.order, studies: links.failures.map(({ study }) => study) });
  }

  /** Records links. That it failed is told by `recording`: the links work anyway. */
  record(order: RecordOrder): void {
    this.recording.mutate(order).catch(() => {});
  }

  /** Drops what was made, for another link. */
  drop(): void {
    this.#made.set(undefined);
    this.making.reset();
    this.recording.reset();
  }
}
