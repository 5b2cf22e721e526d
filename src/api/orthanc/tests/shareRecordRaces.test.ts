// Several people record links on one study at once, each in a browser of their own, on an Orthanc whose `If-Match` is not atomic.
import { describe, expect, test } from 'vitest';
import { readShareRecords } from '#api/orthanc/shares/shareRecords.ts';
import { createRecordWriter } from '#api/orthanc/shares/shareRecordWrites.ts';
import { createDataset } from '#simulator/dataset/createDataset.ts';
import { createOrthanc } from '#simulator/orthanc/createOrthanc.ts';
import { createRecordsRace } from './recordsRace.ts';

const orthanc = createOrthanc(createDataset({ size: 1 }), { database: 'postgresql' });
const { ask, emptyStudy, race } = createRecordsRace(async (request) => orthanc.handle(request));

/** One trial: the number of links that are missing at the end, and of people who were told that theirs is. */
async function trial(seed: number, slowest: number, count: number) {
  const { studyId, path } = await emptyStudy();
  const ids = Array.from({ length: count }, (_, index) => `link-${String(index)}`);
  const ended = { lost: 0, told: 0, winners: 0 };
  const people = ids.map((id) => async () => {
    const never = { expiresAt: undefined, latest: undefined, revoked: undefined };
    const record = { id, kind: 'ohif', created: new Date(0), by: 'u', studies: 1, ...never };
    const written = await createRecordWriter(id)
      .putRecord(studyId, record)
      .catch(() => undefined);
    if (!written || !(await written.checked)) ended.told += 1;
  });
  ended.winners = await race(seed, slowest, people);
  const text = await (await ask(path)).text();
  const there = new Set(readShareRecords(text).records.map(({ id }) => id));
  ended.lost = ids.filter((id) => !there.has(id)).length;
  return ended;
}

describe.each([
  [2, 40, 300],
  [2, 2_000, 150],
  [6, 40, 100],
  [6, 2_000, 60],
])('%i people record links at once, legs of up to %i ms', (count, slowest, trials) => {
  test(`${String(trials)} times: no link is lost`, { timeout: 60_000 }, async () => {
    const all = { lost: 0, told: 0 };
    let winners = 0;
    for (let seed = 1; seed <= trials; seed += 1) {
      const ended = await trial(seed, slowest, count);
      all.lost += ended.lost;
      all.told += ended.told;
      winners += ended.winners;
    }
    expect(all).toEqual({ lost: 0, told: 0 });
    // Slow legs seldom meet within the few milliseconds between comparing and writing.
    const repeated = winners - trials * count;
    expect(repeated, 'writes that won and were lost').toBeGreaterThanOrEqual(slowest > 1_000 ? 0 : 10);
  });
});
