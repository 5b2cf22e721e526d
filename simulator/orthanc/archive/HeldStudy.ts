import type { Tags } from '#simulator/dataset/createDataset.ts';
import { sortLabels } from './generated.ts';
import type { Instance, Series, Study } from './types.ts';

/** A series held in memory. */
export class HeldSeries implements Series {
  readonly id: string;
  tags: Tags;
  readonly held: Map<string, Instance>;

  constructor(id: string, tags: Tags, instances: readonly Instance[] = []) {
    this.id = id;
    this.tags = tags;
    this.held = new Map(instances.map((instance) => [instance.id, instance]));
  }
  get instanceCount(): number {
    return this.held.size;
  }
  instances(): readonly Instance[] {
    return [...this.held.values()];
  }
}

/** What a held study starts from. */
export type HeldStudyFacts = Pick<
  Study,
  'slot' | 'id' | 'patientId' | 'patientTags' | 'tags' | 'labels' | 'updated'
>;

/** A study held in memory, because it was uploaded, or no longer is what the seed made of it. */
export class HeldStudy implements Study {
  readonly slot: number;
  readonly id: string;
  readonly patientId: string;
  patientTags: Tags;
  tags: Tags;
  readonly held = new Map<string, HeldSeries>();
  labelSet: Set<string>;
  updated: number;

  constructor(facts: HeldStudyFacts, series: readonly HeldSeries[] = []) {
    this.slot = facts.slot;
    this.id = facts.id;
    this.patientId = facts.patientId;
    this.patientTags = facts.patientTags;
    this.tags = facts.tags;
    this.labelSet = new Set(facts.labels);
    this.updated = facts.updated;
    for (const one of series) this.held.set(one.id, one);
  }
  get labels(): readonly string[] {
    return sortLabels(this.labelSet);
  }
  get modalities(): readonly string[] {
    return sortLabels(new Set([...this.held.values()].flatMap((series) => series.tags['Modality'] ?? [])));
  }
  get seriesCount(): number {
    return this.held.size;
  }
  get instanceCount(): number {
    return [...this.held.values()].reduce((sum, series) => sum + series.instanceCount, 0);
  }
  series(): readonly Series[] {
    return [...this.held.values()];
  }
}

/** A copy in memory of a study as it is now. */
export function hold(study: Study): HeldStudy {
  return new HeldStudy(
    study,
    study.series().map((series) => new HeldSeries(series.id, series.tags, series.instances())),
  );
}
