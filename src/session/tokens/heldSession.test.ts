// @vitest-environment jsdom
import Keycloak from 'keycloak-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serverNow, setClockSkew } from '#api/serverClock.ts';
import { personalTexts } from '#session/leaving/personalTexts.ts';
import { HeldSession } from './heldSession.ts';

const begin = new Date('2026-11-21T09:00:00Z');
const after = (seconds: number): Date => new Date(begin.getTime() + seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers({ now: begin });
  sessionStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  setClockSkew(0);
});

/** keycloak-js with tokens of this person, which end so many seconds from now. */
function signedIn(userId: string, seconds: number, skew = 0): Keycloak {
  const keycloak = new Keycloak({ url: '/keycloak', realm: 'orthanc', clientId: 'orthanc' });
  return Object.assign(keycloak, {
    authenticated: true,
    token: `token of ${userId}`,
    tokenParsed: { sub: userId, preferred_username: userId },
    refreshTokenParsed: { exp: after(seconds).getTime() / 1000 },
    timeSkew: skew,
  });
}

const hold = (keycloak = signedIn('doctor', 1800)): { held: HeldSession; onEnd: () => void } => {
  const onEnd = vi.fn();
  return { held: new HeldSession(keycloak, onEnd), onEnd };
};

/** Whether requests that wait for new tokens would continue. */
async function isRenewed({ renewed }: HeldSession): Promise<boolean> {
  return Promise.race([renewed.then(() => true), Promise.resolve().then(() => false)]);
}

test('says who is signed in, and takes over the clock of the tokens', () => {
  const { held } = hold(signedIn('doctor', 1800, 120));
  expect(held.state).toMatchObject({
    status: 'signedIn',
    person: { userId: 'doctor' },
    endsAt: after(1800),
    clockAhead: 120,
  });
  expect(serverNow()).toEqual(after(-120));
});

test('a token that names no user is none', () => {
  expect(() => hold(Object.assign(signedIn('doctor', 60), { tokenParsed: {} }))).toThrow('sub');
});

test('tells its end; new tokens and other tabs put it off', () => {
  const { held, onEnd } = hold(signedIn('doctor', 100));
  held.prolong(after(200));
  vi.advanceTimersByTime(150_000);
  held.take(signedIn('doctor', 300));
  expect(held.state.endsAt).toEqual(after(300));
  vi.advanceTimersByTime(149_000);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test('lost: the tokens are gone, the person stays, and who waits continues with the next tokens', async () => {
  const { held, onEnd } = hold();
  const { keycloak } = held;
  held.lose();
  held.lose();
  expect(keycloak.token).toBeUndefined();
  expect(held.state).toMatchObject({ status: 'lost', person: { userId: 'doctor' } });
  expect(held.state.endsAt).toBeUndefined();
  vi.advanceTimersByTime(3_600_000);
  expect(onEnd).not.toHaveBeenCalled();
  expect(await isRenewed(held)).toBe(false);
  const { renewed } = held;
  held.take(signedIn('doctor', 1800));
  await renewed;
  expect(held.state.status).toBe('signedIn');
  expect(held.keycloak).not.toBe(keycloak);
});

test('left: nothing of the person stays, nobody continues, and a token that comes late is dropped', async () => {
  const { held } = hold();
  const searches = personalTexts('search');
  const key = searches.keep('Doe^Jane');
  expect(held.isOver()).toBe(false);
  held.drop();
  expect(held.state.status).toBe('signedOut');
  expect(searches.read(key)).toBeNull();
  expect(sessionStorage).toHaveLength(0);
  Object.assign(held.keycloak, { token: 'late' });
  expect(held.isOver()).toBe(true);
  expect(held.keycloak.token).toBeUndefined();
  held.lose();
  expect(held.state.status).toBe('signedOut');
  expect(await isRenewed(held)).toBe(false);
});
