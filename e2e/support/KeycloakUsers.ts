import { test } from '@playwright/test';
import { z } from 'zod';
import type { Servers } from './Servers.ts';
import { target } from './target.ts';

const admin = '/keycloak/admin/realms/orthanc';

const userSchema = z.looseObject({
  id: z.string(),
  username: z.string(),
  enabled: z.boolean(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  email: z.string().optional(),
  requiredActions: z.array(z.string()).default([]),
  attributes: z.record(z.string(), z.array(z.string())).default({}),
});
const roleSchema = z.looseObject({ id: z.string(), name: z.string(), containerId: z.string() });

/** Users as Keycloak itself has them, for what a test prepares and checks. */
export class KeycloakUsers {
  readonly #servers: Servers;

  constructor(servers: Servers) {
    this.#servers = servers;
  }

  /** The user of this name, if there is one. */
  async find(userName: string): Promise<z.output<typeof userSchema> | undefined> {
    const path = `${admin}/users?exact=true&briefRepresentation=false&username=${encodeURIComponent(userName)}`;
    return z.array(userSchema).parse(await (await this.#servers.must('GET', path)).json())[0];
  }

  /** Realm roles of a user, without the one that everybody has. */
  async rolesOf(id: string): Promise<string[]> {
    const answer = await this.#servers.must('GET', `${admin}/users/${id}/role-mappings/realm`);
    return z
      .array(roleSchema)
      .parse(await answer.json())
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('default-roles-'))
      .toSorted();
  }

  /** Writes some fields of a user; without attributes the others stay. */
  async change(id: string, fields: Record<string, unknown>): Promise<void> {
    await this.#servers.must('PUT', `${admin}/users/${id}`, fields);
  }

  /** Gives a user attributes, keeping names and address. */
  async setAttributes(userName: string, attributes: Record<string, string[]>): Promise<void> {
    const user = await this.find(userName);
    if (!user) throw new Error(`there is no ${userName}`);
    await this.change(user.id, { ...user, attributes });
  }

  async giveRole(id: string, name: string): Promise<void> {
    const role = roleSchema.parse(await (await this.#servers.must('GET', `${admin}/roles/${name}`)).json());
    await this.#servers.must('POST', `${admin}/users/${id}/role-mappings/realm`, [role]);
  }

  /** Gives a user one right of the Admin API, a role of the client realm-management that user-admin brings. */
  async giveRight(id: string, name: string): Promise<void> {
    const answer = await this.#servers.must('GET', `${admin}/roles/user-admin/composites`);
    const right = z
      .array(roleSchema)
      .parse(await answer.json())
      .find((role) => role.name === name);
    if (!right) throw new Error(`user-admin does not bring ${name}`);
    await this.#servers.must('POST', `${admin}/users/${id}/role-mappings/clients/${right.containerId}`, [
      right,
    ]);
  }

  /**
   * Sees to it that the realm asks for passwords of 12 characters. A realm without any policy gets one and keeps it for the run: two
   * tests at once would otherwise take it from each other. An existing realm is left as it is, and the test is skipped.
   */
  async requireLongPasswords(): Promise<void> {
    const realm = z
      .looseObject({ passwordPolicy: z.string().default('') })
      .parse(await (await this.#servers.must('GET', admin)).json());
    if (realm.passwordPolicy.includes('length(12)')) return;
    test.skip(target === 'address', 'the password policy of this realm is another');
    await this.#servers.must('PUT', admin, { passwordPolicy: 'length(12)' });
  }

  async delete(userName: string): Promise<void> {
    const user = await this.find(userName);
    if (user) await this.#servers.must('DELETE', `${admin}/users/${user.id}`);
  }
}
