// Which responses to a deletion or a label write count, and what is looked up where none does.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Refusal } from '#api/ApiError.ts';
import { connect } from '#api/http.ts';
import { deleteLabel, putLabel } from '#api/orthanc/labels.ts';
import { deleteStudy } from '#api/orthanc/studies/deleteStudy.ts';

const study = { id: 'a', studyInstanceUid: '1.2.3' };
const html = '<!doctype html><title>Please sign in</title>';

/** What the server does with a write; the connection breaks where it is an error. */
type Answer = Response | Error;

let refusal: Refusal;
beforeEach(() => {
  vi.useFakeTimers();
  refusal = { because: 'gone' };
  connect({
    base: { orthanc: 'http://o', keycloak: 'http://k' },
    getToken: () => Promise.resolve('t'),
    explainRefusal: () => Promise.resolve(refusal),
  });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

/** A server that answers writes so, and holds the study at the finds that follow, one after the other. */
function serve(answer: Answer, isThere: readonly (boolean | 'down')[] = []): string[] {
  const sent: string[] = [];
  const finds = [...isThere];
  vi.stubGlobal('document', { baseURI: 'http://o' });
  vi.stubGlobal('fetch', (url: string, init: { method: string; body?: string }) => {
    sent.push(`${init.method} ${new URL(url).pathname}`);
    if (url.endsWith('/tools/find')) {
      const held = finds.shift();
      if (held === 'down') return Promise.reject(new TypeError('down'));
      return Promise.resolve(Response.json(held ? [{ ID: 'b' }, { ID: 'a' }] : [{ ID: 'b' }]));
    }
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer.clone());
  });
  return sent;
}

async function outcome(promise: Promise<unknown>): Promise<unknown> {
  const settled = promise.catch((error: unknown) => String(error).replace(/^.*: /, ''));
  await vi.runAllTimersAsync();
  return settled;
}

const lost = new TypeError('the connection broke');
const all = { extended: true, seesAll: true };

describe('a deletion', () => {
  test.each<[string, Answer, (boolean | 'down')[], string]>([
    ['what remains of the patient', Response.json({ RemainingAncestor: { ID: 'p' } }), [], 'deleted'],
    ['nothing remains', Response.json({ RemainingAncestor: null }), [], 'deleted'],
    ['lost, and gone', lost, [false], 'gone'],
    ['lost, still there, gone two seconds later', lost, [true, false], 'gone'],
    ['lost, and there', lost, [true, true], 'offline 0'],
    ['lost, and nobody can tell', lost, ['down', 'down'], 'offline 0'],
    ['a gateway gave up', new Response(html, { status: 504 }), [true, false], 'gone'],
    ['an error of the server', new Response('', { status: 500 }), [true], 'server 500'],
    ['HTML with status 200, and there', new Response(html), [true], 'garbled 200'],
    ['HTML with status 200, and gone', new Response(html), [false], 'gone'],
    ['empty with status 200, and there', new Response(''), [true], 'garbled 200'],
    ['another answer in JSON', Response.json([]), [true], 'garbled 200'],
    ['refused, and gone', new Response('', { status: 403 }), [false], 'gone'],
    ['refused by a proxy', new Response('', { status: 403 }), [true], 'forbidden 403'],
    ['not found', new Response('', { status: 404 }), [false], 'gone'],
    ['not accepted', new Response('', { status: 400 }), [], 'invalid 400'],
  ])('%s', async (_, answer, isThere, expected) => {
    const sent = serve(answer, isThere);
    expect(await outcome(deleteStudy(study, all))).toBe(expected);
    expect(sent).toEqual(['DELETE /studies/a', ...isThere.map(() => 'POST /tools/find')]);
  });

  test('by somebody limited to labels: what can’t be found may have lost its label', async () => {
    refusal = { because: 'label' };
    serve(new Response('', { status: 403 }), [false]);
    expect(await outcome(deleteStudy(study, { ...all, seesAll: false }))).toBe('notFound');
  });

  test('without the permission nothing is looked up', async () => {
    refusal = { because: 'permission', oneOf: ['delete'] };
    const sent = serve(new Response('', { status: 403 }));
    expect(await outcome(deleteStudy(study, all))).toBe('forbidden 403');
    expect(sent).toHaveLength(1);
  });
});

describe.each([
  ['put', putLabel],
  ['taken', deleteLabel],
] as const)('a label %s', (_, write) => {
  test.each<[string, Answer, unknown]>([
    ['empty', new Response('', { headers: { 'Content-Type': 'text/plain' } }), undefined],
    ['HTML', new Response(html, { headers: { 'Content-Type': 'text/html' } }), 'garbled 200'],
    ['null', Response.json(null), 'garbled 200'],
    ['an object', Response.json({}), 'garbled 200'],
    ['lost', lost, 'offline 0'],
  ])('%s', async (_, answer, expected) => {
    serve(answer);
    expect(await outcome(write('a', 'x'))).toBe(expected);
  });
});
