import { randomInt } from 'node:crypto';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import type { Servers, Study } from './Servers.ts';
import type { TestResources } from './TestResources.ts';

const storedSchema = z.object({ ParentStudy: z.string() });
const tagsSchema = z.record(z.string(), z.unknown());
const studySchema = z.object({ ID: z.string(), MainDicomTags: tagsSchema, PatientMainDicomTags: tagsSchema });
const jobSchema = z.object({ ID: z.string() });

/** How a study is made. */
interface Making {
  /** Tags by keyword, the same in all its images. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly series?: number;
  readonly images?: number;
}

/** Studies that one test uploads; whatever has their UIDs, or one of their patient's IDs, goes at its end. */
export class UploadedStudies {
  readonly #servers: Servers;
  readonly #resources: Pick<TestResources, 'atEnd' | 'name'>;

  constructor(servers: Servers, resources: Pick<TestResources, 'atEnd' | 'name'>) {
    this.#servers = servers;
    this.#resources = resources;
  }

  /** A name for a patient of this test, and their ID. All studies under the ID go at the end. */
  patient(word = 'patient'): string {
    const id = this.#resources.name(word);
    this.#resources.atEnd(() => this.#removeAll({ PatientID: id }));
    return id;
  }

  /** Uploads a study. */
  async study({ tags = {}, series = 1, images = 1 }: Making = {}): Promise<Study> {
    const uid = `2.25.${String(Date.now())}${String(randomInt(1e9))}`;
    const patientName = tags['PatientName'] ?? this.#resources.name('patient');
    this.#resources.atEnd(() => this.#removeAll({ StudyInstanceUID: uid }));
    let id = '';
    for (let at = 0; at < series * images; at += 1) {
      const inSeries = `${uid}.${String(1 + Math.floor(at / images))}`;
      const file = dicomFile({
        PatientID: patientName,
        PatientName: patientName,
        StudyDate: '20240229',
        StudyDescription: 'Before',
        ...tags,
        StudyInstanceUID: uid,
        SeriesInstanceUID: inSeries,
        SOPInstanceUID: `${inSeries}.${String(at + 1)}`,
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
        Modality: 'OT',
      });
      const answer = await this.#servers.must('POST', '/orthanc/instances', new Uint8Array(file));
      id = storedSchema.parse(await answer.json()).ParentStudy;
    }
    return { id, uid, patientName, date: tags['StudyDate'] ?? '20240229' };
  }

  /** Modifies a study in place, as someone else would, and waits until that is done. */
  async change({ id }: Pick<Study, 'id'>, replace: Readonly<Record<string, string>>): Promise<void> {
    const keep = ['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'];
    const body = { Replace: replace, Keep: keep, Force: true, KeepLabels: true, Synchronous: false };
    await this.#finish(await this.#servers.must('POST', `/orthanc/studies/${id}/modify`, body));
  }

  /** Waits until a job has succeeded. @param started the answer that names it */
  async #finish(started: Response): Promise<void> {
    const job = jobSchema.parse(await started.json()).ID;
    const state = async (): Promise<unknown> =>
      tagsSchema.parse(await (await this.#servers.must('GET', `/orthanc/jobs/${job}`)).json())['State'];
    await expect.poll(state, { timeout: 20_000 }).toBe('Success');
  }

  /** An anonymized copy of a study, as the server makes it. @returns its name and Orthanc's id */
  async anonymized({ id }: Pick<Study, 'id'>): Promise<{ id: string; patientName: string }> {
    const patientName = this.patient('copy');
    const body = {
      Replace: { PatientID: patientName, PatientName: patientName },
      Force: true,
      Synchronous: false,
    };
    await this.#finish(await this.#servers.must('POST', `/orthanc/studies/${id}/anonymize`, body));
    const [copy] = await this.ofPatient(patientName);
    if (copy === undefined) throw new Error('the copy is on the server');
    return { id: copy, patientName };
  }

  /** The tags of the patient and the study as the server has them; `undefined` where it has no such study. */
  async tagsOf(id: string): Promise<Readonly<Record<string, unknown>> | undefined> {
    const answer = await this.#servers.send('GET', `/orthanc/studies/${id}`);
    if (!answer.ok) return undefined;
    const { MainDicomTags, PatientMainDicomTags } = studySchema.parse(await answer.json());
    return { ...MainDicomTags, ...PatientMainDicomTags };
  }

  /** Ids of the studies of a patient. */
  async ofPatient(patientId: string): Promise<string[]> {
    return (await this.#servers.findStudies({ PatientID: patientId })).map(({ id }) => id);
  }

  async #removeAll(query: Record<string, string>): Promise<void> {
    for (const { id } of await this.#servers.findStudies(query, 0, 50))
      await this.#servers.send('DELETE', `/orthanc/studies/${id}`);
  }
}
