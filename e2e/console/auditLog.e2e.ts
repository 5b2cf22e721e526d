// What the audit log enters and how it is read, on the simulated Orthanc and on a real one behind the plugin emulator alike.
import { z } from 'zod';
import { expect, test } from '../support/fixtures.ts';
import { Servers } from '../support/Servers.ts';
import { people, target } from '../support/target.ts';

const rows = z
  .array(
    z.object({
      Action: z.string(),
      ResourceId: z.string(),
      ResourceType: z.string(),
      UserName: z.string(),
      Timestamp: z.string(),
      JsonLogData: z.unknown(),
    }),
  )
  .nullable();
type Row = NonNullable<z.output<typeof rows>>[number];

const jobSchema = z.object({ State: z.string(), Content: z.object({ ID: z.string().optional() }) });

test.skip(target === 'address', 'an installation may have no audit log');

test('the audit log tells what was done with a study, until its copy is deleted', async ({
  servers,
  resources,
}) => {
  const study = await resources.study();
  const path = `/orthanc/studies/${study.id}`;
  const since = new Date().toISOString();
  const logOf = async (id: string, more = ''): Promise<readonly Row[]> => {
    const query = `resource-id=${id}&from-timestamp=${since}&log-data-format=json${more}`;
    const answer = await servers.must('GET', `/orthanc/auth/audit-logs?${query}`);
    return rows.parse(await answer.json()) ?? [];
  };

  const label = await resources.label(study);
  await resources.unlabel(study, label);
  await (await servers.must('GET', `${path}/archive`)).arrayBuffer();
  const started = await servers.must('POST', `${path}/anonymize`, { Asynchronous: true, Priority: 1 });
  const { Path } = z.object({ Path: z.string() }).parse(await started.json());
  const job = async (): Promise<z.output<typeof jobSchema>> =>
    jobSchema.parse(await (await servers.must('GET', `/orthanc${Path}`)).json());
  await expect.poll(async () => (await job()).State).toBe('Success');
  const copy = (await job()).Content.ID ?? '';
  await servers.must('DELETE', `/orthanc/studies/${copy}`);

  const own = await logOf(study.id);
  const mine = own.filter(({ JsonLogData, Action }) => !Action.endsWith('-label') || JsonLogData === label);
  expect(mine.map(({ Action }) => Action)).toEqual([
    'added-label',
    'deleted-label',
    'download',
    'start-anonymization-job',
    'success-anonymization-job',
  ]);
  expect(new Set(mine.map(({ UserName }) => UserName))).toEqual(new Set([people.admin.name]));
  expect(mine.at(3)?.JsonLogData).toEqual({ Payload: { Asynchronous: true, Priority: 1 } });
  expect(mine.at(4)?.JsonLogData).toEqual({ ModifiedResourceId: copy, ModifiedResourceType: 1 });
  const times = own.map(({ Timestamp }) => Timestamp);
  expect(times).toEqual(times.toSorted());
  expect((await logOf(copy)).map(({ Action }) => Action)).toEqual([
    'new-study-from-anonymization-job',
    'deleted-study',
  ]);

  expect((await logOf(study.id, '&action=download&since=1')).length).toBe(0);
  const last = times.at(-1) ?? '';
  expect(await logOf(study.id, `&to-timestamp=${times[0] ?? ''}`)).toEqual([]);
  expect((await logOf(study.id, `&from-timestamp=${last}`)).map(({ Timestamp }) => Timestamp)).toEqual([
    last,
  ]);
});

test('the audit log is for those with the permission', async ({ servers }) => {
  const log = '/orthanc/auth/audit-logs?limit=1';
  expect((await servers.send('GET', log)).status).toBe(200);
  for (const who of ['doctor', 'external', 'manager'] as const) {
    expect((await new Servers(people[who]).send('GET', log)).status).toBe(403);
  }
  expect((await servers.send('GET', '/orthanc/auth/audit-logs?limit=abc')).status).toBe(400);
});
