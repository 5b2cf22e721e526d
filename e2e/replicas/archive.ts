// What the tests of two Orthancs ask the archive itself. Its index has no extended find, so nothing here sorts.
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import type { Servers, Study } from '../support/Servers.ts';

const foundSchema = z.object({
  ID: z.string(),
  MainDicomTags: z.object({ StudyInstanceUID: z.string(), StudyDate: z.string().default('') }),
  PatientMainDicomTags: z.object({ PatientName: z.string().default('') }),
  Labels: z.array(z.string()),
});

/** Studies, with the labels that they have. */
export async function findWithLabels(
  servers: Servers,
  query: Record<string, string>,
  limit = 0,
): Promise<(Study & { labels: readonly string[] })[]> {
  const body = { Level: 'Study', Query: query, Expand: true, Limit: limit };
  const answer = await servers.must('POST', '/orthanc/tools/find', body);
  return z
    .array(foundSchema)
    .parse(await answer.json())
    .map((study) => ({
      id: study.ID,
      uid: study.MainDicomTags.StudyInstanceUID,
      patientName: study.PatientMainDicomTags.PatientName,
      date: study.MainDicomTags.StudyDate,
      labels: study.Labels,
    }));
}

/** Ids of the studies that have a label. */
export async function idsLabeled(servers: Servers, label: string): Promise<string[]> {
  const body = { Level: 'Study', Query: {}, Labels: [label], LabelsConstraint: 'All' };
  return z.array(z.string()).parse(await (await servers.must('POST', '/orthanc/tools/find', body)).json());
}

/** The files of one study that the archive doesn't have yet. */
export function filesOfOneStudy(patient: string, count: number) {
  const uid = `2.25.${String(Date.now())}${String(randomInt(1e9))}`;
  return Array.from({ length: count }, (_, index) => ({
    name: `IM${String(index)}.dcm`,
    mimeType: 'application/dicom',
    buffer: Buffer.from(
      dicomFile({
        PatientID: patient,
        PatientName: patient,
        StudyInstanceUID: uid,
        StudyDate: '20240229',
        SeriesInstanceUID: `${uid}.1`,
        SOPInstanceUID: `${uid}.1.${String(index)}`,
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
        Modality: 'OT',
      }),
    ),
  }));
}
