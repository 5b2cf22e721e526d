import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

/** Where something is in a text: line and column count from 1, offset and length in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
}

/** What a JSON text holds that strict JSON does not allow, or that loses something when read. */
export type TextFinding =
  | { readonly kind: 'syntax'; readonly code: string; readonly at: TextPosition }
  | { readonly kind: 'tooDeep'; readonly at: TextPosition }
  | { readonly kind: 'comment'; readonly at: TextPosition }
  | { readonly kind: 'trailingComma'; readonly at: TextPosition }
  | { readonly kind: 'duplicateKey'; readonly key: string; readonly at: TextPosition };

/** A JSON text with comments and trailing commas, as a tree with positions. */
export interface JsonText {
  readonly root: Node | undefined;
  readonly findings: readonly TextFinding[];
  readonly position: (offset: number, length: number) => TextPosition;
}

const MAX_DEPTH = 100;

const lineStarts = (text: string): number[] => {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
};

const lastAtMost = (sorted: readonly number[], wanted: number): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** A function from offsets of a text to positions. */
const positionsOf = (text: string): JsonText['position'] => {
  const starts = lineStarts(text);
  return (offset, length) => {
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset, length };
  };
};

const closes = (token: string): boolean => token === '}' || token === ']';
const opens = (token: string): boolean => token === '{' || token === '[';

/** Comments, trailing commas and the place where it nests too deep to be read. */
const scan = (text: string, position: JsonText['position']): TextFinding[] => {
  const scanner = createScanner(text, false);
  const findings: TextFinding[] = [];
  let comma: TextPosition | undefined;
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const at = position(scanner.getTokenOffset(), scanner.getTokenLength());
    const token = text.slice(at.offset, at.offset + at.length);
    if (token.startsWith('//') || token.startsWith('/*')) {
      findings.push({ kind: 'comment', at });
    } else if (token.trim() !== '') {
      if (comma && closes(token)) findings.push({ kind: 'trailingComma', at: comma });
      comma = token === ',' ? at : undefined;
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
      if (depth > MAX_DEPTH) return [...findings, { kind: 'tooDeep', at }];
    }
  }
  return findings;
};

/** The members of an object node, in the order of the text; empty for anything else. */
export const members = (
  node: Node | undefined,
): { readonly key: string; readonly keyNode: Node; readonly value: Node }[] =>
  node?.type === 'object'
    ? (node.children ?? []).flatMap(({ children }) => {
        const [keyNode, value] = children ?? [];
        return keyNode && value && typeof keyNode.value === 'string'
          ? [{ key: keyNode.value, keyNode, value }]
          : [];
      })
    : [];

/** The items of a list node; empty for anything else. */
export const items = (node: Node | undefined): readonly Node[] =>
  node?.type === 'array' ? (node.children ?? []) : [];

/** The value of a key, the last one where the key is doubled, as readers of JSON have it. */
export const memberNode = (node: Node | undefined, key: string): Node | undefined =>
  members(node).findLast((one) => one.key === key)?.value;

const duplicates = (node: Node, position: JsonText['position']): TextFinding[] => {
  const seen = new Set<string>();
  const here = members(node).flatMap(({ key, keyNode, value }): TextFinding[] => {
    const again = seen.has(key);
    seen.add(key);
    const found: TextFinding[] = again
      ? [{ kind: 'duplicateKey', key, at: position(keyNode.offset, keyNode.length) }]
      : [];
    return found.concat(duplicates(value, position));
  });
  return [...here, ...items(node).flatMap((item) => duplicates(item, position))];
};

/** Reads JSON with comments and trailing commas as far as it can be read, and tells what is wrong where. Never throws. */
export const readJsonText = (text: string): JsonText => {
  const position = positionsOf(text);
  const scanned = scan(text, position);
  if (scanned.some(({ kind }) => kind === 'tooDeep')) return { root: undefined, findings: scanned, position };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const syntax = errors.map(({ error, offset, length }): TextFinding => ({
    kind: 'syntax',
    code: printParseErrorCode(error),
    at: position(offset, length),
  }));
  return { root, findings: [...syntax, ...scanned, ...(root ? duplicates(root, position) : [])], position };
};
