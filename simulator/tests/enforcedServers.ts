import { z } from 'zod';
import { createSimulatedServers } from '../createSimulatedServers.ts';
import { createBrowser, origin } from '../keycloak/tests/testBrowser.ts';

/** The answer to a find of studies, as far as a link to one needs it. */
const foundStudies = z.array(
  z.object({ ID: z.string(), MainDicomTags: z.object({ StudyInstanceUID: z.string() }) }),
);

/** Simulated servers whose share records decide, on a clock of their own, with a doctor who may write the records. */
export function createEnforcedServers(size: number) {
  let now = Date.now();
  const servers = createSimulatedServers({
    size,
    origin,
    mode: 'hardened',
    shareLinks: 'enforced',
    accessTokenSeconds: 3600,
    extraPermissions: [
      ['put', '^/studies/([a-f0-9-]+)/metadata/castellan-shares$', 'all|share'],
      ['delete', '^/studies/([a-f0-9-]+)/metadata/castellan-shares$', 'all|share'],
    ],
    clock: () => now,
  });
  /** Signs the doctor in. */
  const signIn = async () => {
    const { access_token: token } = await createBrowser(servers).signIn('doctor', 'doctor');
    const send = async (method: string, path: string, body?: string, more?: object): Promise<Response> =>
      servers.handle(
        new Request(`${origin}/orthanc${path}`, {
          method,
          headers: { Authorization: `Bearer ${token}`, ...more },
          ...(body === undefined ? {} : { body }),
        }),
      );
    const asked = JSON.stringify({ Level: 'Study', Query: {}, Limit: 1, Expand: true });
    const [study] = foundStudies.parse(await (await send('POST', '/tools/find', asked)).json());
    if (study === undefined) throw new Error('there is no study');
    const { 'user-id': by } = z
      .object({ 'user-id': z.string() })
      .parse(await (await send('GET', '/auth/user/profile')).json());
    return { send, study, by };
  };
  return {
    servers,
    signIn,
    now: (): number => now,
    pass: (milliseconds: number): void => {
      now += milliseconds;
    },
  };
}
