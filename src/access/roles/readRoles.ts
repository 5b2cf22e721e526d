import type { Node } from 'jsonc-parser';
import {
  items,
  members,
  readJsonText,
  type JsonText,
  type TextFinding,
  type TextPosition,
} from '#access/json/jsonText.ts';
import type { Role, RolesDocument } from './rolesDocument.ts';

/** What the form of a roles document may have wrong; what it means is checked in `rolesCheck.ts`. */
export type FormFinding =
  | TextFinding
  | { readonly kind: 'missingRoles' }
  | {
      readonly kind: 'wrongType';
      readonly path: readonly string[];
      readonly expected: 'object' | 'list' | 'text';
      readonly at: TextPosition;
    }
  | { readonly kind: 'unknownField'; readonly path: readonly string[]; readonly at: TextPosition }
  | {
      readonly kind: 'underscoreSpelling';
      readonly role?: string | undefined;
      readonly key: string;
      readonly at: TextPosition;
    }
  | {
      readonly kind: 'bothSpellings';
      readonly role?: string | undefined;
      readonly key: string;
      readonly at: TextPosition;
    }
  | {
      readonly kind: 'repeatedEntry';
      readonly path: readonly string[];
      readonly entry: string;
      readonly at: TextPosition;
    };

/** A text read as a roles document, as far as it can be. `positions` is keyed by `positionKey`. */
export interface ReadRoles {
  /** Missing when there is no object of roles to be read. */
  readonly document: RolesDocument | undefined;
  readonly findings: readonly FormFinding[];
  readonly positions: ReadonlyMap<string, TextPosition>;
}

/** The key of a position: of a role (its name), or of an entry in one of its lists. */
export const positionKey = (...path: readonly string[]): string => JSON.stringify(path);

/** The path of the list of available labels. */
export const AVAILABLE = 'available-labels';

const LABELS = 'authorized-labels';
const PERMISSIONS = 'permissions';

const withUnderscores = (key: string): string => key.replaceAll('-', '_');

class RolesReader {
  readonly findings: FormFinding[] = [];
  readonly positions = new Map<string, TextPosition>();
  private readonly json: JsonText;

  constructor(json: JsonText) {
    this.json = json;
  }

  at(node: Node): TextPosition {
    return this.json.position(node.offset, node.length);
  }

  /** The value of a key in either spelling; the hyphen wins, as in the auth service. */
  private value(node: Node, key: string, role?: string): Node | undefined {
    const hyphen = members(node).findLast((one) => one.key === key);
    const underscore =
      key === withUnderscores(key)
        ? undefined
        : members(node).findLast((one) => one.key === withUnderscores(key));
    if (underscore) {
      const kind = hyphen ? 'bothSpellings' : 'underscoreSpelling';
      this.findings.push({ kind, role, key, at: this.at(underscore.keyNode) });
    }
    return (hyphen ?? underscore)?.value;
  }

  private texts(node: Node | undefined, path: readonly string[]): string[] {
    if (node && node.type !== 'array') {
      this.findings.push({ kind: 'wrongType', path, expected: 'list', at: this.at(node) });
    }
    const seen = new Set<string>();
    for (const item of items(node)) {
      const entry: unknown = item.value;
      if (typeof entry !== 'string') {
        this.findings.push({ kind: 'wrongType', path, expected: 'text', at: this.at(item) });
      } else if (seen.has(entry)) {
        this.findings.push({ kind: 'repeatedEntry', path, entry, at: this.at(item) });
      } else {
        seen.add(entry);
        this.positions.set(positionKey(...path, entry), this.at(item));
      }
    }
    return [...seen];
  }

  private unknownFields(node: Node, known: readonly string[], path: readonly string[]): void {
    const spellings = new Set(known.flatMap((key) => [key, withUnderscores(key)]));
    for (const { key, keyNode } of members(node)) {
      if (!spellings.has(key))
        this.findings.push({ kind: 'unknownField', path: [...path, key], at: this.at(keyNode) });
    }
  }

  private role(name: string, node: Node): Role | undefined {
    if (node.type !== 'object') {
      this.findings.push({ kind: 'wrongType', path: [name], expected: 'object', at: this.at(node) });
      return undefined;
    }
    this.unknownFields(node, [LABELS, PERMISSIONS], [name]);
    return {
      permissions: this.texts(this.value(node, PERMISSIONS, name), [name, PERMISSIONS]),
      authorizedLabels: this.texts(this.value(node, LABELS, name), [name, LABELS]),
    };
  }

  document(root: Node): RolesDocument | undefined {
    const rolesNode = this.value(root, 'roles');
    if (!rolesNode) this.findings.push({ kind: 'missingRoles' });
    else if (rolesNode.type !== 'object') {
      this.findings.push({ kind: 'wrongType', path: ['roles'], expected: 'object', at: this.at(rolesNode) });
    }
    this.unknownFields(root, ['roles', AVAILABLE], []);
    const availableLabels = this.texts(this.value(root, AVAILABLE), [AVAILABLE]);
    if (rolesNode?.type !== 'object') return undefined;
    const roles = new Map<string, Role>();
    for (const { key, keyNode, value } of members(rolesNode)) {
      const role = this.role(key, value);
      this.positions.set(positionKey(key), this.at(keyNode));
      if (role) roles.set(key, role);
    }
    return { roles, availableLabels };
  }
}

/** Reads a roles document from a text, as a permissions file or an export holds it; tells what is wrong where. Never throws. */
export const readRolesText = (text: string): ReadRoles => {
  const json = readJsonText(text);
  const reader = new RolesReader(json);
  const { root } = json;
  if (root && root.type !== 'object') {
    reader.findings.push({ kind: 'wrongType', path: [], expected: 'object', at: reader.at(root) });
  }
  const document = root?.type === 'object' ? reader.document(root) : undefined;
  return { document, findings: [...json.findings, ...reader.findings], positions: reader.positions };
};

/** A server's response as a document; `undefined`: it is none (`null`, where the auth service has no role management). */
export const rolesFromJson = (value: unknown): RolesDocument | undefined =>
  readRolesText(JSON.stringify(value) ?? '').document;
