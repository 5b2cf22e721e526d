import { ApiError } from '#api/ApiError.ts';
import type { Profile } from '#access/roles/profile.ts';
import { systemPath } from '#api/orthanc/system.ts';
import { isRecent } from '#api/orthanc/version.ts';

/**
 * What keeps the console from working with the servers behind it, for an administrator to mend:
 * `noPlugin` Orthanc has no authorization plugin · `notOrthanc` something else answers at its path · `pluginFails` Orthanc, the plugin or the auth service
 * is down · `anonymous` the plugin takes a request with a fresh token for one without · `oldOrthanc` an Orthanc that can't do what the
 * console asks.
 */
export type SetupProblem =
  | { is: 'noPlugin' | 'notOrthanc' | 'anonymous' }
  | { is: 'pluginFails'; status: number }
  | { is: 'oldOrthanc'; version: string };

/** The servers answer, but not as the console needs it. */
export class SetupError extends Error {
  readonly problem: SetupProblem;
  constructor(problem: SetupProblem) {
    super(`the set-up is wrong: ${problem.is}`);
    this.name = 'SetupError';
    this.problem = problem;
  }
}

/** Looks at the first two responses of Orthanc. @throws SetupError */
export function checkSetup(profile: Profile, { Version: version }: { Version: string }): void {
  if (!isRecent(version)) throw new SetupError({ is: 'oldOrthanc', version });
  // Right after a sign-in a token can't have expired.
  if (profile.name === 'Anonymous' && profile.userId === undefined) throw new SetupError({ is: 'anonymous' });
}

/** What the failure of a page's first requests says about the set-up; `undefined` for every other failure. */
export function setupProblemOf(error: unknown): SetupProblem | undefined {
  if (error instanceof SetupError) return error.problem;
  if (!(error instanceof ApiError) || error.server !== 'orthanc') return undefined;
  // Orthanc's plugin lets anybody read this; the hardened proxy, only people it knows.
  if (error.path === systemPath && error.refusal?.because === 'anonymous') return { is: 'anonymous' };
  if (error.path !== '/auth/user/profile') return undefined;
  if (error.kind === 'notFound') return { is: 'noPlugin' };
  if (error.kind === 'garbled') return { is: 'notOrthanc' };
  return error.kind === 'server' ? { is: 'pluginFails', status: error.status } : undefined;
}
