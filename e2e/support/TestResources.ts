import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { releaseStudy, reserveStudy } from './locks/reservedStudies.ts';
import { withRolesDocument } from './locks/rolesLock.ts';
import type { Servers, Study } from './Servers.ts';
import { baseUrl, type Account } from './target.ts';

let cacheSeconds: Promise<number> | undefined;

async function readCacheSeconds(): Promise<number> {
  const config: unknown = await (await fetch(`${baseUrl}/config.json`)).json();
  return z.object({ pluginCacheSeconds: z.number().default(60) }).parse(config).pluginCacheSeconds;
}

/** When the plugin's cache of a study's labels expires if it was filled just now: config.json says how long it lasts. */
async function labelsCacheExpiresAt(): Promise<number> {
  cacheSeconds ??= readCacheSeconds();
  return Date.now() + (await cacheSeconds) * 1000;
}

/** Tests that only read take the first studies of the list. */
const readByPosition = 20;

/** The patient of a study that a test uploaded, and deletes at its end. */
const isUploaded = /^e2e-/i;

/** What one test creates for itself on the servers, under unique names, and removes at its end. */
export class TestResources {
  readonly #servers: Servers;
  readonly #removals: (() => Promise<unknown>)[] = [];
  readonly #mark = randomBytes(4).toString('hex');
  readonly #reserved = new Set<string>();
  #serial = 0;
  /** When the plugin no longer caches the studies' old labels, in milliseconds since 1970. */
  #labelsKnownAt = 0;

  constructor(servers: Servers) {
    this.#servers = servers;
  }

  /** A name for this test alone: `e2e-<word>-<8 hex digits>-<n>`, valid for a label, a role and a user. */
  name(word: string): string {
    this.#serial += 1;
    return `e2e-${word}-${this.#mark}-${this.#serial}`;
  }

  /** Removes something else at the end, in reverse order; a failure to remove what is already gone doesn't count. */
  atEnd(removal: () => Promise<unknown>): void {
    this.#removals.push(removal);
  }

  /** A study that no other test has until this one ends; the test's own again where the server has no more. */
  async study(): Promise<Study> {
    for (;;) {
      const since = readByPosition + (randomBytes(2).readUInt16BE() % 1000);
      const studies = [
        ...(await this.#servers.findStudies({}, since, 20)),
        ...(await this.#servers.findStudies({}, 0, 100)),
      ].filter(({ patientName }) => !isUploaded.test(patientName));
      if (studies.length === 0) throw new Error('there is no study on this server');
      for (const study of studies) if (await this.#reserve(study)) return study;
      const own = studies.find(({ id }) => this.#reserved.has(id));
      if (own) return own;
      await pause(200);
    }
  }

  async #reserve({ id }: Study): Promise<boolean> {
    if (!(await reserveStudy(id))) return false;
    this.#reserved.add(id);
    this.atEnd(() => releaseStudy(id));
    return true;
  }

  /** Another study than one that the test has. */
  async otherStudy(than: Study): Promise<Study> {
    const other = await this.study();
    if (other.id === than.id) throw new Error('there is only one study on this server');
    return other;
  }

  /** Adds a label of this test's own (or the given one) to a study. */
  async label(study: Pick<Study, 'id'>, label = this.name('label')): Promise<string> {
    await this.#servers.putLabel(study, label);
    this.#labelsKnownAt = await labelsCacheExpiresAt();
    this.atEnd(() => this.#servers.deleteLabel(study, label));
    return label;
  }

  /** A study with a label of this test's own. */
  async labeledStudy(): Promise<{ study: Study; label: string }> {
    const study = await this.study();
    return { study, label: await this.label(study) };
  }

  /** Removes a label from a study and waits until the plugin's cache expires: the request itself has filled it with the old labels. */
  async unlabel(study: Study, label: string): Promise<void> {
    await this.#servers.deleteLabel(study, label);
    this.#labelsKnownAt = await labelsCacheExpiresAt();
    await this.#untilLabelsAreKnown();
  }

  /** A role with these permissions for studies with one of these labels (`*`: all), in Keycloak and in the roles document. */
  async role(
    permissions: readonly string[],
    labels: readonly string[],
    role = this.name('role'),
  ): Promise<string> {
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

  /** A user with just these permissions for studies of just these labels; resolves once the plugin's cache has expired. */
  async person(permissions: readonly string[], labels: readonly string[]): Promise<Account & { id: string }> {
    const person = await this.user([await this.role(permissions, labels)]);
    await this.#untilLabelsAreKnown();
    return person;
  }

  async #untilLabelsAreKnown(): Promise<void> {
    await pause(Math.max(0, this.#labelsKnownAt - Date.now()));
  }

  /** Removes all of it. */
  async remove(): Promise<void> {
    for (const removal of this.#removals.toReversed()) await removal().catch(() => undefined);
  }
}
