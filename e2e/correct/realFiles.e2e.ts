// What a real Orthanc makes of real files, image by image: only what was asked for is different afterwards.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { connectTest } from '#api/tests/connectTest.ts';
import { readStudyTags } from '#api/orthanc/modifications/studyTags.ts';
import { anonymizationBody } from '#features/anonymize/run/anonymization.ts';
import { finishOne, startOne, type AnonymizedStudy } from '#features/anonymize/run/anonymizeOne.ts';
import { plainProfile } from '#features/anonymize/profile/profile.ts';
import type { CorrectionOrder } from '#features/correct/run/correction.ts';
import {
  finishCorrection,
  startCorrection,
  type CorrectedStudy,
  type Corrector,
} from '#features/correct/run/correctOne.ts';
import { parseDicom } from '#simulator/orthanc/dicom/parse.ts';
import { jobWhen } from '../network/remoteNode.ts';
import { expect, test } from '../support/fixtures.ts';
import type { Servers, Study } from '../support/Servers.ts';
import { signInByFetch } from '../support/signInByFetch.ts';
import { baseUrl, people } from '../support/target.ts';
import { UploadedStudies } from '../support/uploadedStudies.ts';

/** The studies of which the stack has real files; two of its own where it was given no folder of them. */
async function realStudies(servers: Servers): Promise<Study[]> {
  const folder = process.env['CASTELLAN_DICOM'];
  const files = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.dcm'));
  const uids = new Set(
    files.flatMap((name) => parseDicom(readFileSync(join(folder ?? '', name)))?.['StudyInstanceUID'] ?? []),
  );
  if (uids.size === 0) return servers.findStudies({}, 0, 2);
  const studies: Study[] = [];
  for (const StudyInstanceUID of uids) studies.push(...(await servers.findStudies({ StudyInstanceUID })));
  return studies;
}

const instancesSchema = z.array(z.object({ ID: z.string() }));
const tagSchema = z.looseObject({ Name: z.string(), Type: z.string(), Value: z.unknown() });
const tagsSchema = z.record(z.string(), tagSchema);

/** An image as the server has it. */
interface Image {
  readonly id: string;
  /** All tags but pixels, by `gggg,eeee`. */
  readonly tags: Readonly<Record<string, z.output<typeof tagSchema>>>;
  /** A digest of its pixels; empty where it has none that can be read. */
  readonly pixels: string;
}

async function imagesOf(servers: Servers, studyId: string): Promise<Image[]> {
  const answer = await servers.must('GET', `/orthanc/studies/${studyId}/instances`);
  return Promise.all(
    instancesSchema.parse(await answer.json()).map(async ({ ID }): Promise<Image> => {
      const path = `/orthanc/instances/${ID}`;
      const tags = tagsSchema.parse(await (await servers.must('GET', `${path}/tags`)).json());
      const frame = await servers.send('GET', `${path}/frames/0/raw`);
      const pixels = frame.ok
        ? createHash('md5')
            .update(await frame.bytes())
            .digest('hex')
        : '';
      return { id: ID, tags, pixels };
    }),
  );
}

/** What each image was made of, by what Orthanc wrote on it. */
async function pairsOf(servers: Servers, before: readonly Image[], after: readonly Image[], origin: string) {
  return Promise.all(
    after.map(async (image) => {
      const told = await servers.must('GET', `/orthanc/instances/${image.id}/metadata/${origin}`);
      const from = await told.text();
      const source = before.find(({ id }) => id === from);
      if (!source) throw new Error(`${image.id} is no image of the study`);
      return { source, image };
    }),
  );
}

/** The tags in which two images differ. */
const differing = (a: Image, b: Image): string[] =>
  [...new Set([...Object.keys(a.tags), ...Object.keys(b.tags)])]
    .filter((tag) => JSON.stringify(a.tags[tag]) !== JSON.stringify(b.tags[tag]))
    .toSorted();

const uids = ['0008,0018', '0020,000d', '0020,000e'];
const description = '0008,1030';
const patientId = '0010,0020';
/** Tags of other images' UIDs, which follow those. */
const isReference = (image: Image, tag: string): boolean =>
  JSON.stringify(image.tags[tag]).includes('0008,1155');

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Patient, their birth date, the institution, accession number and physicians. */
const identifying = [patientId, '0010,0010', '0010,0030', '0008,0080', '0008,0050', '0008,0090', '0008,1050'];

test.describe('real files', { tag: '@stack' }, () => {
  test.beforeEach(async () => {
    const { value } = await signInByFetch(people.admin);
    connectTest({
      base: { orthanc: `${baseUrl}/orthanc`, keycloak: `${baseUrl}/keycloak` },
      getToken: async () => value,
    });
  });

  const corrector: Corrector = { userId: 'e2e', seesAll: true, extended: true, mayRecordShares: true };

  test('corrected as a new study, then in place: each image has the new values, and everything else as before', async ({
    servers,
    resources,
  }) => {
    const uploads = new UploadedStudies(servers, resources);
    const correct = async (id: string, order: CorrectionOrder): Promise<string> => {
      const shown = await readStudyTags(id);
      const { studyInstanceUid } = shown;
      const study = { id, studyInstanceUid, patientName: '', studyDate: '', description: '' };
      const one: CorrectedStudy = { study, shown };
      const job = await jobWhen(servers, await startCorrection(one, order, corrector, resources.name('try')));
      await finishCorrection(one, job, order, corrector);
      return one.resultId ?? id;
    };
    const how = { toUtf8: false, keepsLabels: false } as const;
    const found = await realStudies(servers);
    for (const { id } of found) {
      const before = await imagesOf(servers, id);
      const copied = await correct(id, {
        ...how,
        mode: 'copy',
        changes: { PatientID: uploads.patient(), StudyDescription: 'Corrected' },
      });
      const copies = await imagesOf(servers, copied);
      for (const { source, image } of await pairsOf(servers, before, copies, 'ModifiedFrom')) {
        const others = differing(source, image).filter((tag) => !isReference(image, tag));
        expect.soft(others, source.id).toEqual([...uids, description, patientId].toSorted());
        expect.soft([image.tags[description]?.Value, image.pixels]).toEqual(['Corrected', source.pixels]);
      }
      expect(copies).toHaveLength(before.length);

      await correct(copied, { ...how, mode: 'inPlace', changes: { StudyDescription: 'Corrected twice' } });
      const after = new Map((await imagesOf(servers, copied)).map((image) => [image.id, image]));
      expect([...after.keys()].toSorted()).toEqual(copies.map((image) => image.id).toSorted());
      for (const image of copies) {
        const now = after.get(image.id);
        expect.soft(now && differing(image, now), image.id).toEqual([description]);
        expect.soft(now?.pixels).toBe(image.pixels);
      }
    }
  });

  test('anonymized: no image has the name, the ID, the institution or private tags, and all have their pixels', async ({
    servers,
    resources,
  }) => {
    const uploads = new UploadedStudies(servers, resources);
    const found = await realStudies(servers);
    for (const { id, uid } of found) {
      const before = await imagesOf(servers, id);
      const pseudonym = uploads.patient('pseudonym');
      const study = { id, studyInstanceUid: uid, patientName: '', studyDate: '', description: '' };
      const one: AnonymizedStudy = {
        study,
        patientId: '',
        pseudonym: { patientId: pseudonym, patientName: pseudonym },
      };
      const order = { profile: plainProfile('2023b'), keepsLabels: false, label: '', hasOwnTable: false };
      expect(anonymizationBody(order, one.pseudonym)).toMatchObject({ KeepSource: true });
      const who = { userId: 'e2e', attempt: resources.name('try') };
      await finishOne(one, await jobWhen(servers, await startOne(one, order, who)), order);
      const copies = await imagesOf(servers, one.copy?.id ?? '');
      expect(copies).toHaveLength(before.length);
      for (const { source, image } of await pairsOf(servers, before, copies, 'AnonymizedFrom')) {
        const { tags, pixels } = image;
        expect.soft([tags[patientId]?.Value, tags['0010,0010']?.Value]).toEqual([pseudonym, pseudonym]);
        expect.soft(pixels, source.id).toBe(source.pixels);
        const isOdd = (tag: string): boolean => parseInt(tag.slice(0, 4), 16) % 2 === 1;
        expect.soft(Object.keys(tags).filter(isOdd), source.id).toEqual([]);
        const left = identifying.filter((tag) => {
          const [before, after] = [source, image].map((each) => textOf(each.tags[tag]?.Value));
          return before !== '' && before === after;
        });
        expect.soft(left, source.id).toEqual([]);
      }
    }
  });
});
