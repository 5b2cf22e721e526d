import { ApiError } from '#api/ApiError.ts';
import { keysOf } from './apiKeys.ts';
import { ensureUser, orThrow } from './ensureUser.ts';
import { noKeysAim } from './keyWrites.ts';
import { enabledAim } from './userFields.ts';
import { listSessions, signOutUser } from './userSessions.ts';

/** The steps of ending a user's access, in order; `check` makes sure that all of it stays. */
export const offboardSteps = ['disable', 'sessions', 'keys', 'links', 'check'] as const;

/** One step. */
export type OffboardStep = (typeof offboardSteps)[number];

/** How far each came. `notPossible`: it can't be done on this server, or by this person. A failed one has its error. */
export type OffboardState = Readonly<
  Record<
    OffboardStep,
    { state: 'waiting' | 'running' | 'done' | 'undone' | 'notPossible' } | { state: 'failed'; error: unknown }
  >
>;

/** Nothing has begun. */
export const notBegun: OffboardState = {
  disable: { state: 'waiting' },
  sessions: { state: 'waiting' },
  keys: { state: 'waiting' },
  links: { state: 'waiting' },
  check: { state: 'waiting' },
};

/** What ends a user's share links; Keycloak has no part in it. */
export interface LinksToRevoke {
  /** @returns `notPossible` where they can't be revoked */
  revoke(): Promise<'done' | 'notPossible'>;
  /** Whether any works by now, such as one that was created meanwhile. */
  areThere(): Promise<boolean>;
}

/** What the steps do; the check gives the steps that somebody else has undone. */
export type OffboardDoes = Readonly<
  Record<Exclude<OffboardStep, 'check' | 'links'>, () => Promise<unknown>>
> & {
  links: LinksToRevoke['revoke'];
  /** @param areLinksDone whether the links were revoked, and are to stay so */
  check: (areLinksDone: boolean) => Promise<readonly OffboardStep[]>;
};

/** Someone else's change contradicts ours. */
const undoneByOthers = (): ApiError =>
  new ApiError({ server: 'keycloak', method: 'PUT', path: '/users/{id}', kind: 'conflict' });

/**
 * Does every step that is not done yet, and the check always. A failure stops none of the others: an account that could not be disabled
 * is still better off without keys. @returns the last state, which `onChange` was told as well
 */
export async function runOffboarding(
  from: OffboardState,
  does: OffboardDoes,
  onChange: (state: OffboardState) => void,
): Promise<OffboardState> {
  let state = from;
  const set = (step: OffboardStep, next: OffboardState[OffboardStep]): void => {
    state = { ...state, [step]: next };
    onChange(state);
  };
  for (const step of offboardSteps) {
    if (step !== 'check' && /^(?:done|undone)$/.test(state[step].state)) continue;
    set(step, { state: 'running' });
    try {
      if (step === 'check') {
        const undone = await does.check(state.links.state === 'done');
        for (const one of undone) set(one, { state: 'failed', error: undoneByOthers() });
        set(step, undone.length > 0 ? { state: 'failed', error: undoneByOthers() } : { state: 'done' });
      } else set(step, { state: (await does[step]()) === 'notPossible' ? 'notPossible' : 'done' });
    } catch (error) {
      set(step, { state: 'failed', error });
    }
  }
  return state;
}

/** Whether all of it is done, as far as it can be. */
export function isOffboarded(state: OffboardState): boolean {
  return offboardSteps.every((step) => /^(?:done|undone|notPossible)$/.test(state[step].state));
}

/** How often sessions that started meanwhile are ended before they are reported as left. */
const maxChecks = 3;

/** Makes sure that all of it stays, repeats what others have undone, and reports what is still undone. */
async function check(userId: string): Promise<readonly OffboardStep[]> {
  for (let tries = 0; tries < maxChecks; tries += 1) {
    const outcome = await ensureUser(userId, [enabledAim(false), noKeysAim]);
    if (outcome.result === 'superseded') return ['disable'];
    if (outcome.result === 'unchecked') throw outcome.error;
    if (outcome.result === 'overruled') {
      const { enabled } = outcome.now;
      return [
        ...(enabled ? (['disable'] as const) : []),
        ...(keysOf(outcome.now).length > 0 ? (['keys'] as const) : []),
      ];
    }
    if ((await listSessions(userId)).length === 0) return [];
    await signOutUser(userId);
  }
  return ['sessions'];
}

/** Ends all access of a user, going on from where an earlier attempt came to. */
export function offboardUser(
  userId: string,
  from: OffboardState,
  links: LinksToRevoke,
  onChange: (state: OffboardState) => void,
): Promise<OffboardState> {
  const checksLater = true;
  const does: OffboardDoes = {
    disable: async () => orThrow(await ensureUser(userId, [enabledAim(false)], { checksLater })),
    sessions: () => signOutUser(userId),
    keys: async () => orThrow(await ensureUser(userId, [noKeysAim], { checksLater })),
    links: () => links.revoke(),
    check: async (areLinksDone) => [
      ...(await check(userId)),
      ...(areLinksDone && (await links.areThere()) ? (['links'] as const) : []),
    ],
  };
  return runOffboarding(from, does, onChange);
}
