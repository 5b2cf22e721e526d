import { consoleClients } from '../clients.ts';
import { createKeycloak } from '../createKeycloak.ts';
import { createBrowser, origin } from './testBrowser.ts';

/** What becomes of a request on its way. `refused`: it does not arrive. `lost`: it is done, and the answer never comes. */
export type Way = 'through' | 'refused' | 'lost';

/** A line to a simulated Keycloak that a test may cut at any request. */
export interface TestLine {
  /** Of the person who has signed in. */
  token: string;
  /** Decides about each request; may be changed at any time. */
  way: (method: string, path: string) => Way;
  /** In place of the browser's. */
  fetch: (input: URL | string, init?: RequestInit) => Promise<Response>;
}

/** Signs one of the people in to a simulated Keycloak of the test's own. @param passwordPolicy in Keycloak's notation */
export async function openLine(userName: string, passwordPolicy = ''): Promise<TestLine> {
  const keycloak = createKeycloak({ clients: consoleClients('secret'), delay: 1 });
  const token = (await createBrowser(keycloak).signIn(userName, userName)).access_token;
  const line: TestLine = {
    token,
    way: () => 'through',
    async fetch(input, { method = 'GET', headers, body } = {}) {
      const url = new URL(input, origin);
      const way = line.way(method, url.pathname);
      if (way === 'refused') throw new TypeError('Failed to fetch');
      const sent = { method, ...(headers ? { headers } : {}), ...(body ? { body } : {}) };
      const answer = await keycloak.handle(new Request(url, sent));
      if (way === 'lost') throw new TypeError('Failed to fetch');
      return answer;
    },
  };
  if (passwordPolicy !== '') {
    await line.fetch(`${origin}/keycloak/admin/realms/orthanc`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}` },
      body: JSON.stringify({ passwordPolicy }),
    });
  }
  return line;
}
