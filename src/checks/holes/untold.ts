import { unknown, type Check, type CheckId } from '#checks/check.ts';

/**
 * Holes that no setting closes, and one that only another server's log could tell of. They are listed, with what to do about them, so that a
 * report without them doesn't look like a promise.
 */
export const untoldHoles: readonly Check[] = (
  [
    ['foreignJobs', 'noSetting'],
    ['anonymousTokens', 'noSetting'],
    ['keysInClear', 'noSetting'],
    ['remotesUnlimited', 'noSetting'],
    ['tokensInLog', 'inLog'],
  ] as const satisfies readonly (readonly [CheckId, string])[]
).map(([id, reason]) => ({ id, ask: () => Promise.resolve(unknown((t) => t.untold[reason])) }));
