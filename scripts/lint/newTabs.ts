// The lint rule `castellan/open-tab`.

/** What is looked at of a node of the syntax tree. */
interface Node {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly object?: Node;
  readonly property?: Node;
}

interface Context {
  report(problem: { readonly node: Node; readonly message: string }): void;
}

const message = 'Open tabs with #ui/openTab.ts (openTab, openEmptyTab, newTab).';

/** The names under which a page reaches its window. */
const windows = /^(?:window|globalThis|self|parent|top)$/;

/**
 * A tab that is opened by hand can reach back into the console and navigate it away. So only src/ui/openTab.ts opens tabs: neither
 * `window.open` nor the target `_blank` stand anywhere else.
 */
export const openTab = {
  create: (context: Context) => ({
    MemberExpression(node: Node) {
      const { object, property } = node;
      const isWindow = object?.type === 'Identifier' && windows.test(String(object.name));
      if (isWindow && (property?.name ?? property?.value) === 'open') context.report({ node, message });
    },
    Literal(node: Node) {
      if (node.value === '_blank') context.report({ node, message });
    },
  }),
};
