// A rule of lint: the console's own addresses stand in src/lib/paths.ts only, and reach the browser with the path of the installation. `scripts/lint/lint.test.ts` proves that it bites.
// Orthanc has a `/studies`, too: where a file names its paths, .oxlintrc.json turns the rule off.
import { routes } from '../../src/lib/paths.ts';

/** What is looked at of a node of the syntax tree. */
interface Node {
  readonly type: string;
  readonly name?: string | Node;
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly left?: Node;
  readonly right?: Node;
  readonly key?: Node;
  readonly parent?: Node;
}

interface Context {
  report(problem: { readonly node: Node; readonly message: string }): void;
}

const segments = new Set(Object.values(routes).map((pattern) => pattern.split('/')[1] ?? ''));
segments.delete('');
const ownPath = new RegExp(`^/(?:${[...segments].join('|')})(?=$|[/?#])`);

/** Functions and properties that take an address: there a bare `/` is the first page, elsewhere it parts and joins. */
const takesAddress = /^(?:navigate|redirect|assign|replace|pageAddress|to|pathname)$/;

function nameOf(node: Node | undefined): string {
  if (typeof node?.name === 'string') return node.name;
  const inner = node?.name ?? node?.property;
  return inner ? nameOf(inner) : '';
}

/** Whether a literal stands where an address does: `to="/"`, `navigate('/')`, `{ pathname: '/' }`, `pathname === '/'`. */
function isAddress({ parent }: Node): boolean {
  switch (parent?.type) {
    case 'JSXAttribute':
      return takesAddress.test(nameOf(parent));
    case 'CallExpression':
      return takesAddress.test(nameOf(parent.callee));
    case 'Property':
      return takesAddress.test(nameOf(parent.key));
    case 'BinaryExpression':
      return takesAddress.test(nameOf(parent.left)) || takesAddress.test(nameOf(parent.right));
    default:
      return false;
  }
}

function check(context: Context, node: Node, text: unknown): void {
  if (typeof text !== 'string') return;
  if (!ownPath.test(text) && !(text === '/' && isAddress(node))) return;
  context.report({ node, message: `Build this address with #lib/paths.ts: ${JSON.stringify(text)}.` });
}

/** Whether the browser takes what stands here as it is: the router, which adds the path of the installation, does not see it. */
function isForBrowser({ parent }: Node): boolean {
  if (parent?.type === 'JSXExpressionContainer') {
    const attribute = parent.parent;
    return attribute?.type === 'JSXAttribute' && nameOf(attribute) === 'href';
  }
  const callee = parent?.type === 'CallExpression' ? parent.callee : undefined;
  return nameOf(callee?.object) === 'location' && /^(?:assign|replace)$/.test(nameOf(callee));
}

function checkCall(context: Context, node: Node): void {
  if (nameOf(node.callee?.object) !== 'paths' || !isForBrowser(node)) return;
  context.report({ node, message: 'Give the browser this address with hrefOf of #lib/basePath.ts.' });
}

/** Refuses an address of the console that is written out, or that the browser gets without the path of the installation. */
export const noPathLiteral = {
  create: (context: Context) => ({
    CallExpression: (node: Node) => checkCall(context, node),
    Literal: (node: Node & { readonly value: unknown }) => check(context, node, node.value),
    // The beginning of a template: what looks like an address further on is a part of another one.
    TemplateLiteral: (node: Node & { readonly quasis: readonly { readonly value: { cooked: unknown } }[] }) =>
      check(context, node, node.quasis[0]?.value.cooked),
  }),
};
