// What of the accounts is left over: told from Keycloak's lists, page by page and up to a limit, which the finding names.
import * as z from 'zod/mini';
import { isGivenByPeople, isReachedByName } from '#api/keycloak/realmRoles.ts';
import { keysOf } from '#api/keycloak/users/apiKeys.ts';
import { ok, unknown, Untold, wrong, type Check, type Finding } from '#checks/check.ts';
import { readAsAdministrator } from '#checks/keycloak/realm.ts';
import type { Subject } from '#checks/subject.ts';

/** A page of a list, and how much of a list is looked at. */
const pageSize = 500;
const maxItems = 10_000;
const maxRoles = 100;

/** More than a page of users with all of their attributes takes. */
const maxBytes = 8_000_000;

/** The first items of a list of the Admin API. `isWhole`: there are no more. */
async function readPages<Item>(
  subject: Subject,
  path: string,
  schema: z.ZodMiniType<Item[]>,
): Promise<{ items: Item[]; isWhole: boolean }> {
  const items: Item[] = [];
  const separator = path.includes('?') ? '&' : '?';
  while (items.length < maxItems) {
    const asked = `${path}${separator}first=${String(items.length)}&max=${String(pageSize)}`;
    const page = await readAsAdministrator(subject, asked, schema, { maxBytes });
    items.push(...page);
    if (page.length < pageSize) return { items, isWhole: true };
  }
  return { items, isWhole: false };
}

const rolesSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    composite: z._default(z.boolean(), false),
    clientRole: z._default(z.boolean(), false),
  }),
);

/** The realm roles, and the names of those that a composite one brings. */
async function readRoles(subject: Subject) {
  const roles = await readAsAdministrator(subject, '/roles', rolesSchema, { maxBytes });
  const given = roles.filter(({ name }) => isGivenByPeople(name));
  if (given.length > maxRoles) throw new Untold((t) => t.found.tooManyRoles(given.length, maxRoles));
  const composites = roles.filter(({ composite }) => composite);
  const brought = await Promise.all(
    composites.map(async ({ id, name }) => {
      const path = `/roles-by-id/${encodeURIComponent(id)}/composites`;
      const parts = await readAsAdministrator(subject, path, rolesSchema);
      return { isDefault: !isGivenByPeople(name), parts: parts.filter(({ clientRole }) => !clientRole) };
    }),
  );
  return { given, brought };
}

const idsSchema = z.array(z.object({ id: z.string() }));

const holdersOf = (name: string): string =>
  `/roles/${encodeURIComponent(name)}/users?briefRepresentation=true`;

/** Whether any group has this role. */
async function isOfGroups(subject: Subject, name: string): Promise<boolean> {
  const path = `/roles/${encodeURIComponent(name)}/groups?first=0&max=1`;
  return (await readAsAdministrator(subject, path, idsSchema)).length > 0;
}

/** Whether everyone who can sign in has a role that means something. Accounts without one are left over, or wait for somebody. */
export const usersWithoutRoles: Check = {
  id: 'usersWithoutRoles',
  async ask(subject) {
    const { given, brought } = await readRoles(subject);
    const ofEveryone = brought.find(
      ({ isDefault, parts }) => isDefault && parts.some(({ name }) => isGivenByPeople(name)),
    );
    if (ofEveryone) return ok((t) => t.found.everyoneHasRole);
    const { items, isWhole } = await readPages(
      subject,
      '/users?enabled=true&briefRepresentation=true',
      idsSchema,
    );
    const reached = given.filter(({ name }) => isReachedByName(name));
    const holders = await Promise.all(
      reached.map(({ name }) => readPages(subject, holdersOf(name), idsSchema)),
    );
    const held = new Set(holders.flatMap(({ items: ids }) => ids.map(({ id }) => id)));
    const without = items.filter(({ id }) => !held.has(id)).length;
    const looked = items.length;
    if (without === 0) return ok((t) => t.found.usersLookedAt(looked, isWhole));
    // Someone who wasn't listed as a holder may be one all the same.
    if (reached.length < given.length || holders.some((list) => !list.isWhole))
      return unknown((t) => t.found.holdersUntold(without));
    const groups = await Promise.all(reached.map(({ name }) => isOfGroups(subject, name)));
    return groups.includes(true)
      ? unknown((t) => t.found.rolesOfGroups(without))
      : wrong((t) => t.found.usersWithoutRoles(without, looked, isWhole));
  },
};

/** Whether each role that the document may name is held by someone: one that nobody has is ready for whoever gets it by mistake. */
export const unusedRoles: Check = {
  id: 'unusedRoles',
  async ask(subject) {
    const { given, brought } = await readRoles(subject);
    const parts = new Set(brought.flatMap((one) => one.parts.map(({ name }) => name)));
    // Composite roles have no place in the roles document.
    const roles = given.filter(({ name, composite }) => !composite && !parts.has(name));
    const [reached = [], notReached = []] = [true, false].map((can) =>
      roles.filter(({ name }) => isReachedByName(name) === can),
    );
    const unused = await Promise.all(
      reached.map(async ({ name }) => {
        const path = `${holdersOf(name)}&first=0&max=1`;
        const [holder] = await readAsAdministrator(subject, path, idsSchema);
        return holder || (await isOfGroups(subject, name)) ? [] : [name];
      }),
    );
    const names = unused.flat();
    if (names.length > 0) return wrong((t) => t.found.unusedRoles(names));
    return notReached.length > 0
      ? unknown((t) => t.found.rolesNotAsked(notReached.map(({ name }) => name)))
      : ok();
  },
};

const usersSchema = z.array(
  z.object({
    username: z.string(),
    attributes: z._default(z.record(z.string(), z.array(z.string())), {}),
  }),
);

/** Whether disabled users have API keys: once the account is enabled again, its keys work again, whoever has them by then. */
export const disabledKeys: Check = {
  id: 'disabledKeys',
  async ask(subject): Promise<Finding> {
    const path = '/users?enabled=false&briefRepresentation=false';
    const { items, isWhole } = await readPages(subject, path, usersSchema);
    const holders = items.filter((user) => keysOf(user).length > 0).map(({ username }) => username);
    return holders.length > 0
      ? wrong((t) => t.found.disabledKeys(holders, isWhole))
      : ok((t) => t.found.usersLookedAt(items.length, isWhole));
  },
};
