import { randomBytes } from 'node:crypto';
import { withRolesDocument } from './rolesLock.ts';
import type { Servers, Study } from './servers.ts';
import type { Account } from './target.ts';

/** What one story makes for itself on the servers, under names nobody else has, and removes at its end. */
export class Own {
  readonly #servers: Servers;
  readonly #removals: (() => Promise<unknown>)[] = [];
  readonly #mark = randomBytes(4).toString('hex');
  #serial = 0;

  constructor(servers: Servers) {
    this.#servers = servers;
  }

  /** A name of this story's own: `e2e-<word>-<8 hex digits>-<n>`, fit for a label, a role and a user. */
  name(word: string): string {
    this.#serial += 1;
    return `e2e-${word}-${this.#mark}-${this.#serial}`;
  }

  /** Removes something else at the end, last made first; a failure to remove what is already gone is no failure. */
  atEnd(removal: () => Promise<unknown>): void {
    this.#removals.push(removal);
  }

  /** A study that no other story was given: one of the first thousand, at random. */
  async study(): Promise<Study> {
    for (const since of [randomBytes(2).readUInt16BE() % 1000, 0]) {
      const [study] = await this.#servers.findStudies({}, since, 1);
      if (study) return study;
    }
    throw new Error('there is no study on this server');
  }

  /** Puts a label of this story's own (or the given one) on a study. */
  async label(study: Study, label = this.name('label')): Promise<string> {
    await this.#servers.putLabel(study, label);
    this.atEnd(() => this.#servers.deleteLabel(study, label));
    return label;
  }

  /** A role with these permissions for studies with one of these labels (`*`: all), in Keycloak and in the roles document. */
  async role(permissions: readonly string[], labels: readonly string[]): Promise<string> {
    const role = this.name('role');
    await withRolesDocument(async () => {
      await this.#servers.createRealmRole(role);
      this.atEnd(() => withRolesDocument(() => this.#servers.deleteRealmRole(role)));
      await this.#servers.changeRoles((roles) => {
        roles[role] = { permissions, 'authorized-labels': labels };
      });
    });
    return role;
  }

  /** A user with these realm roles. */
  async user(roles: readonly string[]): Promise<Account & { id: string }> {
    const account = { name: this.name('user'), password: randomBytes(12).toString('base64url') };
    const id = await this.#servers.createUser(account, roles);
    this.atEnd(() => this.#servers.deleteUser(id));
    return { ...account, id };
  }

  /** A user who may do just this, with studies of just these labels. */
  async person(permissions: readonly string[], labels: readonly string[]): Promise<Account & { id: string }> {
    return this.user([await this.role(permissions, labels)]);
  }

  /** Removes all of it. */
  async remove(): Promise<void> {
    for (const removal of this.#removals.toReversed()) await removal().catch(() => undefined);
  }
}
