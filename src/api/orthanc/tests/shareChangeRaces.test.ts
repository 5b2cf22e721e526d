// Several people revoke, move and create links of one study at once, each in a browser of their own, on an Orthanc whose `If-Match` is
// not atomic.
import { describe, expect, test } from 'vitest';
import { storedRecord, type LinkChange } from '#api/orthanc/shares/shareRecordChanges.ts';
import { readShareRecords, type ShareRecord } from '#api/orthanc/shares/shareRecords.ts';
import { createRecordWriter } from '#api/orthanc/shares/shareRecordWrites.ts';
import { createDataset } from '#simulator/dataset/createDataset.ts';
import { createOrthanc } from '#simulator/orthanc/createOrthanc.ts';
import { createRecordsRace } from './recordsRace.ts';

const orthanc = createOrthanc(createDataset({ size: 1 }), { database: 'postgresql' });
const { ask, emptyStudy, race } = createRecordsRace(async (request) => orthanc.handle(request));

const latest = new Date('2099-12-31T00:00:00Z');
const sooner = new Date('2099-06-01T00:00:00Z');
const revoked = { at: new Date('2026-11-22T10:00:00Z'), by: 'revoker' };
const record = (id: string): ShareRecord => ({
  id,
  kind: 'ohif',
  created: new Date(0),
  expiresAt: latest,
  latest,
  by: 'maker',
  studies: 1,
  revoked: undefined,
});

type Writer = ReturnType<typeof createRecordWriter>;
type Act = (writer: Writer, studyId: string) => Promise<{ checked: Promise<boolean> }>;
const change =
  (id: string, what: LinkChange): Act =>
  (writer, studyId) =>
    writer.changeRecord(studyId, id, what);

/** What each person does, all at once. */
const acts: readonly Act[] = [
  change('both', { kind: 'revoke', revoked }),
  change('both', { kind: 'end', expiresAt: sooner }),
  change('other', { kind: 'revoke', revoked }),
  (writer, studyId) => writer.putRecord(studyId, record('new')),
];

/** What must be there at the end. */
const wanted = [
  { id: 'both', revoked, expiresAt: sooner, latest },
  { id: 'new', revoked: undefined, expiresAt: latest },
  { id: 'other', revoked, expiresAt: latest },
];

async function trial(seed: number, slowest: number, count: number) {
  const { studyId, path } = await emptyStudy();
  const links = ['both', 'other'].map((id) => storedRecord(record(id)));
  await ask(path, { method: 'PUT', body: JSON.stringify({ version: 1, links }) });
  let told = 0;
  const people = acts.slice(0, count).map((act, index) => async () => {
    const made = await act(createRecordWriter(String(index)), studyId).catch(() => undefined);
    if (!made || !(await made.checked)) told += 1;
  });
  const winners = await race(seed, slowest, people);
  const { records } = readShareRecords(await (await ask(path)).text());
  return { told, winners, records: records.toSorted((a, b) => a.id.localeCompare(b.id)) };
}

describe.each([
  [2, 40, 700],
  [4, 40, 200],
  [4, 2_000, 100],
])('%i people change links at once, legs of up to %i ms', (count, slowest, trials) => {
  test(`${String(trials)} times: no change is lost`, { timeout: 60_000 }, async () => {
    let winners = 0;
    for (let seed = 1; seed <= trials; seed += 1) {
      const ended = await trial(seed, slowest, count);
      winners += ended.winners;
      expect(ended.told, `seed ${String(seed)}`).toBe(0);
      const expected = count === 2 ? [wanted[0], { id: 'other', revoked: undefined }] : wanted;
      expect(ended.records, `seed ${String(seed)}`).toMatchObject(expected);
    }
    // Slow legs seldom meet within the few milliseconds between comparing and writing.
    expect(winners - trials * count, 'writes that won and were lost').toBeGreaterThanOrEqual(
      slowest > 1_000 ? 0 : 10,
    );
  });
});

test('undo right after a revocation isn’t undone by the revocation’s own check', async () => {
  const { studyId, path } = await emptyStudy();
  await ask(path, {
    method: 'PUT',
    body: JSON.stringify({ version: 1, links: [storedRecord(record('a'))] }),
  });
  const undo = async (): Promise<void> => {
    const writer = createRecordWriter('one page');
    const first = await writer.changeRecord(studyId, 'a', { kind: 'revoke', revoked });
    const second = await writer.changeRecord(studyId, 'a', { kind: 'restore', revoked });
    expect(await Promise.all([first.checked, second.checked])).toEqual([true, true]);
  };
  await race(1, 10, [undo]);
  const { records } = readShareRecords(await (await ask(path)).text());
  expect(records).toMatchObject([{ id: 'a', revoked: undefined }]);
});
