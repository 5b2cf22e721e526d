import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { connectTest } from '#api/tests/connectTest.ts';
import { createSimulatedServers } from '#simulator/createSimulatedServers.ts';
import { createBrowser, origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { fetchFrom } from '#simulator/tests/fetchFrom.ts';
import { askServerMutation, type AskCredential, type AskedRequest } from '#api/authorization/askServer.ts';

afterEach(() => vi.unstubAllGlobals());

const found = z.array(
  z.object({ ID: z.string(), MainDicomTags: z.object({ StudyInstanceUID: z.string() }) }),
);
const key = '7'.padStart(64, '0');

/** The console as the external user, with every request that it sends. */
async function createConsole(who = 'external') {
  const servers = createSimulatedServers({ size: 60, users: 20, origin });
  const send = async (token: string, path: string, method = 'GET', body?: unknown): Promise<unknown> => {
    const answer = await servers.handle(
      new Request(`${origin}/orthanc${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    return answer.json();
  };
  const browser = createBrowser(servers);
  const { access_token: admin } = await browser.signIn('admin', 'admin');
  const { access_token: token } = await createBrowser(servers).signIn(who, who);
  const label = async (name: string) => {
    const query = { Level: 'Study', Query: {}, Labels: [name], LabelsConstraint: 'Any', Expand: true };
    const [study] = found.parse(await send(admin, '/tools/find', 'POST', query));
    if (!study) throw new Error(`no study is labeled ${name}`);
    return study;
  };
  const [mine, hidden] = [await label('external'), await label('research')];
  const minted = await send(admin, '/auth/tokens/ohif-viewer-publication', 'PUT', {
    ID: 'x',
    Type: 'ohif-viewer-publication',
    Resources: [{ OrthancId: hidden.ID, DicomUid: hidden.MainDicomTags.StudyInstanceUID, Level: 'study' }],
    ExpirationDate: '2999-01-01T00:00:00Z',
  });
  const link = z.object({ Token: z.string() }).parse(minted).Token;
  const sent: Request[] = [];
  const fetchIt = fetchFrom(servers);
  vi.stubGlobal('document', { baseURI: `${origin}/` });
  vi.stubGlobal('fetch', async (...call: Parameters<typeof fetch>) => {
    sent.push(new Request(...call));
    return fetchIt(...call);
  });
  connectTest({
    base: { orthanc: `${origin}/orthanc`, keycloak: `${origin}/keycloak` },
    getToken: () => Promise.resolve(token),
  });
  const ask = (request: AskedRequest, credential: AskCredential, study?: string) =>
    new MutationObserver(new QueryClient(), askServerMutation).mutate({ request, credential, study });
  return { ask, sent, mine, hidden, link, token };
}

const get = (target: string): AskedRequest => ({ method: 'GET', target });
const credentialsOf = ({ headers }: Request): string[] =>
  ['authorization', 'api-key', 'token', 'cookie'].filter((name) => headers.has(name));

test.each<[AskCredential['kind'], string[][], string, string]>([
  ['me', [['authorization'], ['authorization']], 'passed', 'refused'],
  ['apiKey', [['api-key'], ['api-key']], 'refused', 'passed'],
  ['shareLink', [[], ['token']], 'refused', 'passed'],
  ['nobody', [[], []], 'refused', 'refused'],
])('%s: two requests, with that credential alone', async (kind, credentials, ofMine, ofHidden) => {
  const { ask, sent, mine, hidden, link } = await createConsole();
  const all = {
    me: { kind: 'me' },
    nobody: { kind: 'nobody' },
    apiKey: { kind: 'apiKey', key },
    shareLink: { kind: 'shareLink', token: link },
  } as const;
  const answer = await ask(get(`/studies/${mine.ID}`), all[kind]);
  expect(sent.map(credentialsOf)).toEqual(credentials);
  expect(sent.map(({ url }) => new URL(url).search)).toEqual(['', '']);
  expect(
    sent.every(({ redirect, credentials: cookies }) => redirect !== 'follow' && cookies === 'omit'),
  ).toBe(true);
  expect(answer.verdict.kind).toBe(ofMine);
  expect((await ask(get(`/studies/${hidden.ID}`), all[kind])).verdict.kind).toBe(ofHidden);
});

test('an unknown key is anonymous; a broken link says why', async () => {
  const { ask, link } = await createConsole();
  const unknown = await ask(get('/tools/labels'), { kind: 'apiKey', key: 'f'.repeat(64) });
  expect(unknown.identified.kind).toBe('anonymous');
  const broken = await ask(get('/tools/labels'), { kind: 'shareLink', token: `${link.slice(0, -6)}AAAAAA` });
  expect(broken.identified).toEqual({ kind: 'shareLink', problem: 'invalid' });
});

test('whatever Orthanc answers behind the plugin, the request has passed', async () => {
  const { ask } = await createConsole('admin');
  const me: AskCredential = { kind: 'me' };
  expect((await ask(get('/jobs/11111111-1111-1111-1111-111111111111'), me)).verdict).toEqual({
    kind: 'passed',
    status: 404,
  });
  const bad = await ask({ method: 'POST', target: '/tools/find', body: '{"Level":"Galaxy","Query":{}}' }, me);
  expect(bad.verdict).toMatchObject({ kind: 'passed', status: 400 });
});

test('a find is refused by what stands behind the filter', async () => {
  const { ask } = await createConsole();
  const body = '{"Level":"Study","Query":{},"Labels":["research"],"LabelsConstraint":"All"}';
  const answer = await ask({ method: 'POST', target: '/tools/find', body }, { kind: 'me' });
  expect(answer.verdict).toEqual({ kind: 'refused', by: 'handler', rule: '' });
});

test('a search tells whether it finds the study', async () => {
  const { ask, mine, hidden } = await createConsole();
  const search = async ({ ID, MainDicomTags }: typeof mine) =>
    ask(
      {
        method: 'POST',
        target: '/tools/find',
        body: JSON.stringify({ Level: 'Study', Query: MainDicomTags }),
      },
      { kind: 'me' },
      ID,
    );
  expect((await search(mine)).verdict).toEqual({ kind: 'passed', status: 200, found: true });
  expect((await search(hidden)).verdict).toEqual({ kind: 'passed', status: 200, found: false });
});

test('a proxy’s answers and a server that is away decide nothing', async () => {
  const { ask } = await createConsole();
  const answers: (() => Response)[] = [
    () => new Response('<html>', { status: 200, headers: { 'Content-Type': 'text/html' } }),
    () => new Response('', { status: 504 }),
    () => {
      throw new TypeError('Failed to fetch');
    },
  ];
  for (const answer of answers) {
    vi.stubGlobal('fetch', async (...call: Parameters<typeof fetch>) =>
      Promise.resolve(
        new Request(...call).url.endsWith('/profile')
          ? Response.json({ name: 'x', permissions: [], 'user-id': 'u' })
          : answer(),
      ),
    );
    expect((await ask(get('/studies/x'), { kind: 'me' })).verdict.kind).toBe('unclear');
  }
});

test('nothing is sent to where a browser would take the credential', async () => {
  const { ask, sent } = await createConsole();
  for (const target of ['/../keycloak/x', '//../../keycloak', '@elsewhere/x', 'x']) {
    await expect(ask(get(target), { kind: 'apiKey', key })).rejects.toThrow(TypeError);
  }
  expect(sent.map(({ url }) => new URL(url).pathname)).toEqual(Array(4).fill('/orthanc/auth/user/profile'));
});
