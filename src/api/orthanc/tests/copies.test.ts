import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { copiesQuery, maxCopies } from '#api/orthanc/copies.ts';
import { studySchema } from '#api/orthanc/studies/study.ts';
import { connectTest } from '#api/tests/connectTest.ts';

const source = '440d99af-e18f0911-e952a72f-06e7ab78-445de91a';
const other = '01bdd9b9-b8a2516f-35520316-6daaeb35-3ae85eeb';

describe('what a study is a copy of', () => {
  test.each([
    [{}, undefined],
    [{ AnonymizedFrom: source }, [{ kind: 'anonymized', id: source }]],
    [{ ModifiedFrom: source }, [{ kind: 'modified', id: source }]],
    [
      { ModifiedFrom: source, AnonymizedFrom: other },
      [
        { kind: 'anonymized', id: other },
        { kind: 'modified', id: source },
      ],
    ],
    [{ AnonymizedFrom: `${source}/../../tools/reset` }, undefined],
    [{ AnonymizedFrom: `${source}\n` }, undefined],
    [{ AnonymizedFrom: '<img src=x onerror=alert(1)>' }, undefined],
    [{ AnonymizedFrom: '', ModifiedFrom: null }, undefined],
    [{ AnonymizedFrom: { id: source } }, undefined],
  ])('%j', (named, sources) => {
    expect(z.parse(studySchema, { ID: 'x', ...named }).sources).toEqual(sources);
  });
});

describe('the copies of a study', () => {
  let asked: Record<string, unknown>[];
  let found: Record<string, readonly unknown[]>;
  beforeEach(() => {
    asked = [];
    found = {};
    connectTest();
    vi.stubGlobal('fetch', (_path: string, { body }: { body: string }) => {
      const find: Record<string, unknown> = JSON.parse(body);
      asked.push(find);
      return Promise.resolve(Response.json(found[JSON.stringify(find['MetadataQuery'])] ?? []));
    });
  });
  const copy = (id: string, at: string) => ({ ID: id, Metadata: { LastUpdate: at } });
  const read = () => new QueryClient().fetchQuery(copiesQuery(source));
  const anonymized = JSON.stringify({ AnonymizedFrom: source });
  const modified = JSON.stringify({ ModifiedFrom: source });

  test('of both kinds, the latest first', async () => {
    found[anonymized] = [copy('a3', '20261103T000000'), copy('a1', '20261101T000000')];
    found[modified] = [copy('m2', '20261102T000000')];
    const { copies, isCut } = await read();
    expect(copies.map(({ kind, study }) => [kind, study.id])).toEqual([
      ['anonymized', 'a3'],
      ['modified', 'm2'],
      ['anonymized', 'a1'],
    ]);
    expect(isCut).toBe(false);
    // Conditions of one find are all to be met: each kind is asked for alone.
    expect(asked.map((find) => JSON.stringify(find['MetadataQuery'])).toSorted()).toEqual([
      anonymized,
      modified,
    ]);
  });

  test('a longer list is cut, and says so', async () => {
    found[anonymized] = Array.from({ length: maxCopies + 1 }, (_, at) => copy(`a${at}`, '20261101T000000'));
    const { copies, isCut } = await read();
    expect(copies).toHaveLength(maxCopies);
    expect(isCut).toBe(true);
    expect(asked.map((find) => find['Limit'])).toEqual([maxCopies + 1, maxCopies + 1]);
  });

  test('one kind that can’t be read fails the whole: half a list would look complete', async () => {
    vi.stubGlobal('fetch', (_path: string, { body }: { body: string }) =>
      Promise.resolve(
        body.includes('ModifiedFrom') ? new Response('', { status: 500 }) : Response.json([copy('a', '1')]),
      ),
    );
    await expect(read()).rejects.toMatchObject({ status: 500 });
  });
});
