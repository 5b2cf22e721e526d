import { namedResources } from '#access/decide.ts';
import { decideQuestion, type Answer, type Decided } from './answer.ts';
import { chainOf, rolesThatWouldGive, type Chain, type RoleLink } from './chain.ts';
import { afterChange, type Situation } from './prepared.ts';
import { acceptance, remediesFor, type Remedy } from './remedies.ts';
import { requestOf, type Question } from './question.ts';
import type { AccessWorld } from './who.ts';

/** Why somebody may or may not do something: a value, which messages turn into sentences and a diagram. */
export interface Explanation {
  readonly request: Decided['request'];
  readonly answer: Answer;
  readonly chain: Chain;
  /** Roles that they don't hold and that would give something that is missing. */
  readonly others: readonly RoleLink[];
  /** The model's own steps, to compare with a log. */
  readonly reasons: Decided['decision']['reasons'];
  /** What would change the answer: roles they hold and labels of the study, then other roles. Empty where it is allowed, or nothing of this helps. */
  readonly remedies: readonly Remedy[];
}

/** The question with the one study that its request names, where it doesn't say which study it is about. */
const withNamedStudy = (world: AccessWorld, question: Question): Question => {
  if (question.study) return question;
  const studies = namedResources(world.rules, requestOf(question)).flatMap(
    (ref) => world.lookup(ref)?.find(({ level }) => level === 'study') ?? [],
  );
  const byId = new Map(studies.map((study) => [study.orthancId, study]));
  const [study] = byId.values();
  return study && byId.size === 1 ? { ...question, study } : question;
};

/** Remedies of somebody whom the server doesn't accept: to be accepted first, and then whatever else lacks. */
const remediesOnceAccepted = (situation: Situation): Remedy[] | undefined => {
  const change = acceptance(situation);
  if (!change) return undefined;
  const after = afterChange(situation, change);
  const next = explain(after.world, after.question);
  return next.answer.kind === 'allowed' ? [[change]] : next.remedies.map((remedy) => [change, ...remedy]);
};

/**
 * Explains a question: the answer, the chain from the person to it, and what would change it. Pure; the answer is the one of the
 * model that agrees with the recorded decisions (`decide`).
 */
export const explain = (world: AccessWorld, asked: Question): Explanation => {
  const question = withNamedStudy(world, asked);
  const decided = decideQuestion(world, question);
  const chain = chainOf(world, question, decided);
  const { request, answer, decision } = decided;
  const situation: Situation = { world, question };
  const remedies =
    answer.kind === 'allowed'
      ? []
      : (remediesOnceAccepted(situation) ?? remediesFor(situation, chain, decided));
  const others = rolesThatWouldGive(world, question, chain);
  return { request, answer, chain, others, reasons: decision.reasons, remedies };
};
