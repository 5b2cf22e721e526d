import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { withRolesDocument } from './rolesLock.ts';
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

/** More than there are workers. */
const shares = 4;

/**
 * Whether the tests of this worker may take a study. Workers share a server but not its studies: two tests with the same one would remove each
 * other's labels and links.
 */
const isOfThisWorker = ({ id }: Study): boolean =>
  Number.parseInt(id.slice(0, 6), 16) % shares === Number(process.env['TEST_PARALLEL_INDEX'] ?? 0) % shares;

/** What one test creates for itself on the servers, under unique names, and removes at its end. */
export class TestResources {
  readonly #servers: Servers;
  readonly #removals: (() => Promise<unknown>)[] = [];
  readonly #mark = randomBytes(4).toString('hex');
  readonly #taken = new Set<string>();
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

  /** A study of the first thousand, at random, that no other test has meanwhile, and not one that this test has already. */
  async study(): Promise<Study> {
    return this.#take(() => true);
  }

  /** Another study than one that the test has. */
  async otherStudy(than: Study): Promise<Study> {
    return this.#take(({ id }) => id !== than.id);
  }

  async #take(isWanted: (study: Study) => boolean): Promise<Study> {
    const isFree = (study: Study): boolean => !this.#taken.has(study.id) && isWanted(study);
    const seen: Study[] = [];
    for (const since of [randomBytes(2).readUInt16BE() % 1000, 0]) {
      const page = await this.#servers.findStudies({}, since, 32);
      seen.push(...page);
      const study = page.find((one) => isFree(one) && isOfThisWorker(one));
      if (study) return this.#keep(study);
    }
    // A small archive may have none for each worker.
    const study = seen.find(isFree) ?? seen.find(isWanted);
    if (!study) throw new Error('this server has too few studies');
    return this.#keep(study);
  }

  #keep(study: Study): Study {
    this.#taken.add(study.id);
    return study;
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
