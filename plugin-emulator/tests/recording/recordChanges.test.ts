import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecords, recordsVerdict } from '#hardening/records.js';
import { changeRefusal } from '#hardening/recording/recordChanges.js';

const now = Date.parse('2026-11-22T09:00:00Z');
const at = (hours: number): string => new Date(now + hours * 3_600_000).toISOString();

const link = {
  id: 'a',
  kind: 'stone',
  created: at(-48),
  until: at(24),
  latest: at(48),
  by: 'ada',
  studies: 2,
};
const older = { id: 'o', kind: 'ohif', created: at(-48), until: at(24), by: 'ada', studies: 1 };
const endless = { ...link, until: null, latest: null };
const over = { ...link, until: at(-1), latest: at(-1) };
const endedSooner = { ...link, until: at(-1) };
const byAda = { at: at(-1), by: 'ada' };
const byBo = { at: at(-1), by: 'bo' };
const byCy = { at: at(-1), by: 'cy' };

const documentOf = (...links: unknown[]): string => JSON.stringify({ version: 1, links });

type Caller = Parameters<typeof changeRefusal>[2];
const ada: Caller = { user: 'ada', isAdministrator: false };
const bo: Caller = { user: 'bo', isAdministrator: false };
const unknown: Caller = { user: '', isAdministrator: false };
const root: Caller = { user: 'root', isAdministrator: true };

type Row = readonly [name: string, caller: Caller, before: readonly unknown[], after: readonly unknown[]];

describe('is allowed:', () => {
  test.each<Row>([
    ['no change', bo, [link, older], [link, older]],
    ['another order', bo, [link, older], [older, link]],
    ['dates in another form', bo, [link], [{ ...link, created: link.created.replace('.000Z', '+00:00') }]],
    ['a link of one’s own', bo, [link], [link, { ...link, id: 'b', by: 'bo' }]],
    ['the first link', bo, [], [{ ...link, id: 'b', by: 'bo' }]],
    ['an administrator’s record of somebody’s link', root, [], [link]],
    ['to revoke one’s own', ada, [link], [{ ...link, revoked: byAda }]],
    ['to revoke somebody else’s', bo, [link], [{ ...link, revoked: byBo }]],
    ['to revoke one that never ends', bo, [endless], [{ ...endless, revoked: byBo }]],
    [
      'to revoke one with a field that isn’t known',
      bo,
      [{ ...link, x: 1 }],
      [{ ...link, x: 1, revoked: byBo }],
    ],
    ['the revoker’s undo', bo, [{ ...link, revoked: byBo }], [link]],
    ['the revoker’s undo as null', bo, [{ ...link, revoked: byBo }], [{ ...link, revoked: null }]],
    ['the maker’s undo', ada, [{ ...link, revoked: byBo }], [link]],
    ['an administrator’s undo', root, [{ ...link, revoked: byBo }], [link]],
    ['a sooner end of one’s own', ada, [link], [{ ...link, until: at(1) }]],
    ['a later end of one’s own', ada, [link], [{ ...link, until: at(48) }]],
    ['an end of one that had none', ada, [endless], [{ ...endless, until: at(1) }]],
    ['no end again', ada, [{ ...endless, until: at(1) }], [endless]],
    ['a sooner end of an older record', ada, [older], [{ ...older, until: at(1), latest: older.until }]],
    ['an administrator’s later end', root, [link], [{ ...link, until: at(48) }]],
    ['to remove one’s own', ada, [link, over], []],
    ['to prune one that is over', bo, [over, older], [older]],
    ['an administrator’s removal', root, [link, older], []],
    [
      'an entry that was damaged in part, as it is',
      bo,
      [{ id: 'x', created: 7 }],
      [
        { id: 'x', created: 7 },
        { ...link, by: 'bo' },
      ],
    ],
  ])('%s', (_, caller, before, after) => {
    expect(changeRefusal(documentOf(...before), documentOf(...after), caller, now)).toBeUndefined();
  });

  test('to record where nothing is, and to remove everything of one’s own', () => {
    expect(changeRefusal(undefined, documentOf(link), ada, now)).toBeUndefined();
    expect(changeRefusal(documentOf(link), undefined, ada, now)).toBeUndefined();
  });
});

describe('is refused as somebody else’s:', () => {
  test.each<Row>([
    ['to remove', bo, [link, older], [older]],
    ['to remove one that was ended sooner, and could be made to work again', bo, [endedSooner], []],
    ['to remove one that ends within a minute', bo, [{ ...over, latest: at(1 / 60) }], []],
    ['to remove one that was revoked', bo, [{ ...link, revoked: byAda }], []],
    ['to remove one that never ends', bo, [endless], []],
    ['to undo', bo, [{ ...link, revoked: byCy }], [link]],
    [
      'to undo what nobody is known for',
      unknown,
      [{ ...link, by: '', revoked: { at: at(-1), by: '' } }],
      [{ ...link, by: '' }],
    ],
    ['a sooner end', bo, [link], [{ ...link, until: at(1) }]],
    ['a later end', bo, [link], [{ ...link, until: at(48) }]],
    ['to remove nobody’s', unknown, [{ ...link, by: '' }], []],
    ['one of two with one ID', bo, [link, { ...link, revoked: byAda }], [link]],
  ])('%s', (_, caller, before, after) => {
    expect(changeRefusal(documentOf(...before), documentOf(...after), caller, now)).toBe('recordOfOthers');
  });

  test('to delete records, and to replace damaged ones', () => {
    expect(changeRefusal(documentOf(link), undefined, bo, now)).toBe('recordOfOthers');
    expect(changeRefusal('{"version":1', undefined, ada, now)).toBe('recordOfOthers');
    expect(changeRefusal('{"version":1', documentOf(), ada, now)).toBe('recordOfOthers');
    expect(changeRefusal('{"version":1', documentOf(link), root, now)).toBeUndefined();
  });
});

describe('is refused to everybody:', () => {
  const revokedByBo = { ...link, revoked: byBo };
  test.each<Row>([
    ['another ID', root, [link], [{ ...link, id: '' }]],
    ['another maker', root, [link], [{ ...link, by: 'root' }]],
    ['another making', root, [link], [{ ...link, created: at(0) }]],
    ['a number for a date', root, [link], [{ ...link, created: now }]],
    ['another kind', root, [link], [{ ...link, kind: 'ohif' }]],
    ['another number of studies', root, [link], [{ ...link, studies: 1 }]],
    ['a note', ada, [link], [{ ...link, note: 'for Jane Doe' }]],
    ['a later end of the token', ada, [link], [{ ...link, latest: at(72) }]],
    ['a sooner end of the token', ada, [link], [{ ...link, latest: at(36) }]],
    ['no end of the token', ada, [older], [{ ...older, until: at(1) }]],
    ['an end after the token’s', root, [link], [{ ...link, until: at(49) }]],
    ['an older record that ends later', ada, [older], [{ ...older, until: at(25) }]],
    ['no end where the token has one', root, [link], [{ ...link, until: null }]],
    ['a revocation in somebody’s name', bo, [link], [{ ...link, revoked: byCy }]],
    ['a revocation without a date', bo, [link], [{ ...link, revoked: { by: 'bo' } }]],
    ['a revocation with a note', bo, [link], [{ ...link, revoked: { ...byBo, why: 'x' } }]],
    ['a revocation in another form', bo, [link], [{ ...link, revoked: true }]],
    ['another revoker', ada, [revokedByBo], [{ ...link, revoked: byAda }]],
    ['a link in somebody’s name', bo, [], [link]],
    ['a link with a note', bo, [], [{ ...link, by: 'bo', note: 'for Jane Doe' }]],
    ['a link that ends after its token', bo, [], [{ ...link, by: 'bo', until: at(49) }]],
    ['a link without a date', bo, [], [{ id: 'x', by: 'bo' }]],
    ['a link for no study', bo, [], [{ ...link, by: 'bo', studies: 0 }]],
    ['one link twice', ada, [], [link, link]],
    ['one link twice, once revoked', ada, [link], [link, { ...link, revoked: byAda }]],
    ['a damaged entry', root, [link], [link, { id: 'x', until: 'soon' }]],
  ])('%s', (_, caller, before, after) => {
    expect(changeRefusal(documentOf(...before), documentOf(...after), caller, now)).toBe('recordChange');
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"version":1,"links":['],
    ['another version', '{"version":2,"links":[]}'],
    ['something beside the links', '{"version":1,"links":[],"note":"for Jane Doe"}'],
  ])('%s in place of the records', (_, text) => {
    expect(changeRefusal(undefined, text, root, now)).toBe('recordChange');
  });
});

// Whatever people write, alone or one after the other: what is over stays over, unless it is theirs to bring back.
describe('by any changes that are allowed', () => {
  const hours = fc.integer({ min: -3, max: 3 });
  const minutes = fc.integer({ min: 1, max: 5 }).map((count) => count / 60);
  const moment = fc.oneof(hours, minutes).map((some) => at(some));
  const end = fc.option(moment, { nil: null });
  const revocation = fc.record({ at: moment, by: fc.constantFrom('ada', 'bo', 'cy') });
  const field = fc.oneof(
    fc.record({ until: end }),
    fc.record({ latest: end }),
    fc.record({ revoked: fc.option(revocation, { nil: null }) }),
    fc.record({ by: fc.constantFrom('ada', 'bo') }),
  );
  const entry = fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.array(field, { maxLength: 3 }))
    .map(([id, fields]) => Object.assign({}, link, { id, by: 'bo' }, ...fields));

  type Entries = readonly Record<string, unknown>[];
  type Edit = (entries: Entries) => Entries;
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.nat(2).map(
      (nth): Edit =>
        (entries) =>
          entries.filter((_, index) => index !== nth),
    ),
    entry.map((one): Edit => (entries) => [...entries, one]),
    fc.tuple(fc.nat(2), field).map(
      ([nth, change]): Edit =>
        (entries) =>
          entries.map((one, index) => (index === nth ? { ...one, ...change } : one)),
    ),
  );
  const entriesOf = (text: string): Entries => (readRecords(text) ?? []).map(({ value }) => value);
  const edited = (text: string, edits: readonly Edit[]): string =>
    documentOf(...edits.reduce((entries, change) => change(entries), entriesOf(text)));

  test('nobody makes somebody else’s link work again that is over, while its token lives', () => {
    let allowed = 0;
    const ends = fc.constantFrom({ until: at(-1) }, { revoked: byAda }, { revoked: byCy });
    const writes = fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ends, fc.oneof(fc.constant(9), minutes), writes, (how, latest, all) => {
        let text = documentOf({ ...link, latest: at(latest), ...how });
        for (const edits of all) {
          const next = edited(text, edits);
          if (changeRefusal(text, next, bo, now) !== undefined) continue;
          if (next !== text) allowed += 1;
          text = next;
          expect(recordsVerdict('a', readRecords(text) ?? [], now).refusedBy).toMatch(
            /^link(Ended|Revoked)$/,
          );
        }
      }),
      { seed: 16, numRuns: 2000 },
    );
    expect(allowed).toBeGreaterThan(500);
  });

  test('others only revoke what stands there, undo their own, and prune what is over', () => {
    let allowed = 0;
    const start = fc.uniqueArray(entry, { maxLength: 3, selector: ({ id }) => id });
    fc.assert(
      fc.property(start, fc.array(edit, { minLength: 1, maxLength: 2 }), (entries, edits) => {
        const before = documentOf(...entries);
        const after = edited(before, edits);
        if (changeRefusal(before, after, bo, now) !== undefined) return;
        if (before !== after) allowed += 1;
        const next = new Map(entriesOf(after).map((one) => [one['id'], one]));
        const others = entriesOf(before).filter(({ by }) => by !== 'bo');
        const left = others.filter(({ id }) => next.has(id));
        const gone = others.filter(({ id }) => !next.has(id));
        const lasting = gone.filter(({ latest }) => typeof latest !== 'string' || Date.parse(latest) > now);
        expect(lasting).toEqual([]);
        const plain = (one: object): object => ({ ...one, revoked: null });
        expect(left.map(({ id }) => plain(next.get(id) ?? {}))).toEqual(left.map(plain));
        const revocations = left.map(({ id, revoked = null }) => [
          revoked,
          next.get(id)?.['revoked'] ?? null,
        ]);
        const changed = revocations.filter(([was, is]) => JSON.stringify(was) !== JSON.stringify(is));
        expect(changed.flat().filter((one) => one !== null)).toEqual(
          changed.map(() => expect.objectContaining({ by: 'bo' })),
        );
      }),
      { seed: 16, numRuns: 5000 },
    );
    expect(allowed).toBeGreaterThan(500);
  });
});
