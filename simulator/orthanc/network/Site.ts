import { createDataset, type Dataset } from '#simulator/dataset/createDataset.ts';
import { slotOfUid, type Identifiers } from '#simulator/dataset/identifiers.ts';
import { Archive } from '../archive/Archive.ts';
import { generatedStudy } from '../archive/generated.ts';
import { HeldSeries, HeldStudy } from '../archive/HeldStudy.ts';
import type { Arriving } from '../archive/store.ts';
import type { Resource, Study } from '../archive/types.ts';
import type { InstanceInPlace } from '../dicom/instanceFile.ts';
import { find } from '../find/levels.ts';
import { GeneratedOrders } from '../find/order.ts';
import { EVERYTHING, findRequest } from '../find/request.ts';

/** All instances of studies, in place. */
export function* instancesOf(studies: Iterable<Study>): Generator<InstanceInPlace> {
  for (const study of studies)
    for (const series of study.series())
      for (const instance of series.instances()) yield { study, series, instance };
}

/** An instance on its way to another archive, as its file says it. */
export const arriving = ({ study, series, instance }: InstanceInPlace): Arriving => ({
  tags: { ...study.patientTags, ...study.tags, ...series.tags, ...instance.tags },
  size: instance.size,
  ...(instance.file === undefined ? {} : { file: instance.file }),
});

/** What a site starts with. */
export interface SiteOptions {
  readonly seed: number;
  readonly size: number;
  readonly identifiers: Identifiers;
  /** Studies of the simulated server that the site has too, newest of the former's first. */
  readonly shared: number;
}

/** The newest studies of the server, every fifth, and two of one instance with labels: retrieving one of those again drops its labels. */
function sharedStudies(dataset: Dataset, count: number): Study[] {
  const newest = Array.from({ length: dataset.size }, (_, at) => dataset.size - 1 - at);
  const single = newest.filter((slot) => dataset.instanceCount(slot) === 1 && dataset.labelMask(slot) !== 0);
  const slots = new Set([...single.slice(0, 2), ...newest.filter((_, at) => at % 5 === 0)]);
  return [...slots].slice(0, count).map((slot) => generatedStudy(dataset, slot));
}

interface Made {
  readonly archive: Archive;
  readonly orders: GeneratedOrders;
}

/** An archive somewhere else in the network, made when it is first asked. What is sent to it stays. */
export class Site {
  readonly #options: SiteOptions;
  readonly #here: Dataset;
  readonly #clock: () => number;
  #made: Made | undefined;
  #arriving: InstanceInPlace[] = [];
  /** What was received, by `StudyInstanceUID`. */
  readonly #received = new Map<string, HeldStudy>();

  constructor(here: Dataset, clock: () => number, options: SiteOptions) {
    this.#here = here;
    this.#clock = clock;
    this.#options = options;
  }

  /** Receives an instance. */
  receive(instance: InstanceInPlace): void {
    this.#arriving.push(instance);
  }

  /** What the site has that matches, as a find of Orthanc would tell it. */
  find(request: Readonly<Record<string, unknown>>): Resource[] {
    const { archive, orders } = this.open();
    return find(archive, orders, findRequest(request, EVERYTHING), 0);
  }

  /** The archive with all that has arrived: stored when it's looked at, a study at a time, since much is sent that nobody looks at. */
  open(): Made {
    const made = this.#make();
    const changed = new Set<HeldStudy>();
    for (const place of this.#arriving.splice(0)) {
      const held = this.#held(made.archive, place);
      if (held === undefined) continue;
      const { series, instance } = place;
      const into = held.held.get(series.id) ?? new HeldSeries(series.id, series.tags);
      into.held.set(instance.id, instance);
      held.held.set(series.id, into);
      changed.add(held);
    }
    for (const held of changed) made.archive.keep(held);
    return made;
  }

  /** The study that an instance belongs to; `undefined` for one of the site's own, which has it already. */
  #held(archive: Archive, { study }: InstanceInPlace): HeldStudy | undefined {
    const { dataset } = archive;
    const uid = study.tags['StudyInstanceUID'] ?? '';
    if ((slotOfUid(dataset.identifiers, uid)?.slot ?? dataset.size) < dataset.size) return undefined;
    const known = this.#received.get(uid);
    if (known !== undefined) return known;
    const held = new HeldStudy({
      slot: archive.nextSlot(),
      id: study.id,
      patientId: study.patientId,
      patientTags: study.patientTags,
      tags: study.tags,
      labels: [],
      updated: this.#clock(),
    });
    this.#received.set(uid, held);
    return held;
  }

  #make(): Made {
    if (this.#made !== undefined) return this.#made;
    const { seed, size, identifiers, shared } = this.#options;
    const own = sharedStudies(this.#here, Math.min(shared, size));
    const dataset = createDataset({ seed, size: size - own.length, identifiers, now: this.#here.now });
    this.#arriving.unshift(...instancesOf(own));
    this.#made = {
      archive: new Archive(dataset, this.#clock),
      orders: new GeneratedOrders(dataset, 'sqlite'),
    };
    return this.#made;
  }
}
