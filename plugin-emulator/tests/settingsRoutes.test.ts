import { beforeEach, expect, test } from 'vitest';
import {
  asked,
  fakeKeycloak,
  fakeOrthanc,
  fakePeople,
  emulatorFor,
  shippedRoles,
  type FakeKeycloak,
} from '#plugin-emulator/tests/fakes.ts';

const path = '/auth/settings/roles';
const names = [...Object.keys(shippedRoles.roles), 'night-role'];
const written = {
  ...shippedRoles,
  roles: { ...shippedRoles.roles, 'night-role': { permissions: ['view'], 'authorized-labels': ['*'] } },
};

/** A Keycloak whose list of roles is given only when the test says so, request by request. */
class SlowRoles {
  /** Every list of roles is refused at once. */
  isDown = false;
  readonly #keycloak: FakeKeycloak;
  readonly #waiting: (() => void)[] = [];
  #isAsked = Promise.withResolvers<void>();

  constructor(keycloak: FakeKeycloak) {
    this.#keycloak = keycloak;
  }
  async handle(request: Request): Promise<Response> {
    if (new URL(request.url).pathname.endsWith('/roles')) {
      if (this.isDown) return new Response('', { status: 503 });
      const answered = new Promise<void>((resolve) => this.#waiting.push(resolve));
      this.#isAsked.resolve();
      await answered;
    }
    return this.#keycloak.handle(request);
  }
  /** Resolves when one more request waits. */
  async waits(): Promise<void> {
    await this.#isAsked.promise;
    this.#isAsked = Promise.withResolvers();
  }
  /** Answers the request that has waited longest. */
  answer(): void {
    this.#waiting.shift()?.();
  }
}

let keycloak: FakeKeycloak;
let slow: SlowRoles;
let emulator: ReturnType<typeof emulatorFor>;
let send: (method: 'GET' | 'PUT', body?: unknown) => Promise<Response>;

beforeEach(async () => {
  keycloak = await fakeKeycloak(fakePeople(), names);
  slow = new SlowRoles(keycloak);
  emulator = emulatorFor(fakeOrthanc([]), { ...keycloak, handle: async (request) => slow.handle(request) });
  const [admin] = keycloak.users;
  if (admin === undefined) throw new Error('nobody');
  const token = await keycloak.token(admin);
  send = async (method, body) => emulator.handle(asked(method, path, { token, body }));
});

test('a document written while another is being read is kept, and the read answers the one of before', async () => {
  const reading = send('GET');
  await slow.waits();
  const writing = send('PUT', written);
  await slow.waits();
  slow.answer();
  slow.answer();
  await writing;
  const answer: unknown = await (await reading).json();
  expect(answer).toMatchObject({ roles: { 'night-role': { permissions: [] } } });
  expect(emulator.roles()).toEqual(written);
});

test('a write takes effect only when Keycloak has answered', async () => {
  const first = send('PUT', written);
  await slow.waits();
  expect(emulator.roles()).toEqual(shippedRoles);
  slow.answer();
  expect(await (await first).json()).toBeNull();
  expect(emulator.roles()).toEqual(written);
});

test('two writers with the same document: the last one wins silently', async () => {
  const mine = { ...shippedRoles, 'available-labels': ['mine'] };
  const [one, other] = [send('PUT', mine), send('PUT', written)];
  await slow.waits();
  slow.answer();
  slow.answer();
  expect([(await one).status, (await other).status]).toEqual([200, 200]);
  expect(emulator.roles()).toEqual(written);
});

test('neither is possible while Keycloak does not answer', async () => {
  slow.isDown = true;
  const answers = await Promise.all([send('GET'), send('PUT', written)]);
  expect(answers.map(({ status }) => status)).toEqual([500, 500]);
  expect(emulator.roles()).toEqual(shippedRoles);
});
