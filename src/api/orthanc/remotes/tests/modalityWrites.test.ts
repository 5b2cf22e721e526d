// Two administrators edit modalities of a server without versions, whose PUT replaces the whole.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectTest } from '#api/tests/connectTest.ts';
import { isUnchanged, mergeModality, resolveFields } from '#api/orthanc/remotes/mergeModality.ts';
import { readModalities, type Modality } from '#api/orthanc/remotes/modality.ts';
import { createModalityWriter } from '#api/orthanc/remotes/modalityWrites.ts';

let held: Record<string, object>;
let sent: string[];
/** Called after each write, for what others do meanwhile, or to lose the answer. */
let afterWrite: () => Response | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  held = { PACS: { AET: 'PACS', Host: 'h', Port: 104, AllowStore: false, Colour: 1 } };
  sent = [];
  afterWrite = () => undefined;
  connectTest({ base: { orthanc: 'http://o', keycloak: 'http://k' } });
  vi.stubGlobal('fetch', async (url: string, { method, body }: { method: string; body?: string }) => {
    if (method === 'GET') return Response.json(held);
    const name = new URL(url).pathname.replace('/modalities/', '');
    sent.push(`${method} ${name}`);
    if (method === 'DELETE' && !held[name]) return Response.json({}, { status: 404 });
    if (method === 'DELETE') delete held[name];
    else held[name] = JSON.parse(body ?? '');
    return afterWrite() ?? new Response('');
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function pacs(): Promise<Modality> {
  const found = (await readModalities()).get('PACS');
  if (!found) throw new Error('no PACS');
  return found;
}

const writer = () => createModalityWriter('test');

test('an edit keeps every field that the server returned, and the check finds it', async () => {
  const base = await pacs();
  const save = await writer().save({ name: 'PACS', base, mine: { ...base, Host: 'new' } });
  expect(save.saved.kind).toBe('saved');
  expect(held['PACS']).toMatchObject({ Host: 'new', AllowStore: false, Colour: 1 });
  await vi.runAllTimersAsync();
  expect(await save.checked).toBe('held');
  expect(sent).toEqual(['PUT PACS']);
});

test('others’ changes of other fields are kept, those of the same field are a conflict', async () => {
  const base = await pacs();
  held['PACS'] = { ...held['PACS'], Port: 11112 };
  const other = await writer().save({ name: 'PACS', base, mine: { ...base, Host: 'mine' } });
  expect(other.saved.kind).toBe('saved');
  expect(held['PACS']).toMatchObject({ Host: 'mine', Port: 11112 });
  const same = await writer().save({ name: 'PACS', base, mine: { ...base, Host: 'other' } });
  expect(same.saved).toMatchObject({
    kind: 'conflict',
    merge: { conflicts: [{ field: 'Host', base: 'h', mine: 'other', theirs: 'mine' }] },
  });
  expect(sent).toEqual(['PUT PACS']);
});

test('an edit that is overwritten right after is saved again, and the check says so', async () => {
  const base = await pacs();
  const old = held['PACS'] ?? {};
  const save = await writer().save({ name: 'PACS', base, mine: { ...base, Host: 'new' } });
  held['PACS'] = { ...old, Port: 4242 };
  await vi.runAllTimersAsync();
  expect(await save.checked).toBe('repeated');
  expect(held['PACS']).toMatchObject({ Host: 'new', Port: 4242 });
});

test('what someone else removed or added meanwhile is not written over', async () => {
  const base = await pacs();
  const added = await writer().save({ name: 'PACS', base: undefined, mine: base });
  expect(added.saved.kind).toBe('saved');
  const other = await writer().save({ name: 'PACS', base: undefined, mine: { ...base, Host: 'x' } });
  expect(other.saved.kind).toBe('exists');
  held = {};
  const gone = await writer().save({ name: 'PACS', base, mine: { ...base, Host: 'new' } });
  expect(gone.saved.kind).toBe('removed');
  expect(sent).toEqual([]);
});

test('a lost answer is looked up: done, or a failure', async () => {
  const base = await pacs();
  afterWrite = () => Response.json({}, { status: 500 });
  const save = await writer().save({ name: 'PACS', base, mine: { ...base, Host: 'new' } });
  expect(save.saved.kind).toBe('saved');
  afterWrite = () => {
    held['PACS'] = { ...base, Host: 'new' };
    return Response.json({}, { status: 500 });
  };
  const failed = writer().save({ name: 'PACS', base: await pacs(), mine: { ...base, Host: 'newer' } });
  await expect(failed).rejects.toMatchObject({ kind: 'server' });
});

test('a deletion: done, already done, or refused where it was changed meanwhile', async () => {
  const shown = await pacs();
  held['PACS'] = { ...held['PACS'], Port: 1 };
  expect(await writer().remove('PACS', shown)).toBe('changed');
  expect(await writer().remove('PACS', await pacs())).toBe('deleted');
  expect(held).toEqual({});
  expect(await writer().remove('PACS', shown)).toBe('deleted');
  expect(sent).toEqual(['DELETE PACS']);
});

test('undoing your own edit ends the check of the first', async () => {
  const base = await pacs();
  const own = writer();
  const first = await own.save({ name: 'PACS', base, mine: { ...base, Host: 'new' } });
  const second = await own.save({ name: 'PACS', base: { ...base, Host: 'new' }, mine: base });
  await vi.runAllTimersAsync();
  expect([await first.checked, await second.checked]).toEqual(['held', 'held']);
  expect(held['PACS']).toMatchObject({ Host: 'h' });
});

test('a person chooses field by field', async () => {
  const base = await pacs();
  const merge = mergeModality(base, { ...base, Host: 'a', Port: 1 }, { ...base, Host: 'b', Port: 2 });
  expect(resolveFields(merge, new Set(['Port']))).toMatchObject({ Host: 'a', Port: 2 });
  expect(isUnchanged(base, { ...base, more: 1 })).toBe(false);
  expect(isUnchanged(undefined, undefined)).toBe(true);
});
