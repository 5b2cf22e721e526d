import { z } from 'zod';
import { ConnectionDropped, delay, failureAskedBy, garbageResponse } from '#simulator/failures.ts';
import { internalError } from '#simulator/authorization/answers.ts';
import { parseRoles } from './rolesDocument.ts';

const named = z.object({ ID: z.string() });

function namesIn(document: unknown): string[] {
  const roles = parseRoles(document);
  if (roles === undefined) return [];
  const labels = Object.values(roles.roles).flatMap((role) => role['authorized-labels']);
  return [...Object.keys(roles.roles), ...labels, ...roles['available-labels']];
}

/**
 * What stands in for the answer to a write whose names ask for a failure (`simulator/failures.ts`): the free text of a link,
 * or a name in a roles document that the `stored` one does not have yet, so that it can be taken out again. `slow` only
 * takes its time. @throws ConnectionDropped
 */
export async function askedFailure(
  target: { method: string; path: string },
  body: unknown,
  stored: unknown,
  signal: AbortSignal,
): Promise<Response | undefined> {
  const before = new Set(namesIn(stored));
  const link = named.safeParse(body).data;
  const names = link === undefined ? namesIn(body).filter((name) => !before.has(name)) : [link.ID];
  switch (failureAskedBy(...names)) {
    case 'fail-500':
      return internalError(target, 'asked for by a name');
    case 'garbage':
      return garbageResponse();
    case 'drop':
      throw new ConnectionDropped();
    case 'slow':
      await delay(3000, signal);
      return undefined;
    case undefined:
      return undefined;
  }
}
