const access = '/access';

/**
 * The page that explains access, asked about a share link. It stands apart from `paths` for the landing page of a link, which leads to no
 * other page and would load the addresses of all.
 */
export const linkAccessPath = `${access}?who=link`;

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
  jobs: '/jobs',
  roles: '/roles',
  users: '/users',
  newUser: '/users/new',
  user: '/users/:id',
  apiKeys: '/api-keys',
  remote: '/remote',
  access,
  posture: '/posture',
  activity: '/activity',
  overview: '/overview',
  remotes: '/remotes',
  system: '/system',
  me: '/me',
  signedOut: '/signed-out',
} as const;

/** A tab of a user's page, by its word in the address. */
export const userTabs = ['account', 'roles', 'signIn', 'keys', 'leaving', 'activity'] as const;

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
  /** @param search which links are listed: those that expire within a week */
  shares: (search: { show?: 'week' } = {}): string => withQuery(routes.shares, search),
  /** @param search the id of the job that is open, or whose jobs are listed */
  jobs: (search: { job?: string; mine?: '1' } = {}): string => withQuery(routes.jobs, search),
  /** @param search the role that is open, or a dialog by its word in the address */
  roles: (search: { role?: string; show?: 'new' } = {}): string => withQuery(routes.roles, search),
  /** @param search the role whose holders are listed */
  users: (search: { role?: string } = {}): string => withQuery(routes.users, search),
  /** @param search `service` for a service account */
  newUser: (search: { kind?: 'service' } = {}): string => withQuery(routes.newUser, search),
  user: (id: string, search: { tab?: UserTab } = {}): string => withQuery(withId(routes.user, id), search),
  apiKeys: (): string => routes.apiKeys,
  remote: (): string => routes.remote,
  /**
   * @param search who asks (`me`, `nobody`, `user:<Keycloak id>` or `role:<name>`), the Orthanc id of the study, and the action of the access
   *   model; API keys, share links and pasted requests are never in an address
   */
  access: (search: { who?: string; study?: string; action?: string } = {}): string =>
    withQuery(routes.access, search),
  /** @param search the id of the check to show */
  posture: (search: { check?: string } = {}): string => withQuery(routes.posture, search),
  /** @param search the Orthanc id of the study, or the Keycloak id of the user, whose entries are listed, and a kind of them */
  activity: (search: { study?: string; user?: string; kind?: string } = {}): string =>
    withQuery(routes.activity, search),
  overview: (): string => routes.overview,
  remotes: (): string => routes.remotes,
  system: (): string => routes.system,
  me: (): string => routes.me,
  signedOut: (): string => routes.signedOut,
} as const;
