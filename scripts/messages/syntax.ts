import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** A node of a syntax tree. */
export interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Whether something is a node. */
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** A node and all nodes in it. */
export function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) yield value;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

const source = fileURLToPath(new URL('../../src/', import.meta.url));
/** The files of `src` that match a pattern, without tests. */
export const filesOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: source })
    .filter((file) => !file.includes('.test.'))
    .map((file) => `${source}${file}`);
/** All nodes of a file. */
export const parse = (file: string): Node[] => [
  ...nodesIn(parseSync(file, readFileSync(file, 'utf8')).program),
];
/** The name of an identifier, the value of a literal. */
export const nameOf = (node: unknown): string =>
  isNode(node) ? String(node['type'] === 'Literal' ? node['value'] : node['name']) : '';
