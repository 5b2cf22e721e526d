import { unknown, type Check, type CheckId } from '#checks/check.ts';

/**
 * Holes that can't be told without creating a link, sending images or reading another server's log, and those that no setting closes. They
 * are listed so that a report without them doesn't look like a promise.
 */
export const untoldHoles: readonly Check[] = (
  [
    ['foreignLinks', 'wouldCreateLink'],
    ['endlessLinks', 'wouldCreateLink'],
    ['lastingInstantLinks', 'wouldCreateLink'],
    ['idsInBodies', 'wouldSend'],
    ['foreignJobs', 'noSetting'],
    ['anonymousTokens', 'noSetting'],
    ['keysInClear', 'noSetting'],
    ['remotesUnlimited', 'noSetting'],
    ['tokensInLog', 'inLog'],
  ] as const satisfies readonly (readonly [CheckId, string])[]
).map(([id, reason]) => ({ id, ask: () => Promise.resolve(unknown((t) => t.untold[reason])) }));
