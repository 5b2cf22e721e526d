import { QueryClient } from '@tanstack/react-query';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { defaultRules } from '#access/plugin/rules.ts';
import { ApiError } from '#api/ApiError.ts';
import { connect, request } from '#api/http.ts';
import { createStore } from '#lib/createStore.ts';
import { createSimulatedServers } from '#simulator/createSimulatedServers.ts';
import { createBrowser, origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { fetchFrom } from '#simulator/tests/fetchFrom.ts';
import { createRefusalExplainer, type RenewableSession } from './explainRefusal.ts';

const servers = createSimulatedServers({ origin, size: 50 });
beforeAll(() => vi.stubGlobal('fetch', fetchFrom(servers)));

const unknownStudy = '/studies/00000000-00000000-00000000-00000000-00000000';

/** Signs a user in and lets the console's own http module act for them. `lost` makes the first token invalid. */
async function speakAs(who: string, { lost = false } = {}): Promise<void> {
  const { access_token: good } = await createBrowser(servers).signIn(who, who);
  let token = lost ? 'not.a.token' : good;
  const state = createStore<{ status: 'signedIn' | 'lost' }>({ status: 'signedIn' });
  const session: RenewableSession = {
    state,
    refresh() {
      if (token !== good) {
        state.set({ status: 'lost' });
        state.set({ status: 'signedIn' });
        token = good;
      }
      return Promise.resolve();
    },
  };
  connect({
    base: { orthanc: `${origin}/orthanc`, keycloak: `${origin}/keycloak` },
    getToken: () => Promise.resolve(token),
    explainRefusal: createRefusalExplainer({ session, queryClient: new QueryClient(), rules: defaultRules }),
  });
}

async function failure(attempt: Promise<unknown>): Promise<ApiError> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('it should have failed');
}

const find = (query: Record<string, string>) =>
  request('orthanc', '/tools/find', z.array(z.object({ ID: z.string() })), {
    method: 'POST',
    json: { Level: 'Study', Query: query, Limit: 1, ResponseContent: ['Labels'] },
  });

describe('the same empty 403 of Orthanc, told apart', () => {
  test('a permission that no role gives', async () => {
    await speakAs('doctor');
    const error = await failure(
      request('orthanc', `${unknownStudy}/labels/x`, z.unknown(), { method: 'PUT' }),
    );
    expect(error).toMatchObject({
      kind: 'forbidden',
      refusal: { because: 'permission', oneOf: ['all', 'edit-labels'] },
    });
  });

  test('a route that nobody may', async () => {
    await speakAs('admin');
    const error = await failure(
      request('orthanc', '/tools/execute-script', z.unknown(), { method: 'POST', body: '' }),
    );
    expect(error.refusal).toEqual({ because: 'permission', oneOf: [] });
  });

  test('a study that is gone, for who sees all of them', async () => {
    await speakAs('admin');
    expect((await failure(request('orthanc', unknownStudy, z.unknown()))).refusal).toEqual({
      because: 'gone',
    });
  });

  test('a study that is gone or never was visible, for who sees some of them', async () => {
    await speakAs('external');
    expect((await failure(request('orthanc', unknownStudy, z.unknown()))).refusal).toEqual({
      because: 'label',
    });
  });

  test('a session that was over: renewed, and the request sent again', async () => {
    await speakAs('doctor', { lost: true });
    expect(await find({})).toHaveLength(1);
  });
});

describe('what else can go wrong', () => {
  test.each([
    ['fail-500', 'server', 500],
    ['drop', 'offline', 0],
    ['garbage', 'garbled', 200],
  ])('%s is said as %s', async (word, kind, status) => {
    await speakAs('admin');
    expect(await failure(find({ PatientName: word }))).toMatchObject({ kind, status, server: 'orthanc' });
  });

  test('the words of the server reach the reader, the query of the address does not', async () => {
    await speakAs('admin');
    const error = await failure(find({ NoSuchTag: 'x' }));
    expect(error.detail).toBe('Unknown DICOM tag');
    const other = await failure(request('orthanc', `${unknownStudy}?token=secret`, z.unknown()));
    expect(other.message).not.toContain('secret');
  });

  test('an answer that nobody waits for any more is an abort, not a failure', async () => {
    await speakAs('admin');
    const superseded = new AbortController();
    const answer = request('orthanc', '/system', z.unknown(), { signal: superseded.signal });
    superseded.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});
