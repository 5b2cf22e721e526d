import { expect, test } from 'vitest';
import {
  fakeKeycloak,
  fakeOrthanc,
  fakePeople,
  gateBefore,
  asked,
} from '#simulator/authorization/tests/fakes.ts';

test('a document written while another is being read is not lost', async () => {
  const keycloak = await fakeKeycloak(fakePeople(), ['admin-role', 'new-role']);
  const answered = Promise.withResolvers<void>();
  const isAsked = Promise.withResolvers<void>();
  const slow = {
    ...keycloak,
    handle: async (request: Request) => {
      if (new URL(request.url).pathname.endsWith('/roles')) {
        isAsked.resolve();
        await answered.promise;
      }
      return keycloak.handle(request);
    },
  };
  const gate = gateBefore(fakeOrthanc([]), slow);
  const [admin] = keycloak.users;
  if (admin === undefined) throw new Error('nobody');
  const token = await keycloak.token(admin);
  const reading = gate.handle(asked('GET', '/auth/settings/roles', { token }));
  await isAsked.promise;
  const body = { roles: { 'new-role': { permissions: ['view'], 'authorized-labels': ['*'] } } };
  const writing = gate.handle(asked('PUT', '/auth/settings/roles', { token, body }));
  // Time enough for the write to be done, were it not waiting for its turn.
  await Promise.race([writing, new Promise((resolve) => setTimeout(resolve, 100))]);
  answered.resolve();
  expect((await reading).status).toBe(200);
  expect((await writing).status).toBe(200);
  expect(gate.roles()).toMatchObject(body);
});
