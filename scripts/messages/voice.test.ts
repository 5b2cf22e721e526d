import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusedPhrases } from './refusedPhrases.ts';
import { filesOf, isNode, nameOf, nodesIn, parse, type Node } from './syntax.ts';

/** Messages of this many words at most stand on a button. */
const maxWords = 4;

/** A text as it is written; what is put into it is `#`. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return undefined;
  return node['quasis']
    .map((part: unknown) => (isNode(part) && part['value'] instanceof Object ? part['value'] : {}))
    .map((value) => ('cooked' in value ? String(value.cooked) : ''))
    .join('#');
}

const english = new Map(filesOf('**/en/*.ts').map((file) => [basename(file, '.ts'), parse(file)]));

describe.each([...english])('%s', (_name, nodes) => {
  // Read from the source, so that every branch of a message is looked at, whatever it is told.
  it('says nothing that our voice does not', () => {
    // A word that a message asks for (`case 'labeled':`) is none of its own.
    const asked = new Set(nodes.filter(({ type }) => type === 'SwitchCase').map((node) => node['test']));
    const texts = nodes
      .filter((node) => !asked.has(node))
      .map(textOf)
      .filter((text) => text !== undefined);
    const found = refusedPhrases.flatMap(([phrase, instead]) => {
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${phrase})(?![\\p{L}\\p{N}-])`, 'iu');
      return texts.filter((text) => pattern.test(text)).map((text) => `${text} → ${instead}`);
    });
    expect(found).toEqual([]);
  });
});

/** The catalog that stands behind a name such as `shareMessages`. */
const catalogs = new Map(
  filesOf('**/*.{ts,tsx}').flatMap((file) =>
    Array.from(
      readFileSync(file, 'utf8').matchAll(
        /export const (\w+) = catalog<[^]*?import\('[^']*\/en\/(\w+)\.ts'\)(?:\)\.(\w+))?/g,
      ),
      ([, name = '', module = '', part]) => [name, part ?? module] as const,
    ),
  ),
);

/** `t.bulk.stop` → ['t', 'bulk', 'stop']. */
function pathOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Identifier') return [nameOf(node)];
  if (node.type === 'CallExpression') return pathOf(node['callee']);
  return node.type === 'MemberExpression' && node['computed'] === false
    ? [...pathOf(node['object']), nameOf(node['property'])]
    : [];
}

/** What names such as `t` stand for in a file: a module of messages, and the way to a part of it. */
function messagesIn(nodes: readonly Node[]): [name: string, module: string, path: string[]][] {
  return nodes.flatMap((node): [string, string, string[]][] => {
    if (node.type !== 'VariableDeclarator') return [];
    const call = [...nodesIn(node['init'])].find(
      (one) => one.type === 'CallExpression' && nameOf(one['callee']) === 'useMessages',
    );
    const module = catalogs.get(Array.isArray(call?.['arguments']) ? nameOf(call['arguments'][0]) : '');
    const [head, ...path] = pathOf(node['init']);
    if (module === undefined || head !== 'useMessages') return [];
    const { id } = node;
    if (!isNode(id) || !Array.isArray(id['properties'])) return [[nameOf(id), module, path]];
    return id['properties'].map((part: unknown): [string, string, string[]] =>
      isNode(part) ? [nameOf(part['value']), module, [...path, nameOf(part['key'])]] : ['', '', []],
    );
  });
}

/** Every text that a message can be. */
function textsAt(module: string, path: readonly string[]): string[] {
  const nodes = english.get(module) ?? [];
  const declared = (name: string): unknown =>
    nodes.find((node) => node.type === 'VariableDeclarator' && nameOf(node['id']) === name)?.['init'];
  const resolve = (node: unknown): unknown =>
    isNode(node) && node.type === 'Identifier' ? (declared(nameOf(node)) ?? node) : node;
  let at: unknown = declared('messages');
  for (const key of path) {
    const properties = isNode(at) && Array.isArray(at['properties']) ? at['properties'] : [];
    const property: unknown = properties.find((one: unknown) => isNode(one) && nameOf(one['key']) === key);
    at = isNode(property) ? resolve(property['value']) : undefined;
  }
  // A group of messages is none itself.
  if (isNode(at) && at.type === 'ObjectExpression') return [];
  return [...nodesIn(at)].map(textOf).filter((text) => text !== undefined);
}

const isButton = /Button$|^Menu\.Item$|^Anchor$/;
const isButtonText = /^(?:retry|confirm|submit|save|cancel|back|next|previous|copy|leave|stay)Label$/;

/** `Button`, or `Menu.Item`. */
const tagOf = (tag: unknown): string =>
  isNode(tag) && tag.type === 'JSXMemberExpression'
    ? `${nameOf(tag['object'])}.${nameOf(tag['property'])}`
    : nameOf(tag);

/** The messages that a file puts on buttons, links and menu items: inside `<Button>` and its like, and as `retryLabel` and its like. */
function* buttonTexts(file: string): Generator<string> {
  const nodes = parse(file);
  const names = messagesIn(nodes);
  const shown = nodes.flatMap((node) => {
    // A question that is asked elsewhere names its answers as properties.
    if (node.type === 'Property') return isButtonText.test(nameOf(node['key'])) ? [node['value']] : [];
    if (node.type === 'JSXAttribute') return isButtonText.test(nameOf(node['name'])) ? [node['value']] : [];
    if (node.type !== 'JSXElement' || !isNode(node['openingElement'])) return [];
    return isButton.test(tagOf(node['openingElement']['name'])) && Array.isArray(node['children'])
      ? node['children'].filter((child: unknown) => isNode(child) && child.type === 'JSXExpressionContainer')
      : [];
  });
  for (const path of shown.flatMap((part) => [...nodesIn(part)].map(pathOf))) {
    for (const [name, module, prefix] of names)
      if (path[0] === name) yield* textsAt(module, [...prefix, ...path.slice(1)]);
  }
}

describe('buttons', () => {
  const texts = [...new Set(filesOf('**/*.tsx').flatMap((file) => [...buttonTexts(file)]))];

  it('are found', () => {
    expect(texts.length).toBeGreaterThan(150);
    expect(texts).toEqual(expect.arrayContaining(['Edit labels', 'Create link', 'Create # links']));
  });

  it(`have at most ${String(maxWords)} words, and no period`, () => {
    expect(texts.filter((text) => (text.match(/[\p{L}\p{N}#][^\s]*/gu) ?? []).length > maxWords)).toEqual([]);
    expect(texts.filter((text) => text.endsWith('.'))).toEqual([]);
  });
});

it.each(filesOf('**/fr/*.ts'))('%s: in French a sign never begins a line', (file) => {
  const texts = parse(file).flatMap((node) => textOf(node) ?? []);
  // A space that doesn't break stands before it, and inside quotation marks.
  expect(texts.filter((text) => / [:;?!»]|« /.test(text))).toEqual([]);
});

/** What a language never writes: straight quotation marks, and those of others. */
const foreignSigns: Readonly<Record<string, RegExp>> = {
  de: /[«»]|[“](?=\p{L})/u,
  es: /[„“”]|« | »/,
};

it.each(
  Object.entries(foreignSigns).flatMap(([language, signs]) =>
    filesOf(`**/${language}/*.ts`).map((file) => [file, signs] as const),
  ),
)('%s: quotation marks are those of the language', (file, signs) => {
  const texts = parse(file).flatMap((node) => textOf(node) ?? []);
  expect(texts.filter((text) => signs.test(text))).toEqual([]);
});

it.each(filesOf('**/es/*.ts'))('%s: in Spanish a question begins with its sign', (file) => {
  const texts = parse(file).flatMap((node) => textOf(node) ?? []);
  // The key "?" alone is no question.
  expect(texts.filter((text) => text.length > 1 && text.endsWith('?') && !text.includes('¿'))).toEqual([]);
});
