import type { Hospital } from '#simulator/hospital.ts';
import type { Instance, Series, Study } from './types.ts';

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts labels as Orthanc's set does: upper case first. */
export const sortLabels = (labels: Iterable<string>): string[] => [...labels].sort(byCodeUnit);

/** The labels of a set of bits. */
export function labelsOfMask(hospital: Hospital, mask: number): string[] {
  return mask === 0 ? [] : sortLabels(hospital.labelNames.filter((_, bit) => (mask & (1 << bit)) !== 0));
}

function generatedInstance(hospital: Hospital, slot: number, series: number, instance: number): Instance {
  return {
    id: hospital.ids.encode('Instance', slot, series, instance),
    get tags() {
      return hospital.instanceTags(slot, series, instance);
    },
    get size() {
      return hospital.fileSize(slot, series, instance);
    },
  };
}

/** The series of a generated study, as the seed makes them. */
function generatedSeries(hospital: Hospital, slot: number): Series[] {
  return hospital.series(slot).map((facts, at) => ({
    id: hospital.ids.encode('Series', slot, at),
    tags: facts.tags,
    instanceCount: facts.instanceCount,
    instances: () =>
      Array.from({ length: facts.instanceCount }, (_, i) => generatedInstance(hospital, slot, at, i)),
  }));
}

/** A study as the seed makes it; `labels` where they were edited. */
export function generatedStudy(hospital: Hospital, slot: number, labels?: ReadonlySet<string>): Study {
  return {
    slot,
    id: hospital.ids.encode('Study', slot),
    patientId: hospital.ids.encode('Patient', hospital.patientOf(slot)),
    get patientTags() {
      return hospital.patientTags(slot);
    },
    get tags() {
      return hospital.studyTags(slot);
    },
    labels: labels === undefined ? labelsOfMask(hospital, hospital.labelMask(slot)) : sortLabels(labels),
    updated: hospital.received(slot),
    get modalities() {
      return (hospital.columns.get('ModalitiesInStudy')?.value(slot) ?? '').split('\\');
    },
    get seriesCount() {
      return hospital.seriesCount(slot);
    },
    get instanceCount() {
      return hospital.instanceCount(slot);
    },
    series: () => generatedSeries(hospital, slot),
  };
}
