import type { Dataset } from '#simulator/dataset/createDataset.ts';
import type { Instance, Series, Study } from './types.ts';

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts labels as Orthanc's set does: upper case first. */
export const sortLabels = (labels: Iterable<string>): string[] => [...labels].sort(byCodeUnit);

/** The labels of a set of bits. */
export function labelsOfMask(dataset: Dataset, mask: number): string[] {
  return mask === 0 ? [] : sortLabels(dataset.labelNames.filter((_, bit) => (mask & (1 << bit)) !== 0));
}

function generatedInstance(dataset: Dataset, slot: number, series: number, instance: number): Instance {
  return {
    id: dataset.ids.encode('Instance', slot, series, instance),
    get tags() {
      return dataset.instanceTags(slot, series, instance);
    },
    get size() {
      return dataset.fileSize(slot, series, instance);
    },
  };
}

/** The series of a generated study, as the seed makes them. */
function generatedSeries(dataset: Dataset, slot: number): Series[] {
  return dataset.series(slot).map((facts, at) => ({
    id: dataset.ids.encode('Series', slot, at),
    tags: facts.tags,
    instanceCount: facts.instanceCount,
    instances: () =>
      Array.from({ length: facts.instanceCount }, (_, i) => generatedInstance(dataset, slot, at, i)),
  }));
}

/** A study as the seed makes it; `labels` where they were edited. */
export function generatedStudy(dataset: Dataset, slot: number, labels?: ReadonlySet<string>): Study {
  return {
    slot,
    id: dataset.ids.encode('Study', slot),
    patientId: dataset.ids.encode('Patient', dataset.patientOf(slot)),
    get patientTags() {
      return dataset.patientTags(slot);
    },
    get tags() {
      return dataset.studyTags(slot);
    },
    labels: labels === undefined ? labelsOfMask(dataset, dataset.labelMask(slot)) : sortLabels(labels),
    updated: dataset.received(slot),
    get modalities() {
      return (dataset.columns.get('ModalitiesInStudy')?.value(slot) ?? '').split('\\');
    },
    get seriesCount() {
      return dataset.seriesCount(slot);
    },
    get instanceCount() {
      return dataset.instanceCount(slot);
    },
    series: () => generatedSeries(dataset, slot),
  };
}
