import { vi } from 'vitest';
import { shareRecordsMetadata } from '#api/orthanc/shares/shareRecords.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { interleave } from '#lib/tests/interleavings.ts';

/** @param handle answers as an Orthanc with one study, whose `If-Match` is not atomic */
export function createRecordsRace(handle: (request: Request) => Promise<Response>) {
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    handle(new Request(`http://orthanc${path}`, init));
  return {
    ask,
    /** The study without share records, and where these are. */
    emptyStudy: async (): Promise<{ studyId: string; path: string }> => {
      const [studyId] = (await (await ask('/studies')).json()) as [string];
      const path = `/studies/${studyId}/metadata/${shareRecordsMetadata}`;
      await ask(path, { method: 'DELETE' });
      return { studyId, path };
    },
    /**
     * Lets people work at once, each in a browser of their own.
     * @param slowest milliseconds at most that a request or its answer is on the way
     * @returns how many of their writes Orthanc took
     */
    race: async (
      seed: number,
      slowest: number,
      people: readonly (() => Promise<unknown>)[],
    ): Promise<number> => {
      let winners = 0;
      connectTest({ base: { orthanc: '', keycloak: '' } });
      await interleave(seed, slowest, ({ leg }) => {
        vi.stubGlobal('fetch', async (address: string, { method, body, headers }: RequestInit) => {
          await leg();
          const answer = await ask(address, {
            method: method ?? 'GET',
            headers: headers ?? {},
            ...(body ? { body } : {}),
          });
          if (method === 'PUT' && answer.ok) winners += 1;
          await leg();
          return answer;
        });
        return people;
      });
      return winners;
    },
  };
}
