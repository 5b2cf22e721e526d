import type { Node } from 'jsonc-parser';
import { memberNode, readJsonText, type JsonText, type TextPosition } from '#access/json/jsonText.ts';
import { levelOf } from '#access/plugin/patterns.ts';
import {
  defaultRoutes,
  defaultRules,
  rulesFrom,
  standardConfigurations,
  type CheckableLevel,
  type RouteRule,
  type Rules,
} from '#access/plugin/rules.ts';
import { readRoutes, shadowedBy } from './routeSettings.ts';
import { SectionReader, type SectionFinding } from './sectionReader.ts';

/** Rules as a configuration makes them, as far as it can be read, and what is to be said about it. */
export interface AuthorizationSection {
  readonly rules: Rules;
  readonly findings: readonly SectionFinding[];
}

const stopping: ReadonlySet<SectionFinding['kind']> = new Set([
  'syntax',
  'tooDeep',
  'notAnObject',
  'wrongType',
  'badRoute',
  'bothLevelSettings',
  'unknownLevel',
]);

const dangerous: ReadonlySet<SectionFinding['kind']> = new Set([
  'opensData',
  'openToAnyone',
  'noUserProfile',
]);

/** Whether the plugin (or Orthanc itself) does not start with this. */
export const stopsPlugin = (finding: SectionFinding): boolean => stopping.has(finding.kind);

/** Whether this opens to everybody what should not be. */
export const isDangerous = (finding: SectionFinding): boolean => dangerous.has(finding.kind);

const checkable: readonly CheckableLevel[] = ['system', 'patient', 'study', 'series', 'instance'];

const readLevel = (reader: SectionReader, word: string, node: Node): CheckableLevel | undefined => {
  const level =
    word.toLowerCase() === 'system' ? 'system' : /^images?$/i.test(word) ? undefined : levelOf(word);
  if (!level) reader.findings.push({ kind: 'unknownLevel', word, at: reader.at(node) });
  return level;
};

const readLevels = (reader: SectionReader): CheckableLevel[] => {
  const checked = reader.node('CheckedLevel');
  const level = typeof checked?.value === 'string' ? readLevel(reader, checked.value, checked) : undefined;
  if (checked && typeof checked.value !== 'string') {
    reader.findings.push({ kind: 'wrongType', setting: 'CheckedLevel', at: reader.at(checked) });
  }
  const fromChecked = level && level !== 'system' ? checkable.filter((one) => one !== level) : [];
  const listed = reader
    .texts('UncheckedLevels')
    .flatMap(({ text, node }) => readLevel(reader, text, node) ?? []);
  const unchecked = reader.node('UncheckedLevels');
  if (unchecked && fromChecked.length > 0) {
    reader.findings.push({ kind: 'bothLevelSettings', at: reader.at(unchecked) });
  }
  const levels = fromChecked.length > 0 ? fromChecked : listed;
  if (levels.length === 0) reader.findings.push({ kind: 'everyLevelChecked' });
  return levels;
};

const readTable = (reader: SectionReader): RouteRule[] => {
  const at = (node: Node): TextPosition => reader.at(node);
  const own = reader.node('Permissions');
  const extra = reader.node('ExtraPermissions');
  const base = own ? readRoutes(own, 'permissions', at) : { routes: defaultRoutes, findings: [] };
  const added = extra ? readRoutes(extra, 'extra', at) : { routes: [], findings: [] };
  reader.findings.push(...base.findings, ...added.findings, ...shadowedBy(base.routes, added.routes));
  return [...base.routes, ...added.routes];
};

const readServices = (reader: SectionReader): boolean => {
  const has = (setting: string): boolean => Boolean(reader.node(setting)?.value);
  const root = has('WebServiceRootUrl');
  if (!root && !has('WebServiceUserProfileUrl')) reader.findings.push({ kind: 'noUserProfile' });
  const shares = root || has('WebServiceTokenValidationUrl') || has('WebService');
  if (!shares) reader.findings.push({ kind: 'noShareTokens' });
  return shares;
};

const readStandard = (reader: SectionReader): string[] =>
  reader.texts('StandardConfigurations', true).map(({ text, node }) => {
    if (!standardConfigurations.has(text)) {
      reader.findings.push({ kind: 'unknownStandardConfiguration', name: text, at: reader.at(node) });
    }
    return text;
  });

const otherRoot = (root: Node, json: JsonText): SectionFinding[] => {
  const node = memberNode(memberNode(root, 'DicomWeb'), 'Root');
  const value: unknown = node?.value;
  return node && typeof value === 'string' && value.replace(/^\/|\/$/g, '') !== 'dicom-web'
    ? [{ kind: 'otherDicomWebRoot', root: value, at: json.position(node.offset, node.length) }]
    : [];
};

/** The section in a text: it may be the whole of orthanc.json, `"Authorization": {…}` in braces, or the section alone. */
const sectionOf = (root: Node | undefined): Node | undefined => {
  const inside = memberNode(root, 'Authorization');
  return inside?.type === 'object' ? inside : root?.type === 'object' && !inside ? root : undefined;
};

/** `"Authorization":` without braces around it; comments may stand before it. */
const startsWithMember = /^(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*"Authorization"\s*:/;

/**
 * Rules from a pasted `Authorization` section of orthanc.json, which may hold comments and trailing commas. What cannot be read
 * is found and left at its default; nothing makes it throw. The findings say where the plugin would not start and what is open.
 */
export const parseAuthorizationSection = (text: string): AuthorizationSection => {
  const bare = startsWithMember.test(text) ? `{${text}}` : text;
  const json = readJsonText(bare);
  const section = sectionOf(json.root);
  if (!json.root || !section)
    return { rules: defaultRules, findings: [...json.findings, { kind: 'notAnObject' }] };
  const reader = new SectionReader(section, json);
  const rules = rulesFrom({
    table: readTable(reader),
    standard: readStandard(reader),
    openPaths: reader.paths('UncheckedResources', false),
    openPrefixes: reader.paths('UncheckedFolders', true),
    uncheckedLevels: readLevels(reader),
    tokenHeaders: reader.names('TokenHttpHeaders'),
    tokenArguments: reader.names('TokenGetArguments'),
    shareTokens: readServices(reader),
    auditLogs: reader.flag('EnableAuditLogs'),
  });
  return { rules, findings: [...json.findings, ...reader.findings, ...otherRoot(json.root, json)] };
};
