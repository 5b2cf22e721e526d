import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf, isNode, nameOf, nodesIn, parse, type Node } from './syntax.ts';

/** Messages for pages to come: what an action of `#access/can.ts` needs, in words. */
const kept = ['rights.ts: capability'];

const isMessages = (file: string): boolean => /\/(?:en|fr)\/\w+\.ts$/.test(file);

/** Names that are read from objects (`t.close`, `{ close }`), and texts (`'close'`), by which a name may be computed. */
const read = new Set<string>();
/** Names of groups that are read by computed names: `t.states[state]`. */
const computed = new Set<string>();

for (const node of filesOf('**/*.{ts,tsx}')
  .filter((file) => !isMessages(file))
  .flatMap(parse)) {
  if (node.type === 'Literal' && typeof node['value'] === 'string') read.add(node['value']);
  if (node.type === 'MemberExpression') {
    const { object, property } = node;
    if (node['computed'] === false) read.add(nameOf(property));
    else if (isNode(object) && object.type === 'MemberExpression') computed.add(nameOf(object['property']));
    else if (isNode(object)) computed.add(nameOf(object));
  }
  if (node.type === 'ObjectPattern' && Array.isArray(node['properties'])) {
    for (const part of node['properties']) if (isNode(part)) read.add(nameOf(part['key']));
  }
}

/** The keys below an object, each with the names that lead to it; groups with computed names are passed over. */
function* keysIn(object: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (!isNode(object) || !Array.isArray(object['properties'])) return;
  for (const property of object['properties']) {
    if (!isNode(property) || property.type !== 'Property') continue;
    const key = [...path, nameOf(property['key'])];
    yield key;
    if (!computed.has(key.at(-1) ?? '')) yield* keysIn(property['value'], key);
  }
}

const isCatalog = (node: Node): boolean =>
  node.type === 'VariableDeclarator' && nameOf(node['id']) === 'messages';

// By names alone: a message is found only if nothing else that is read has its name. What it finds is certain.
it('every message is read somewhere', () => {
  const unread = filesOf('**/en/*.ts').flatMap((file) =>
    [...nodesIn(parse(file).find(isCatalog)?.['init'])]
      .slice(0, 1)
      .flatMap((messages) => [...keysIn(messages)])
      .filter((key) => !read.has(key.at(-1) ?? ''))
      .map((key) => `${basename(file)}: ${key.join('.')}`),
  );
  expect(unread).toEqual(kept);
});
