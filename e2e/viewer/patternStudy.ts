import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import { orthancUrl } from '../support/stackOrders.ts';
import type { Study } from '../support/Servers.ts';
import type { TestResources } from '../support/TestResources.ts';

const side = 64;

/** Black on the left, white on the right: no other part of a viewer looks like that. */
const pixels = Uint8Array.from({ length: side * side }, (_, at) => (at % side < side / 2 ? 0 : 255));

/** JPEG-LS without loss: a viewer must decode it, and every pixel stays what it was. */
const compressed = '1.2.840.10008.1.2.4.80';

const storedSchema = z.object({ ParentStudy: z.string() });

async function must(path: string, body: BodyInit): Promise<unknown> {
  const answer = await fetch(orthancUrl() + path, { method: 'POST', body });
  if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/**
 * Uploads a study whose images are half black and half white, compressed, straight to the stack's Orthanc; removed at the end of the test.
 * @param images in its one series
 */
export async function patternStudy(resources: TestResources, images: number): Promise<Study> {
  const uid = `2.25.${Date.now()}${randomInt(1e9)}`;
  const patientName = resources.name('pattern');
  const files = Array.from({ length: images }, (_, index) =>
    dicomFile(
      {
        PatientID: patientName,
        PatientName: patientName,
        StudyInstanceUID: uid,
        StudyDate: '20240229',
        StudyID: '1',
        SeriesInstanceUID: `${uid}.1`,
        SeriesNumber: '1',
        SeriesDescription: 'Pattern',
        FrameOfReferenceUID: `${uid}.2`,
        SOPInstanceUID: `${uid}.1.${index + 1}`,
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
        Modality: 'CT',
        InstanceNumber: String(index + 1),
        ImagePositionPatient: `0\\0\\${index}`,
        ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
        PixelSpacing: '1\\1',
        SliceThickness: '1',
        RescaleIntercept: '0',
        RescaleSlope: '1',
        WindowCenter: '128',
        WindowWidth: '256',
      },
      { rows: side, columns: side, pixels },
    ),
  );
  let id = '';
  for (const file of files) id = storedSchema.parse(await must('/instances', file)).ParentStudy;
  resources.atEnd(() => fetch(`${orthancUrl()}/studies/${id}`, { method: 'DELETE' }));
  const keep = ['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'];
  await must(`/studies/${id}/modify`, JSON.stringify({ Transcode: compressed, Keep: keep, Force: true }));
  return { id, uid, patientName, date: '20240229' };
}
