import { z } from 'zod';
import { signInByFetch, type Token } from './signInByFetch.ts';
import { baseUrl, people, type Account } from './target.ts';

/** A study as the suite needs it. */
export type Study = {
  readonly id: string;
  readonly uid: string;
  readonly patientName: string;
  /** As DICOM has it: YYYYMMDD, empty, or garbage. */
  readonly date: string;
};

const studySchema = z.object({
  ID: z.string(),
  MainDicomTags: z.object({ StudyInstanceUID: z.string(), StudyDate: z.string().default('') }),
  PatientMainDicomTags: z.object({ PatientName: z.string().default('') }),
});
const userSchema = z.object({ id: z.string(), username: z.string() });
const realmRoleSchema = z.object({ id: z.string(), name: z.string() });
const rolesDocumentSchema = z.object({
  roles: z.record(z.string(), z.unknown()),
  'available-labels': z.array(z.string()),
});
const shareSchema = z.object({ Token: z.string(), Url: z.string().nullable() });

/** How long a token must still live to be used for one more request, in milliseconds. */
const minTokenMs = 5_000;

/** One sign-in for each account in a worker, also for requests that are sent at once: a real Keycloak takes its time over each. */
const signIns = new Map<string, Promise<Token>>();

/** A text or a file is sent as it is, everything else as JSON. */
const isContent = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array;

/** The servers' own APIs, as one person: what the suite prepares and looks at goes this way, not through the console. */
export class Servers {
  readonly #account: Account;
  readonly #origin: string;
  readonly #path: string;

  /**
   * @param origin of the console; that of the suite unless a test has servers of its own
   * @param path where the console runs there
   */
  constructor(account: Account = people.admin, origin = baseUrl, path = '/') {
    this.#account = account;
    this.#origin = origin;
    this.#path = path;
  }

  /** A token that lives long enough for one more request. */
  async #token(): Promise<Token> {
    const holder = `${this.#account.name} ${this.#origin}`;
    const kept = signIns.get(holder);
    const token = await kept?.catch(() => undefined);
    if (token && token.endsAt - Date.now() >= minTokenMs) return token;
    // Whoever finds it ended first signs in again; the others wait for that.
    const latest = signIns.get(holder);
    const renewed =
      latest && latest !== kept ? latest : signInByFetch(this.#account, this.#origin, this.#path);
    signIns.set(holder, renewed);
    return renewed;
  }

  /** Sends a request below the console's origin as this person; any status is an answer. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const token = await this.#token();
    return fetch(`${this.#origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${token.value}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: isContent(body) ? body : JSON.stringify(body) }),
    });
  }

  /** Sends and insists on success: preparing a test must not fail silently. */
  async must(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await this.send(method, path, body);
    if (!response.ok) {
      throw new Error(
        `${this.#account.name}: ${method} ${path}: ${response.status} ${await response.text()}`,
      );
    }
    return response;
  }

  /** Studies by find, newest first, `Since` and `Limit` as Orthanc counts them. */
  async findStudies(query: Record<string, string>, since = 0, limit = 10): Promise<Study[]> {
    const response = await this.must('POST', '/orthanc/tools/find', {
      Level: 'Study',
      Query: query,
      Since: since,
      Limit: limit,
      ResponseContent: ['MainDicomTags'],
      OrderBy: [{ Type: 'DicomTag', Key: 'StudyDate', Direction: 'DESC' }],
    });
    return z
      .array(studySchema)
      .parse(await response.json())
      .map((study) => ({
        id: study.ID,
        uid: study.MainDicomTags.StudyInstanceUID,
        patientName: study.PatientMainDicomTags.PatientName,
        date: study.MainDicomTags.StudyDate,
      }));
  }

  /** How many studies this person would find; with a label, of those that carry it. */
  async countStudies(query: Record<string, string> = {}, label?: string): Promise<number> {
    const response = await this.must('POST', '/orthanc/tools/count-resources', {
      Level: 'Study',
      Query: query,
      ...(label === undefined ? {} : { Labels: [label], LabelsConstraint: 'Any' }),
    });
    return z.object({ Count: z.number() }).parse(await response.json()).Count;
  }

  async putLabel(study: Pick<Study, 'id'>, label: string): Promise<void> {
    await this.must('PUT', `/orthanc/studies/${study.id}/labels/${label}`, '');
  }

  async deleteLabel(study: Pick<Study, 'id'>, label: string): Promise<void> {
    await this.must('DELETE', `/orthanc/studies/${study.id}/labels/${label}`);
  }

  async labelsOf(study: Study): Promise<string[]> {
    const response = await this.must('GET', `/orthanc/studies/${study.id}/labels`);
    return z.array(z.string()).parse(await response.json());
  }

  /** Mints the token of a link; `seconds` from now, negative for one that has ended. */
  async mintShare(study: Study, seconds: number, type = 'ohif-viewer-publication'): Promise<string> {
    const response = await this.must('PUT', `/orthanc/auth/tokens/${type}`, {
      ID: 'end-to-end',
      Resources: [{ OrthancId: study.id, DicomUid: study.uid, Level: 'study' }],
      Type: type,
      ExpirationDate: new Date(Date.now() + seconds * 1000).toISOString(),
    });
    return shareSchema.parse(await response.json()).Token;
  }

  /** Reads the roles document, changes it and puts it back; hold `withRolesDocument` meanwhile. */
  async changeRoles(change: (roles: Record<string, unknown>) => void): Promise<void> {
    const response = await this.must('GET', '/orthanc/auth/settings/roles');
    const rolesDocument = rolesDocumentSchema.parse(await response.json());
    change(rolesDocument.roles);
    await this.must('PUT', '/orthanc/auth/settings/roles', rolesDocument);
  }

  /** One role as the roles document has it; `undefined` where it is not in it. Reading makes the server compare it with Keycloak. */
  async roleHeld(name: string): Promise<unknown> {
    const response = await this.must('GET', '/orthanc/auth/settings/roles');
    return rolesDocumentSchema.parse(await response.json()).roles[name];
  }

  /** Makes a realm role; it enters the roles document at the next read of that. */
  async createRealmRole(name: string): Promise<void> {
    await this.must('POST', '/keycloak/admin/realms/orthanc/roles', { name });
  }

  async deleteRealmRole(name: string): Promise<void> {
    await this.must('DELETE', `/keycloak/admin/realms/orthanc/roles/${name}`);
  }

  /** Makes an enabled user with a password and these realm roles; gives its id. */
  async createUser(account: Account, roles: readonly string[]): Promise<string> {
    const admin = '/keycloak/admin/realms/orthanc';
    await this.must('POST', `${admin}/users`, {
      username: account.name,
      firstName: 'End',
      lastName: 'To-End',
      email: `${account.name}@test.example`,
      enabled: true,
      credentials: [{ type: 'password', value: account.password, temporary: false }],
    });
    const found = await this.must('GET', `${admin}/users?exact=true&username=${account.name}`);
    const [user] = z.array(userSchema).parse(await found.json());
    if (!user) throw new Error(`${account.name} was made and is not there`);
    for (const name of roles) {
      const role = realmRoleSchema.parse(await (await this.must('GET', `${admin}/roles/${name}`)).json());
      await this.must('POST', `${admin}/users/${user.id}/role-mappings/realm`, [role]);
    }
    return user.id;
  }

  /** Ends every session of an account. */
  async endSessions(name: string): Promise<void> {
    const users = '/keycloak/admin/realms/orthanc/users';
    const found = await this.must('GET', `${users}?exact=true&username=${name}`);
    const [user] = z.array(userSchema).parse(await found.json());
    if (!user) throw new Error(`there is no account ${name}`);
    await this.must('POST', `${users}/${user.id}/logout`);
  }

  async deleteUser(id: string): Promise<void> {
    await this.must('DELETE', `/keycloak/admin/realms/orthanc/users/${id}`);
  }
}
