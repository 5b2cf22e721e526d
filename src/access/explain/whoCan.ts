import { decideQuestion, type Answer } from './answer.ts';
import { chainOf, type Chain, type RoleLink } from './chain.ts';
import type { Question } from './question.ts';
import type { AccessWorld, RoleHolder, Who } from './who.ts';

/** The roles that decide that somebody may: the one that gives the permission, and the one that grants access to the label. */
export interface DecidingRoles {
  readonly permission?: { readonly role: string; readonly permission: string } | undefined;
  /** `*`: all labels. */
  readonly label?: { readonly role: string; readonly label: string } | undefined;
}

/** Whether somebody of a list may, and by which roles. */
export interface Standing<Subject> {
  readonly subject: Subject;
  readonly answer: Answer;
  readonly by: DecidingRoles;
}

const givesBoth = ({ permissions, labels }: RoleLink): boolean => permissions.length > 0 && labels.length > 0;

/** The deciding roles of a chain: one role for both where there is one, else the first that gives each. */
const decidingRoles = ({ roles, permission, labels }: Chain): DecidingRoles => {
  const both = roles.find(givesBoth);
  const giver =
    permission.kind === 'held' ? (both ?? roles.find((link) => link.permissions.length > 0)) : undefined;
  const asked = labels.kind === 'shared' || labels.kind === 'seesAll';
  const opener = asked ? (both ?? roles.find((link) => link.labels.length > 0)) : undefined;
  const [name] = giver?.permissions ?? [];
  const [label] = opener?.labels ?? [];
  return {
    permission: giver && name !== undefined ? { role: giver.role, permission: name } : undefined,
    label: opener && label !== undefined ? { role: opener.role, label } : undefined,
  };
};

const standingOf = <Subject>(
  world: AccessWorld,
  question: Omit<Question, 'who'>,
  subject: Subject,
  who: Who,
): Standing<Subject> => {
  const asked: Question = { ...question, who };
  const decided = decideQuestion(world, asked);
  return { subject, answer: decided.answer, by: decidingRoles(chainOf(world, asked, decided)) };
};

/** What each role of the document alone allows, in its order: what is known where users can't be read. */
export const rolesThatCan = (world: AccessWorld, question: Omit<Question, 'who'>): Standing<string>[] =>
  [...(world.roles?.roles.keys() ?? [])].map((role) =>
    standingOf(world, question, role, { kind: 'roles', roles: [role] }),
  );

/** What each of a page of users may, all of their roles together. */
export const usersThatCan = (
  world: AccessWorld,
  question: Omit<Question, 'who'>,
  users: readonly RoleHolder[],
): Standing<RoleHolder>[] => users.map((user) => standingOf(world, question, user, { kind: 'user', user }));
