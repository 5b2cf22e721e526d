import { vi } from 'vitest';
import { findUserByName } from '#api/keycloak/users/users.ts';
import { connectTest } from '#api/tests/connectTest.ts';

/** What the API layer needs of a line to a simulated Keycloak. */
interface Line {
  /** Of the user who has signed in. */
  readonly token: string;
  readonly fetch: (input: URL | string, init?: RequestInit) => Promise<Response>;
}

/** Connects the API layer to a line. @param fetch sends by it; by default everything goes through */
export function connectTo<Opened extends Line>(line: Opened, origin: string, fetch = line.fetch): Opened {
  vi.stubGlobal('document', { baseURI: `${origin}/` });
  vi.stubGlobal('fetch', fetch);
  connectTest({
    base: { orthanc: `${origin}/orthanc`, keycloak: `${origin}/keycloak` },
    realm: 'orthanc',
    getToken: () => Promise.resolve(line.token),
  });
  return line;
}

/** The ID of the user of this name. */
export async function idOf(userName: string): Promise<string> {
  const user = await findUserByName(userName);
  if (!user) throw new Error(`there is no ${userName}`);
  return user.id;
}
