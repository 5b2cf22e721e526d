// A line to a simulated Keycloak, as the console's own.
import { vi } from 'vitest';
import { findUserByName } from '#api/keycloak/users/users.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { openLine } from '#simulator/keycloak/tests/testLine.ts';

type Line = Awaited<ReturnType<typeof openLine>>;

/** Connects the API layer to a line. @param fetch sends by it; by default everything goes through */
export function connectTo(line: Line, fetch: Line['fetch'] = line.fetch): void {
  vi.stubGlobal('document', { baseURI: `${origin}/` });
  vi.stubGlobal('fetch', fetch);
  connectTest({
    base: { orthanc: `${origin}/orthanc`, keycloak: `${origin}/keycloak` },
    realm: 'orthanc',
    getToken: () => Promise.resolve(line.token),
  });
}

/** Connects the API layer to a simulated Keycloak as one of its people. */
export async function connectAs(userName: string, passwordPolicy = ''): Promise<Line> {
  const line = await openLine(userName, passwordPolicy);
  connectTo(line);
  return line;
}

/** The ID of the user of this name. */
export async function idOf(userName: string): Promise<string> {
  const user = await findUserByName(userName);
  if (!user) throw new Error(`there is no ${userName}`);
  return user.id;
}
