import type { Connection } from '#api/http.ts';
import type { SimulatedServers } from '../createSimulatedServers.ts';
import { createBrowser, origin } from '../keycloak/tests/testBrowser.ts';

/** How the console reaches simulated servers of `origin` as one of the people: `connect(await connectionAs(servers, 'admin'))`. */
export async function connectionAs(servers: SimulatedServers, who: string): Promise<Connection> {
  const { access_token: token } = await createBrowser(servers).signIn(who, who);
  return {
    base: { orthanc: `${origin}/orthanc`, keycloak: `${origin}/keycloak` },
    getToken: () => Promise.resolve(token),
    explainRefusal: () => Promise.resolve({ because: 'policy' }),
  };
}
