import type { Level } from '#simulator/dataset/ids.ts';
import type { Tags } from '#simulator/dataset/createDataset.ts';

/** A stored instance. */
export interface Instance {
  readonly id: string;
  /** Main tags of the instance level, and what else an uploaded file held. */
  readonly tags: Tags;
  /** Bytes on disk. */
  readonly size: number;
  /** The file as it was uploaded; a generated instance is written when it is asked for. */
  readonly file?: Uint8Array<ArrayBuffer>;
}

/** A series and its instances. */
export interface Series {
  readonly id: string;
  readonly tags: Tags;
  readonly instanceCount: number;
  instances(): readonly Instance[];
}

/** A study as Orthanc shows it, generated or held. */
export interface Study {
  readonly slot: number;
  readonly id: string;
  /** Orthanc's id of the patient. */
  readonly patientId: string;
  readonly patientTags: Tags;
  readonly tags: Tags;
  /** Sorted by code unit, as Orthanc lists them. */
  readonly labels: readonly string[];
  /** Last change of its instances, milliseconds since 1970. */
  readonly updated: number;
  /** The modalities of its series, sorted. */
  readonly modalities: readonly string[];
  readonly seriesCount: number;
  readonly instanceCount: number;
  series(): readonly Series[];
}

/** What an id stands for. A patient has no study of its own here: `studies` holds all of them. */
export type Resource =
  | { readonly level: 'Patient'; readonly id: string; readonly studies: readonly Study[] }
  | { readonly level: 'Study'; readonly id: string; readonly study: Study }
  | { readonly level: 'Series'; readonly id: string; readonly study: Study; readonly series: Series }
  | {
      readonly level: 'Instance';
      readonly id: string;
      readonly study: Study;
      readonly series: Series;
      readonly instance: Instance;
    };

/** The plural that stands in Orthanc's paths. */
export const FOLDERS: Readonly<Record<Level, string>> = {
  Patient: 'patients',
  Study: 'studies',
  Series: 'series',
  Instance: 'instances',
};
