import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionNames, actsOnStudy, can } from '#access/can.ts';
import { decide } from '#access/decide.ts';
import { anonymousProfile, uniteRoles, type Profile } from '#access/roles/profile.ts';
import { permissionNames } from '#access/roles/permissions.ts';
import { applyChanges } from '#access/roles/rolesDiff.ts';
import { withRole, type RolesDocument } from '#access/roles/rolesDocument.ts';
import { requestOf, type What } from './question.ts';
import { permission, roleOf, rules, studyLabels } from '#access/tests/arbitraries.ts';
import { oneStudy, placedRequest, readRecording } from '#access/tests/replay.ts';
import decisions from '#access/tests/decisions.json' with { type: 'json' };
import { explain, type Explanation } from './explain.ts';
import type { PreparedChange } from './prepared.ts';
import type { AccessWorld } from './who.ts';

const requests = readRecording(decisions).requests.map(placedRequest);
const what: fc.Arbitrary<What> = fc.oneof(
  fc.constantFrom(...requests).map((request): What => ({ kind: 'request', ...request })),
  fc.constantFrom(...actionNames).map((action): What => ({ kind: 'action', action })),
);
const role = roleOf(permission);
const document: fc.Arbitrary<RolesDocument> = fc.tuple(role, role, role).map(([a, b, c]) => ({
  roles: new Map([
    ['a', a],
    ['b', b],
    ['__proto__', c],
  ]),
  availableLabels: [],
}));
const held = fc.subarray(['a', 'gone', '__proto__'], { minLength: 1 });

/** All that an answer depends on, and what it is, found without the explainer. */
interface State {
  readonly world: AccessWorld;
  readonly held: readonly string[];
  readonly labels: readonly string[];
  readonly what: What;
}
const state: fc.Arbitrary<State> = fc
  .record({ rules, document, held, labels: studyLabels, what })
  .map((all) => ({
    ...all,
    world: {
      rules: all.rules,
      roles: all.document,
      lookup: oneStudy(all.labels),
      anonymous: anonymousProfile,
      now: new Date('2026-11-22T12:00:00Z'),
    },
  }));

const studyOf = (labels: readonly string[]) =>
  oneStudy(labels)({ level: 'study', dicomUid: '1.2.3' })?.at(-1);
const whoOf = (roles: readonly string[]) => ({
  kind: 'user' as const,
  user: { userId: 'u1', name: 'a user', enabled: true, roles },
});
const explained = ({ world, held: roles, labels, what: asked }: State): Explanation =>
  explain(world, { who: whoOf(roles), study: studyOf(labels), what: asked });

const profileIn = ({ world, held: roles }: State): Profile => ({
  name: 'a user',
  userId: 'u1',
  ...uniteRoles(roles, world.roles ?? { roles: new Map(), availableLabels: [] }),
});
/** Whether the server lets it through, and the console offers it. */
const passes = (one: State): { readonly server: boolean; readonly offered: boolean } => {
  const study = studyOf(one.labels);
  const request = requestOf({ who: whoOf(one.held), study, what: one.what });
  const server = decide(one.world.rules, profileIn(one), request, oneStudy(one.labels)).allowed;
  const { what: asked } = one;
  const refusal =
    asked.kind === 'action'
      ? can(profileIn(one), asked.action, actsOnStudy(asked.action) ? study : undefined, one.world.rules)
      : undefined;
  return { server, offered: refusal === undefined };
};
const made = (one: State, change: PreparedChange): State => {
  const { roles } = one.world;
  if (change.kind === 'editRoles' && roles)
    return { ...one, world: { ...one.world, roles: applyChanges(roles, change.changes) } };
  if (change.kind === 'labelStudy') return { ...one, labels: [...one.labels, change.label] };
  return change.kind === 'giveRole' ? { ...one, held: [...one.held, change.role] } : one;
};

/** What a counterexample is about, without the whole table. */
const told = ({ world, held: roles, labels, what: asked }: State, more: unknown = ''): string =>
  JSON.stringify([asked, labels, roles, [...(world.roles?.roles ?? [])], world.rules.uncheckedLevels, more]);

/** Every single change of a remedy: a step may hold several of the roles document. */
const pieces = (changes: readonly PreparedChange[]): PreparedChange[] =>
  changes.flatMap((change) =>
    change.kind === 'editRoles'
      ? change.changes.map((one): PreparedChange => ({ kind: 'editRoles', changes: [one] }))
      : [change],
  );

describe('an explanation', () => {
  it('answers as the server decides, and as the console offers', () => {
    fc.assert(
      fc.property(state, (one) => {
        const { answer } = explained(one);
        const { server, offered } = passes(one);
        expect(answer.kind !== 'refused').toBe(server);
        expect(answer.kind === 'allowed' || answer.kind === 'leftOut').toBe(server && offered);
      }),
      { numRuns: 3000 },
    );
  });

  it('offers remedies that help, and nothing needless in them', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(state, (one) => {
        for (const remedy of explained(one).remedies) {
          const changes = pieces(remedy);
          const { server, offered } = passes(changes.reduce(made, one));
          expect(server && offered ? 'helps' : told(one, remedy)).toBe('helps');
          seen.add(remedy.map(({ kind }) => kind).join());
          for (const left of changes) {
            const fewer = changes.filter((change) => change !== left).reduce(made, one);
            const needless = explained(fewer).answer.kind === 'allowed';
            expect(needless ? told(one, [remedy, left]) : 'needed').toBe('needed');
          }
        }
      }),
      { numRuns: 3000 },
    );
    expect([...seen].toSorted()).toEqual(['editRoles', 'editRoles,labelStudy', 'giveRole', 'labelStudy']);
  });

  it('finds a remedy wherever more rights for a role would help', () => {
    fc.assert(
      fc.property(state, (one) => {
        const { answer, remedies } = explained(one);
        const known = one.held.find((name) => one.world.roles?.roles.has(name));
        if (answer.kind === 'allowed' || remedies.length > 0 || known === undefined || !one.world.roles)
          return;
        const everything = { permissions: permissionNames, authorizedLabels: ['*'] };
        const roles = withRole(one.world.roles, known, everything);
        const missed = explained({ ...one, world: { ...one.world, roles } }).answer.kind === 'allowed';
        expect(missed ? told(one) : 'nothing helps').toBe('nothing helps');
      }),
      { numRuns: 3000 },
    );
  });
});
