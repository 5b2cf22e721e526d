import type { Node } from 'jsonc-parser';
import {
  items,
  memberNode,
  type JsonText,
  type TextFinding,
  type TextPosition,
} from '#access/json/jsonText.ts';
import { opensData, type RouteFinding } from './routeSettings.ts';

/** What there is to say about a pasted configuration. With one that `stopsPlugin` the plugin does not start. */
export type SectionFinding =
  | TextFinding
  | RouteFinding
  | { readonly kind: 'notAnObject'; readonly at?: TextPosition | undefined }
  | { readonly kind: 'wrongType'; readonly setting: string; readonly at: TextPosition }
  | { readonly kind: 'bothLevelSettings'; readonly at: TextPosition }
  | { readonly kind: 'unknownLevel'; readonly word: string; readonly at: TextPosition }
  | { readonly kind: 'everyLevelChecked' }
  | { readonly kind: 'opensData'; readonly path: string; readonly at: TextPosition }
  | { readonly kind: 'unknownStandardConfiguration'; readonly name: string; readonly at: TextPosition }
  | { readonly kind: 'noUserProfile' }
  | { readonly kind: 'noShareTokens' }
  | { readonly kind: 'otherDicomWebRoot'; readonly root: string; readonly at: TextPosition };

/** One configuration being read: its nodes, and the findings so far. */
export class SectionReader {
  readonly findings: SectionFinding[] = [];
  private readonly section: Node;
  private readonly json: JsonText;

  constructor(section: Node, json: JsonText) {
    this.section = section;
    this.json = json;
  }

  at(node: Node): TextPosition {
    return this.json.position(node.offset, node.length);
  }

  node(setting: string): Node | undefined {
    return memberNode(this.section, setting);
  }

  /** The texts of a list; the plugin takes a single text for one where `single` is set. */
  texts(setting: string, single = false): { readonly text: string; readonly node: Node }[] {
    const node = this.node(setting);
    if (!node) return [];
    if (single && typeof node.value === 'string') return [{ text: node.value, node }];
    const listed = items(node).flatMap((item) =>
      typeof item.value === 'string' ? [{ text: item.value, node: item }] : [],
    );
    if (node.type !== 'array' || listed.length !== items(node).length) {
      this.findings.push({ kind: 'wrongType', setting, at: this.at(node) });
    }
    return listed;
  }

  names(setting: string): string[] {
    return this.texts(setting, true).map(({ text }) => text);
  }

  flag(setting: string): boolean {
    const node = this.node(setting);
    if (node && typeof node.value !== 'boolean') {
      this.findings.push({ kind: 'wrongType', setting, at: this.at(node) });
    }
    return node?.value === true;
  }

  /** Paths open to all, with a warning for those that open studies. */
  paths(setting: string, prefixes: boolean): string[] {
    return this.texts(setting).map(({ text, node }) => {
      if (opensData(text, prefixes)) this.findings.push({ kind: 'opensData', path: text, at: this.at(node) });
      return text;
    });
  }
}
