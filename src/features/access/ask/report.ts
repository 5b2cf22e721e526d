import { matchRoute, openToAll } from '#access/plugin/routes.ts';
import type { AccessRequest } from '#access/plugin/request.ts';
import type { Rules } from '#access/plugin/rules.ts';
import type { Answer } from '#access/explain/answer.ts';
import type { Reason } from '#access/plugin/reason.ts';
import type { AskCredential, Identified, ServerVerdict } from '#api/authorization/askServer.ts';
import type { Comparison } from './compare.ts';

/** What a report is made of. */
export interface ReportFacts {
  readonly at: Date;
  readonly versions: Readonly<Record<string, string>>;
  readonly rules: Rules;
  /** Whether the rules are those of a pasted section. */
  readonly isPasted: boolean;
  readonly request: AccessRequest;
  readonly credential: AskCredential['kind'];
  readonly identified: Identified;
  readonly labelsOfStudy: readonly string[] | undefined;
  readonly model: { readonly answer: Answer; readonly reasons: readonly Reason[] };
  readonly verdict: ServerVerdict;
  readonly comparison: Comparison;
  readonly cache: { readonly seconds: number; readonly left: number };
}

/** Behind these, a path has an id or a name. */
const named =
  /\/(patients|studies|series|instances|modalities|peers|servers|jobs|labels)\/(?![0-9a-f]{8}-)[^/]+/gi;

/** Orthanc's ids and DICOM UIDs lead to a patient: what kind they are is enough for a report. */
const withoutIds = (path: string): string =>
  path
    .replaceAll(named, '/$1/{…}')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{8}){4}/gi, '{id}')
    .replaceAll(/\b\d+(?:\.\d+){3,}\b/g, '{uid}')
    // Whatever else isn't a word of a route may be a name.
    .split('/')
    .map((part) => (/^(?:[a-z][a-z-]*\d?|\{[\w…]+\}|)$/.test(part) ? part : '{…}'))
    .join('/');

const line = (name: string, value: string): string => `${name}: ${value}`;

const listed = (words: readonly string[]): string => (words.length > 0 ? words.join(', ') : '(none)');

function ruleIn({ rules, request }: ReportFacts): string {
  const prefix = openToAll(rules, request);
  if (prefix !== undefined) return `open to all: ${prefix}`;
  const rule = matchRoute(rules, request);
  if (!rule) return 'no row of the table matches';
  return `${rule.id ?? rule.origin} ${rule.method} ${rule.pattern} [${rule.anyOf.join('|')}]`;
}

function takenFor(identified: Identified): string[] {
  if (identified.kind === 'shareLink')
    return [line('Link', identified.problem ?? 'recognized by the auth service')];
  const { permissions, authorizedLabels } = identified.profile;
  return [
    line('Recognized as', identified.kind),
    line('Permissions', listed(permissions)),
    line('Access to labels', listed(authorizedLabels)),
  ];
}

function serverIn({ verdict }: ReportFacts): string {
  if (verdict.kind === 'unclear') return `unclear: ${verdict.error.kind} ${String(verdict.error.status)}`;
  if (verdict.kind === 'refused')
    return `refused by ${verdict.by}${verdict.rule ? ` (${verdict.rule})` : ''}`;
  const found = verdict.found === undefined ? '' : verdict.found ? ', study found' : ', study not found';
  return `passed, status ${String(verdict.status)}${found}`;
}

/**
 * What to send to whoever runs the servers, in English as bug reports are: no credential, no name of a person, no id of a study, no value
 * that was searched for.
 */
export function reportOf(facts: ReportFacts): string {
  const { request, model, labelsOfStudy, cache, rules } = facts;
  const refusal = 'refusal' in model.answer ? ` (${model.answer.refusal.kind})` : '';
  const argumentsOf = [...(request.query?.keys() ?? [])];
  return [
    'Castellan: the access model and the server, compared',
    line('Date', facts.at.toISOString()),
    ...Object.entries(facts.versions).map(([name, version]) => line(name, version)),
    line('Request', `${request.method} ${withoutIds(request.path)}`),
    ...(argumentsOf.length > 0 ? [line('Arguments', listed([...new Set(argumentsOf)]))] : []),
    line('Sent as', facts.credential),
    ...takenFor(facts.identified),
    ...(labelsOfStudy ? [line('Labels of the study', listed(labelsOfStudy))] : []),
    line(
      'Rules',
      `${facts.isPasted ? 'pasted section' : 'default table'}, ${String(rules.table.length)} rows, unchecked levels: ${listed(rules.uncheckedLevels)}, audit log ${rules.auditLogs ? 'on' : 'off'}`,
    ),
    line('Rule that decides', ruleIn(facts)),
    line('Model', `${model.answer.kind}${refusal}; ${model.reasons.map(({ kind }) => kind).join(' > ')}`),
    line('Server', serverIn(facts)),
    line('Result', facts.comparison),
    line(
      'Cache',
      `${String(cache.seconds)} s, ${String(cache.left)} s left since the last change in this tab`,
    ),
  ].join('\n');
}
