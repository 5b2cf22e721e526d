import { z } from 'zod';
import { ConnectionDropped } from '#plugin-emulator/ConnectionDropped.ts';
import { internalError } from '#plugin-emulator/answers.ts';
import type { SettingsWrite } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { parseRoles } from '#plugin-emulator/service/rolesDocument.ts';
import { delay, failureAskedBy, garbageResponse } from './failures.ts';

const named = z.object({ ID: z.string() });

function namesIn(document: unknown): string[] {
  const roles = parseRoles(document);
  if (roles === undefined) return [];
  const labels = Object.values(roles.roles).flatMap((role) => role['authorized-labels']);
  return [...Object.keys(roles.roles), ...labels, ...roles['available-labels']];
}

/**
 * Fails a write to the auth service when a name in it asks for a failure (`failures.ts`): the free text of a link, or a name
 * in a roles document that isn't stored yet, so that it can be removed again. `slow` only delays the write.
 * @throws ConnectionDropped
 */
export async function failedSettingsWrite(write: SettingsWrite): Promise<Response | undefined> {
  const stored = new Set(namesIn(write.storedRoles));
  const link = named.safeParse(write.body).data;
  const names = link === undefined ? namesIn(write.body).filter((name) => !stored.has(name)) : [link.ID];
  switch (failureAskedBy(...names)) {
    case 'fail-500':
      return internalError(write, 'asked for by a name');
    case 'garbage':
      return garbageResponse();
    case 'drop':
      throw new ConnectionDropped();
    case 'slow':
      await delay(3000, write.signal);
      return undefined;
    case undefined:
      return undefined;
  }
}
