import { patientOfId } from '#simulator/dataset/identifiers.ts';
import type { Archive } from './Archive.ts';

/** Orthanc's id of a resource: the SHA-1 of its DICOM identifiers from the patient down, in five groups. */
export async function orthancId(...identifiers: readonly string[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(identifiers.join('|')));
  const digits = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replaceAll(/.{8}(?!$)/g, '$&-');
}

/** The id of a patient: the dataset's own if the `PatientID` is one of its patients'. */
export async function patientIdOf(archive: Archive, patientId: string): Promise<string> {
  const { dataset } = archive;
  const patient = patientOfId(dataset.identifiers, patientId);
  if (patient !== undefined && patient >= 0 && patient < dataset.patientCount)
    return dataset.ids.encode('Patient', patient);
  return orthancId(patientId);
}
