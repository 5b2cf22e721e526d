/**
 * The patterns of the console's own addresses, as the router matches them (`src/app/router.tsx`). They and the builders below stand in
 * `lib` and not in `app`, whose routes they are: features, the session and the entry script build addresses, too, and none of them may
 * import the app. Lint refuses such a path anywhere else (`scripts/lint/pathLiterals.ts`).
 */
export const routes = {
  home: '/',
  studies: '/studies',
  study: '/studies/:id',
  labels: '/labels',
  labelQueue: '/labels/unlabelled',
  shares: '/shares',
  roles: '/roles',
  users: '/users',
  newUser: '/users/new',
  user: '/users/:id',
  apiKeys: '/api-keys',
  me: '/me',
  signedOut: '/signed-out',
} as const;

/** A tab of a user's page, by its word in the address. */
export const userTabs = ['account', 'roles', 'signIn', 'keys', 'leaving'] as const;

/** One of them. */
export type UserTab = (typeof userTabs)[number];

/** Search params by name; those that are undefined are left out. */
type Query = Readonly<Record<string, string | undefined>>;

function withQuery(path: string, query: Query | URLSearchParams): string {
  const params =
    query instanceof URLSearchParams
      ? query
      : new URLSearchParams(
          Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined),
        );
  return params.size > 0 ? `${path}?${params.toString()}` : path;
}

/** A segment of a path. Ids of federated users hold user names: any character may be in them. */
const withId = (pattern: `${string}/:id`, id: string): string =>
  pattern.replace(':id', () => encodeURIComponent(id));

/** Builds the address of every page of the console, with the search params that links to it give. */
export const paths = {
  /** Leads on to the first page of the person's menu. */
  home: (): string => routes.home,
  /** @param search a whole search as the list writes it, or the one label to list */
  studies: (search: URLSearchParams | { label?: string } = {}): string => withQuery(routes.studies, search),
  study: (id: string): string => withId(routes.study, id),
  /** @param search a label whose details are open */
  labels: (search: { label?: string } = {}): string => withQuery(routes.labels, search),
  labelQueue: (): string => routes.labelQueue,
  shares: (): string => routes.shares,
  roles: (): string => routes.roles,
  /** @param search the role whose holders are listed */
  users: (search: { role?: string } = {}): string => withQuery(routes.users, search),
  /** @param search `service` for a service account */
  newUser: (search: { kind?: 'service' } = {}): string => withQuery(routes.newUser, search),
  user: (id: string, search: { tab?: UserTab } = {}): string => withQuery(withId(routes.user, id), search),
  apiKeys: (): string => routes.apiKeys,
  me: (): string => routes.me,
  signedOut: (): string => routes.signedOut,
} as const;
