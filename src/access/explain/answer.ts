import { actsOnStudy, can } from '#access/can.ts';
import { decideAll, type Credential, type Decision } from '#access/decide.ts';
import { member, textList } from '#access/json/value.ts';
import { isRefusal, type Refusal } from '#access/plugin/reason.ts';
import type { AccessRequest, LabeledResource } from '#access/plugin/request.ts';
import { requestOf, type Question } from './question.ts';
import { credentialOf, type AccessWorld } from './who.ts';

/**
 * The answer to a question. `notOffered`: the server lets it through, and the console doesn't offer it, as the study isn't visible to
 * them (`can`); `leftOut`: a search passes, and its labels leave this study out of what it finds.
 */
export type Answer =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'leftOut'; readonly labels: readonly string[] }
  | { readonly kind: 'notOffered'; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly by: 'filter' | 'handler'; readonly refusal: Refusal };

/** A question that was decided: the request it stands for, the model's decision about that, and the answer. */
export interface Decided {
  readonly request: AccessRequest;
  readonly decision: Decision;
  readonly answer: Answer;
}

const isSharedWith = (labels: readonly string[], study: LabeledResource): boolean =>
  labels.some((label) => study.labels.includes(label));

/** The labels to which a search was limited where the study has none of them; `undefined`: its labels don't leave it out. */
const labelsLeavingOut = (
  decision: Decision,
  study: LabeledResource | undefined,
): readonly string[] | undefined => {
  const find = decision.allowed ? decision.body : undefined;
  const labels = find && textList(member(find, 'Labels'));
  if (!find || !study || !labels || labels.length === 0) return undefined;
  const found =
    member(find, 'LabelsConstraint') === 'All'
      ? labels.every((label) => study.labels.includes(label))
      : isSharedWith(labels, study) !== (member(find, 'LabelsConstraint') === 'None');
  return found ? undefined : labels;
};

/** The console's own refusal of an action that the server lets through; a link's holder has no console. */
const notOfferedTo = (
  { rules }: AccessWorld,
  { study, what }: Question,
  { profile, share }: Credential,
): Refusal | undefined =>
  what.kind === 'action' && !share
    ? can(profile, what.action, actsOnStudy(what.action) ? study : undefined, rules)
    : undefined;

const answerOf = (
  world: AccessWorld,
  question: Question,
  credential: Credential,
  decision: Decision,
): Answer => {
  if (!decision.allowed) {
    // The last reason of a refusal always refuses (tests/rights.properties.test.ts).
    const refusal = decision.reasons.findLast(isRefusal) ?? { kind: 'noRoute' };
    return { kind: 'refused', by: decision.refusedBy, refusal };
  }
  const refusal = notOfferedTo(world, question, credential);
  if (refusal) return { kind: 'notOffered', refusal };
  const labels = labelsLeavingOut(decision, question.study);
  return labels ? { kind: 'leftOut', labels } : { kind: 'allowed' };
};

/** Decides a question for whoever has this credential. */
export const decideAs = (world: AccessWorld, question: Question, credential: Credential): Decided => {
  const request = requestOf(question);
  const decision = decideAll(world.rules, [credential], request, world.lookup, world.now);
  return { request, decision, answer: answerOf(world, question, credential, decision) };
};

/** Decides a question by the model. `refused` is the plugin's own answer, and any other one means that the plugin lets it through. */
export const decideQuestion = (world: AccessWorld, question: Question): Decided =>
  decideAs(world, question, credentialOf(world, question.who));
