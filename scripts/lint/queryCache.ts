// The lint rule `castellan/cache-in-api`.

/** What is looked at of a node of the syntax tree. */
interface Node {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly key?: Node;
  readonly property?: Node;
  readonly expression?: Node;
}

interface Context {
  report(problem: { readonly node: Node; readonly message: string }): void;
}

/** What changes the cache of answers. */
const writes =
  /^(?:invalidateQueries|setQueryData|setQueriesData|removeQueries|resetQueries|refetchQueries|cancelQueries)$/;

const nameOf = (node: Node | undefined): unknown => node?.name ?? node?.value;

/** The expression itself, without `as const` or `satisfies …`. */
const bare = (node: Node | undefined): Node | undefined =>
  node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression' ? bare(node.expression) : node;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function checkName(context: Context, node: Node, name: unknown): void {
  if (typeof name !== 'string' || !writes.test(name)) return;
  context.report({ node, message: `Call a function of src/api that says what is stale, not ${name}.` });
}

/** What is cached, and what a write makes stale, is said in src/api only, next to the query: no changes of the cache and no literal query key elsewhere. */
export const cacheInApi = {
  create: (context: Context) => ({
    MemberExpression: (node: Node) => checkName(context, node, nameOf(node.property)),
    // In an object: a literal key. In a pattern: one of the methods, taken out of the client.
    Property: (node: Node) => {
      checkName(context, node, nameOf(node.key));
      const value = isNode(node.value) ? bare(node.value) : undefined;
      if (nameOf(node.key) !== 'queryKey' || value?.type !== 'ArrayExpression') return;
      context.report({ node, message: 'Make a query object in src/api and use it: no literal key here.' });
    },
  }),
};
