import type { User } from '../realm/types.ts';

type Predicate = (user: User) => boolean;

const fields = ['username', 'email', 'firstName', 'lastName'] as const;
type Field = (typeof fields)[number];
const isField = (name: string): name is Field => fields.some((field) => field === name);

const lower = (user: User, field: Field): string | undefined => user[field]?.toLowerCase();

/** One word of `search`: `"exact"`, `*infix*`, or a prefix, in any of the four fields, whatever the case. */
function wordMatches(word: string): Predicate {
  const exact = /^"(.*)"$/.exec(word)?.[1];
  const wanted = (exact ?? word).toLowerCase();
  if (exact !== undefined) return (user) => fields.some((field) => lower(user, field) === wanted);
  if (!wanted.includes('*')) {
    return (user) => fields.some((field) => lower(user, field)?.startsWith(wanted) === true);
  }
  const pattern = wanted.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, String.raw`\$&`));
  const regex = new RegExp(`^${pattern.join('.*')}$`, 'su');
  return (user) => fields.some((field) => regex.test(lower(user, field) ?? '\n'));
}

function searchMatches(search: string): Predicate {
  const text = search.trim();
  if (text.startsWith('id:')) {
    const ids = new Set(text.slice(3).trim().split(/\s+/));
    return (user) => ids.has(user.id);
  }
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(wordMatches);
  return (user) => words.every((matches) => matches(user));
}

/**
 * `q`: pairs `attribute:value`, each of which must be there, whatever the case. Text without a colon asks for nothing,
 * so that everybody is an answer; an empty value is nobody's.
 */
function attributePairs(q: string): [name: string, value: string][] {
  const pairs = [...q.matchAll(/(?:"([^"]+)"|([^\s":]+)):(?:"([^"]*)"|(\S*))/g)];
  return pairs.map(([, quotedName, name, quotedValue, value]) => [
    quotedName ?? name ?? '',
    quotedValue ?? value ?? '',
  ]);
}

function attributeMatches([name, value]: [string, string]): Predicate {
  const wanted = value.toLowerCase();
  if (wanted === '') return () => false;
  if (isField(name)) return (user) => lower(user, name) === wanted;
  return (user) => user.attributes[name]?.some((held) => held.toLowerCase().trimEnd() === wanted) === true;
}

function flag(query: URLSearchParams, name: 'enabled' | 'emailVerified'): Predicate[] {
  const wanted = query.get(name);
  return wanted === null ? [] : [(user) => user[name] === (wanted === 'true')];
}

function fieldMatches(field: Field, value: string, exact: boolean): Predicate {
  const wanted = value.toLowerCase();
  return exact
    ? (user) => lower(user, field) === wanted
    : (user) => lower(user, field)?.includes(wanted) === true;
}

/** The users whom a query asks for; `search` outranks the single fields and `q`, as in Keycloak. */
export function searchUsers(all: readonly User[], query: URLSearchParams): readonly User[] {
  const predicates: Predicate[] = [...flag(query, 'enabled'), ...flag(query, 'emailVerified')];
  const search = query.get('search');
  if (search !== null) {
    predicates.push(searchMatches(search));
  } else {
    for (const field of fields) {
      const value = query.get(field);
      if (value !== null) predicates.push(fieldMatches(field, value, query.get('exact') === 'true'));
    }
    predicates.push(...attributePairs(query.get('q') ?? '').map(attributeMatches));
  }
  if (predicates.length === 0) return all;
  return all.filter((user) => predicates.every((matches) => matches(user)));
}
