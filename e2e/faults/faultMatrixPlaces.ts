import { z } from 'zod';
import { Servers } from '../support/Servers.ts';
import { people } from '../support/target.ts';

/** Ids of things that stand in the addresses of screens. */
export interface Places {
  readonly study: string;
  readonly series: string;
  readonly user: string;
  readonly token: string;
}

const withId = z.array(z.object({ ID: z.string() })).min(1);
const userWithId = z.array(z.object({ id: z.string() })).min(1);

/** Finds one of each on a test's own local server. */
export async function findPlaces(url: string): Promise<Places> {
  const servers = new Servers(people.admin, url);
  const [study] = await servers.findStudies({}, 0, 1);
  if (!study) throw new Error('there is no study on this server');
  const series = withId.parse(
    await (await servers.must('GET', `/orthanc/studies/${study.id}/series`)).json(),
  );
  const found = await servers.must('GET', '/keycloak/admin/realms/orthanc/users?username=doctor');
  const users = userWithId.parse(await found.json());
  const token = await servers.mintShare(study, 3600);
  return { study: study.id, series: series[0]?.ID ?? '', user: users[0]?.id ?? '', token };
}
