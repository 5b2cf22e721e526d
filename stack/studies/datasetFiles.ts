import { createDataset, type DatasetOptions } from '#simulator/dataset/createDataset.ts';
import { dicomFile, type Picture } from '#simulator/orthanc/dicom/dicomFile.ts';

/** One study of the dataset: its files and its labels. */
export interface SyntheticStudy {
  readonly files: readonly Uint8Array<ArrayBuffer>[];
  readonly labels: readonly string[];
}

const SIDE = 32;
/** Pictures of a study's first series, enough to page through; the other series have one, so that all upload in seconds. */
const FIRST_SERIES_PICTURES = 3;

/** A soft round spot whose place and size depend on the number, so that no two thumbnails look alike. */
function spot(number: number): Picture {
  const pixels = new Uint8Array(SIDE * SIDE);
  const x = 8 + (number % 17);
  const y = 8 + (number % 13);
  const radius = 5 + (number % 7);
  for (let at = 0; at < pixels.length; at += 1) {
    const distance = Math.hypot((at % SIDE) - x, Math.floor(at / SIDE) - y);
    pixels[at] = Math.round(235 * Math.max(0, 1 - distance / (2 * radius))) + 10;
  }
  return { rows: SIDE, columns: SIDE, pixels };
}

/**
 * The studies of the simulator's dataset as real files: the same names, dates, modalities and labels, with a few
 * small pictures only, so that a test written for the simulator finds its patients in a real Orthanc.
 * @param options size and clock of the dataset; a seed and identifiers of its own for studies that no other Orthanc has
 */
export function* datasetFiles(
  options: DatasetOptions & { readonly size: number },
): Generator<SyntheticStudy> {
  const { size } = options;
  const dataset = createDataset(options);
  for (let slot = 0; slot < size; slot += 1) {
    const study = { ...dataset.patientTags(slot), ...dataset.studyTags(slot) };
    const mask = dataset.labelMask(slot);
    const files = dataset.series(slot).flatMap(({ tags, instanceCount }, series) =>
      Array.from(
        { length: Math.min(instanceCount, series === 0 ? FIRST_SERIES_PICTURES : 1) },
        (_, instance) => {
          const instanceTags = dataset.instanceTags(slot, series, instance);
          const hasPicture = 'ImagePositionPatient' in instanceTags;
          return dicomFile(
            { ...study, ...tags, ...instanceTags },
            hasPicture ? spot(slot + 5 * series + instance) : undefined,
          );
        },
      ),
    );
    yield { files, labels: dataset.labelNames.filter((_, bit) => (mask & (1 << bit)) !== 0) };
  }
}
