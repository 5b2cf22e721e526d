import { decide } from '#access/decide.ts';
import { isObject, member, textList } from '#access/json/value.ts';
import type { Profile } from '#access/roles/profile.ts';
import type { Reason } from '#access/plugin/reason.ts';
import {
  accessRequest,
  type AccessRequest,
  type LabeledResource,
  type Lookup,
  type ResourceRef,
} from '#access/plugin/request.ts';
import { defaultRules, type Rules } from '#access/plugin/rules.ts';

/** A request of a recording; `{study}` and the like stand for the ids of the one study it is about. */
interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: string | undefined;
}

/** Decisions of a real plugin: for each profile and each set of labels of the study one letter a request (`a`, `d`, `-`: not asked). */
export interface Recording {
  readonly requests: readonly RecordedRequest[];
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly decisions: readonly {
    readonly profile: string;
    readonly labels: readonly string[];
    readonly letters: string;
  }[];
}

const fail = (what: string): never => {
  throw new Error(`not a recording of decisions: ${what}`);
};

const object = (value: unknown, what: string): Readonly<Record<string, unknown>> =>
  isObject(value) ? value : fail(what);
const text = (value: unknown, what: string): string => (typeof value === 'string' ? value : fail(what));
const texts = (value: unknown, what: string): string[] => textList(value) ?? fail(what);

const readRequest = (value: unknown): RecordedRequest => {
  const request = object(value, 'a request');
  const body = member(request, 'body');
  return {
    method: text(member(request, 'method'), 'a method'),
    path: text(member(request, 'path'), 'a path'),
    body:
      typeof body === 'string'
        ? body
        : body === undefined || body === null
          ? undefined
          : JSON.stringify(body),
  };
};

/** A recording from its JSON. @throws Error saying what is missing. */
export const readRecording = (value: unknown): Recording => {
  const recording = object(value, 'not an object');
  const requests = member(recording, 'requests');
  const profiles = Object.entries(object(member(recording, 'profiles'), 'profiles')).map(([name, entry]) => {
    const profile = object(entry, `profile ${name}`);
    const permissions = texts(member(profile, 'permissions'), `permissions of ${name}`);
    const authorizedLabels = texts(member(profile, 'labels'), `labels of ${name}`);
    return [name, { name, userId: `id of ${name}`, permissions, authorizedLabels }] as const;
  });
  const decisions = Object.entries(object(member(recording, 'decisions'), 'decisions')).flatMap(
    ([profile, byLabels]) =>
      Object.entries(object(byLabels, `decisions of ${profile}`)).map(([labels, letters]) => ({
        profile,
        labels: labels === '(none)' ? [] : labels.split(','),
        letters: text(letters, `decisions of ${profile}`),
      })),
  );
  return {
    requests: (Array.isArray(requests) ? requests : fail('requests')).map(readRequest),
    profiles: new Map(profiles),
    decisions,
  };
};

const hex = (digit: string): string => Array.from({ length: 5 }, () => digit.repeat(8)).join('-');

const ids = {
  patient: hex('a'),
  study: hex('b'),
  series: hex('c'),
  instance: hex('d'),
  uid: '1.2.3',
  suid: '1.2.3.4',
  iuid: '1.2.3.4.5',
} as const;

const placed = (template: string): string =>
  Object.entries(ids).reduce((filled, [name, id]) => filled.replaceAll(`{${name}}`, id), template);

/** A recorded request as it was sent, with ids in the places of the placeholders. */
export const placedRequest = ({
  method,
  path,
  body,
}: RecordedRequest): {
  readonly method: string;
  readonly target: string;
  readonly body: string | undefined;
} => ({
  method,
  target: placed(path),
  body: body && placed(body),
});

/** The same as the plugin's filter sees it. */
export const filledRequest = (request: RecordedRequest): AccessRequest => {
  const { method, target, body } = placedRequest(request);
  return accessRequest(method, target, body);
};

/** The facts of a recording: one patient, study, series and instance; only the study has labels. */
export const oneStudy = (labels: readonly string[]): Lookup => {
  const lineage: LabeledResource[] = [
    { level: 'patient', orthancId: ids.patient, dicomUid: 'the-patient', labels: [] },
    { level: 'study', orthancId: ids.study, dicomUid: ids.uid, labels },
    { level: 'series', orthancId: ids.series, dicomUid: ids.suid, labels: [] },
    { level: 'instance', orthancId: ids.instance, dicomUid: ids.iuid, labels: [] },
  ];
  const isIt = (ref: ResourceRef, one: LabeledResource): boolean =>
    (ref.level === 'any' || ref.level === one.level) &&
    ('orthancId' in ref ? ref.orthancId === one.orthancId : ref.dicomUid === one.dicomUid);
  return (ref) => {
    const place = lineage.findIndex((one) => isIt(ref, one));
    return place < 0 ? undefined : lineage.slice(0, place + 1);
  };
};

/** A decision in which the model and the plugin differ. */
export interface Disagreement {
  readonly profile: string;
  readonly labels: readonly string[];
  readonly request: RecordedRequest;
  readonly recorded: 'allowed' | 'denied';
  readonly reasons: readonly Reason[];
}

/** What a replay found; `asked` counts the decisions that were recorded. */
export interface Replay {
  readonly asked: number;
  readonly disagreements: readonly Disagreement[];
}

/** Every decision of a recording made again by the model. @throws Error for a profile that the recording does not describe. */
export const replay = (recording: Recording, rules: Rules = defaultRules): Replay => {
  const requests = recording.requests.map((request) => ({
    request,
    asked: filledRequest(request),
  }));
  const disagreements: Disagreement[] = [];
  let count = 0;
  for (const { profile: name, labels, letters } of recording.decisions) {
    const profile = recording.profiles.get(name) ?? fail(`profile ${name}`);
    const lookup = oneStudy(labels);
    requests.forEach(({ request, asked }, index) => {
      const letter = letters[index] ?? '-';
      if (letter === '-') return;
      count += 1;
      const { allowed, reasons } = decide(rules, profile, asked, lookup);
      if (allowed !== (letter === 'a')) {
        disagreements.push({
          profile: name,
          labels,
          request,
          recorded: allowed ? 'denied' : 'allowed',
          reasons,
        });
      }
    });
  }
  return { asked: count, disagreements };
};

/** The row of the table, or the rule without one, that decided: what disagreements are grouped by. */
export const ruleOf = (reasons: readonly Reason[]): string => {
  const matched = reasons.find((reason) => reason.kind === 'routeMatched');
  const last = reasons.at(-1);
  const row = matched ? `${matched.rule.id ?? matched.rule.pattern} → ` : '';
  return row + (last?.kind === 'findRefused' ? `findRefused: ${last.rule}` : (last?.kind ?? 'nothing'));
};
