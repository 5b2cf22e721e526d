import type { Dataset } from '#simulator/dataset/createDataset.ts';
import { Attachments } from './Attachments.ts';
import { generatedStudy } from './generated.ts';
import { HeldStudy, hold } from './HeldStudy.ts';
import { Origins } from './Origins.ts';
import { Metadata } from './Metadata.ts';
import type { Resource, Study } from './types.ts';

/** A change as `/changes` lists it. */
export interface Change {
  readonly type: string;
  readonly level: Resource['level'];
  readonly id: string;
  readonly at: number;
}

/** What `Archive.altered` says of a generated slot. */
export const ALTERED = { no: 0, labels: 1, gone: 2 } as const;

/**
 * The studies of a simulated Orthanc: those of the dataset, generated when asked for, and over them what was done since: labels,
 * edits, uploads, deletions. Slots from `dataset.size` on are studies that the seed did not make.
 */
export class Archive {
  readonly dataset: Dataset;
  readonly clock: () => number;
  readonly metadata = new Metadata();
  readonly attachments = new Attachments();
  readonly origins = new Origins();
  /** Labels of patients, series and instances; a study's are its own. */
  readonly otherLabels = new Map<string, Set<string>>();
  readonly changes: Change[] = [];
  /** For each generated slot one of `ALTERED`: `gone` is deleted or held in memory. */
  readonly altered: Uint8Array;
  readonly #labels = new Map<number, Set<string>>();
  readonly #held = new Map<number, HeldStudy>();
  readonly #heldIds = new Map<string, number>();
  readonly #heldOfPatient = new Map<string, Set<number>>();
  #gone = 0;
  #nextSlot: number;

  constructor(dataset: Dataset, clock: () => number) {
    this.dataset = dataset;
    this.clock = clock;
    this.altered = new Uint8Array(dataset.size);
    this.#nextSlot = dataset.size;
  }

  get studyCount(): number {
    return this.dataset.size - this.#gone + this.#held.size;
  }
  get untouched(): boolean {
    return this.#gone === 0 && this.#held.size === 0;
  }
  held(): readonly HeldStudy[] {
    return [...this.#held.values()];
  }
  nextSlot(): number {
    this.#nextSlot += 1;
    return this.#nextSlot - 1;
  }

  study(slot: number): Study | undefined {
    const held = this.#held.get(slot);
    if (held !== undefined || slot < 0 || slot >= this.dataset.size || this.altered[slot] === ALTERED.gone)
      return held;
    return generatedStudy(this.dataset, slot, this.#labels.get(slot));
  }

  /** The edited labels of a generated study, if they were edited. */
  editedLabels(slot: number): ReadonlySet<string> | undefined {
    return this.#labels.get(slot);
  }
  allEditedLabels(): Iterable<ReadonlySet<string>> {
    return this.#labels.values();
  }

  studiesOfPatient(id: string): Study[] {
    const address = this.dataset.ids.decode(id);
    const generated =
      address?.level === 'Patient' && address.index < this.dataset.patientCount
        ? this.dataset.studiesOf(address.index).filter((slot) => this.altered[slot] !== ALTERED.gone)
        : [];
    return [...generated, ...(this.#heldOfPatient.get(id) ?? [])].flatMap((slot) => this.study(slot) ?? []);
  }

  lookup(id: string): Resource | undefined {
    const address = this.dataset.ids.decode(id);
    const slot = this.#heldIds.get(id) ?? (address?.level === 'Patient' ? undefined : address?.index);
    const study = slot === undefined ? undefined : this.study(slot);
    if (study === undefined) {
      const studies = this.studiesOfPatient(id);
      return studies.length === 0 ? undefined : { level: 'Patient', id, studies };
    }
    if (study.id === id) return { level: 'Study', id, study };
    for (const series of study.series()) {
      if (series.id === id) return { level: 'Series', id, study, series };
      if (address !== undefined && address.level === 'Series') continue;
      const instance = series.instances().find((one) => one.id === id);
      if (instance !== undefined) return { level: 'Instance', id, study, series, instance };
    }
    return undefined;
  }

  setLabel(study: Study, label: string, present: boolean): void {
    const labels =
      study instanceof HeldStudy ? study.labelSet : (this.#labels.get(study.slot) ?? new Set(study.labels));
    if (present) labels.add(label);
    else labels.delete(label);
    if (study instanceof HeldStudy) return;
    this.#labels.set(study.slot, labels);
    this.altered[study.slot] = ALTERED.labels;
  }

  /** Takes a study into memory, new or in place of the generated one of its slot, and indexes what it holds now. */
  keep(study: Study): HeldStudy {
    const held = study instanceof HeldStudy ? study : hold(study);
    this.#leave(held.slot);
    this.#held.set(held.slot, held);
    for (const series of held.held.values()) {
      this.#heldIds.set(series.id, held.slot);
      for (const instance of series.held.keys()) this.#heldIds.set(instance, held.slot);
    }
    this.#heldIds.set(held.id, held.slot);
    const siblings = this.#heldOfPatient.get(held.patientId) ?? new Set();
    this.#heldOfPatient.set(held.patientId, siblings.add(held.slot));
    return held;
  }

  drop(study: Study): void {
    this.#leave(study.slot);
    this.forget(study.id);
    for (const series of study.series()) {
      this.forget(series.id);
      for (const instance of series.instances()) this.forget(instance.id);
    }
    if (this.studiesOfPatient(study.patientId).length === 0) this.forget(study.patientId);
    this.note('DeletedStudy', 'Study', study.id);
  }

  /** Drops what was said of a resource that is gone: one that comes in its place starts without. A study's labels are its own. */
  forget(id: string): void {
    this.metadata.forget(id);
    this.attachments.forget(id);
    this.origins.forget(id);
    this.otherLabels.delete(id);
  }

  /** Adds a label to a patient, a series or an instance. */
  addLabel(id: string, label: string): void {
    const labels = this.otherLabels.get(id) ?? new Set<string>();
    this.otherLabels.set(id, labels.add(label));
  }

  note(type: string, level: Resource['level'], id: string): void {
    this.changes.push({ type, level, id, at: this.clock() });
  }

  #leave(slot: number): void {
    const before = this.#held.get(slot);
    if (before !== undefined) {
      this.#held.delete(slot);
      this.#heldOfPatient.get(before.patientId)?.delete(slot);
      this.#heldIds.delete(before.id);
      for (const series of before.series()) {
        this.#heldIds.delete(series.id);
        for (const instance of series.instances()) this.#heldIds.delete(instance.id);
      }
    } else if (slot < this.dataset.size && this.altered[slot] !== ALTERED.gone) {
      this.altered[slot] = ALTERED.gone;
      this.#labels.delete(slot);
      this.#gone += 1;
    }
  }
}
