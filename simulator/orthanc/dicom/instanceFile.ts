import { ENCAPSULATED_PDF, WITHOUT_PICTURE } from '#simulator/dataset/kinds.ts';
import type { Tags } from '#simulator/dataset/createDataset.ts';
import type { Instance, Series, Study } from '../archive/types.ts';
import { mix } from '#simulator/dataset/random.ts';
import { tagEntry } from './dictionary.ts';
import { picture } from './png.ts';
import { dicomFile } from './dicomFile.ts';
import { pdfDocument } from './pdf.ts';

/** An instance and what it belongs to. */
export interface InstanceInPlace {
  readonly study: Study;
  readonly series: Series;
  readonly instance: Instance;
}

/** The side of the picture in a generated file, in pixels. */
const SIDE = 32;

/** A number that is the same for all pictures of a series, and another for the next series. */
export const pictureSeed = (series: Series): number => mix(Number.parseInt(series.id.slice(0, 8), 16), 0x9e);

/** Whether the instance has pixels to show. */
export function hasPicture({ series, instance }: InstanceInPlace): boolean {
  return instance.file === undefined
    ? !WITHOUT_PICTURE.has(series.tags['Modality'] ?? '')
    : instance.tags['Rows'] !== undefined && instance.tags['PixelData'] !== undefined;
}

/** All tags of an instance by keyword, as `/instances/{id}/simplified-tags` gives them. */
export function allTags(place: InstanceInPlace): Tags {
  const { study, series, instance } = place;
  const { PixelData: _pixels, ...own } = instance.tags;
  const tags: Record<string, string> = { ...study.patientTags, ...study.tags, ...series.tags, ...own };
  if (instance.file === undefined) {
    tags['SpecificCharacterSet'] = 'ISO_IR 192';
    if (hasPicture(place)) {
      Object.assign(tags, {
        BitsAllocated: '8',
        BitsStored: '8',
        Columns: String(SIDE),
        HighBit: '7',
        PhotometricInterpretation: 'MONOCHROME2',
        PixelRepresentation: '0',
        Rows: String(SIDE),
        SamplesPerPixel: '1',
        SliceThickness: '5.0',
        WindowCenter: '128',
        WindowWidth: '256',
      });
    }
  }
  return Object.fromEntries(Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All tags by number, as `/instances/{id}/tags` gives them. */
export function numberedTags(
  place: InstanceInPlace,
): Record<string, { Name: string; Type: string; Value: string }> {
  const entries = Object.entries(allTags(place)).flatMap(([keyword, Value]) => {
    const entry = tagEntry(keyword);
    return entry === undefined ? [] : ([[entry.tag, { Name: keyword, Type: 'String', Value }]] as const);
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether the instance is a PDF in a DICOM file. */
export const isPdf = ({ instance }: InstanceInPlace): boolean =>
  instance.tags['SOPClassUID'] === ENCAPSULATED_PDF;

/** The instance's DICOM file: as uploaded, else written now. */
export function instanceFile(place: InstanceInPlace): Uint8Array<ArrayBuffer> {
  const { instance, series } = place;
  if (instance.file !== undefined) return instance.file;
  const slice = Number(instance.tags['InstanceNumber'] ?? '1');
  if (isPdf(place)) {
    const { study } = place;
    const lines = ['Report', study.patientTags['PatientName'] ?? '', study.tags['StudyDescription'] ?? ''];
    const tags = { ...allTags(place), MIMETypeOfEncapsulatedDocument: 'application/pdf' };
    return dicomFile(tags, undefined, pdfDocument(lines));
  }
  if (!hasPicture(place)) return dicomFile(allTags(place));
  const pixels = picture(SIDE, pictureSeed(series), slice);
  return dicomFile(allTags(place), { rows: SIDE, columns: SIDE, pixels });
}
