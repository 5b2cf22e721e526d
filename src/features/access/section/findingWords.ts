import type { RouteRule } from '#access/plugin/rules.ts';
import { isDangerous, stopsPlugin, type AuthorizationSection } from '#access/section/authorizationSection.ts';
import type { SectionMessages } from './sectionMessages.ts';

/** What is found in a section. */
type Finding = AuthorizationSection['findings'][number];

const rowOf = ({ method, pattern }: RouteRule): string => `${method} ${pattern}`;

function textOf(finding: Finding, { findings: t }: SectionMessages): string | undefined {
  switch (finding.kind) {
    case 'syntax':
      return t.syntax(finding.code);
    case 'duplicateKey':
      return t.duplicateKey(finding.key);
    case 'wrongType':
      return t.wrongType(finding.setting);
    case 'badRoute':
      return t.badRoute[finding.why];
    case 'unknownLevel':
      return t.unknownLevel(finding.word);
    case 'opensData':
      return t.opensData(finding.path);
    case 'openToAnyone':
      return t.openToAnyone(finding.method, finding.pattern);
    case 'unknownStandardConfiguration':
      return t.unknownStandardConfiguration(finding.name);
    case 'otherDicomWebRoot':
      return t.otherDicomWebRoot(finding.root);
    case 'shadowed':
      return t.shadowed(rowOf(finding.rule), rowOf(finding.by));
    case 'tooDeep':
    case 'notAnObject':
    case 'bothLevelSettings':
    case 'everyLevelChecked':
    case 'noUserProfile':
    case 'noShareTokens':
      return t[finding.kind];
    // Orthanc reads both.
    case 'comment':
    case 'trailingComma':
      return undefined;
  }
}

/** How much a finding matters. */
export type Weight = 'stops' | 'dangers' | 'notes';

/** The findings in words, with the line of each, by how much they matter. */
export function findingsInWords(
  { findings }: AuthorizationSection,
  t: SectionMessages,
): Readonly<Record<Weight, readonly string[]>> {
  const words: Record<Weight, string[]> = { stops: [], dangers: [], notes: [] };
  for (const finding of findings) {
    const text = textOf(finding, t);
    if (text === undefined) continue;
    const at = 'at' in finding ? finding.at : undefined;
    const weight = stopsPlugin(finding) ? 'stops' : isDangerous(finding) ? 'dangers' : 'notes';
    words[weight].push(at ? t.withPlace(t.at(at.line, at.column), text) : text);
  }
  return words;
}

/** Whether there is a section at all to take rules from. */
export const isReadable = ({ findings }: AuthorizationSection): boolean =>
  !findings.some(({ kind }) => kind === 'notAnObject' || kind === 'tooDeep');
