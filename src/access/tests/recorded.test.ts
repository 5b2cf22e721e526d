import { describe, expect, it } from 'vitest';
import { readRecording, replay, ruleOf } from './replay.ts';
import decisions from './decisions.json' with { type: 'json' };

const recording = readRecording(decisions);

describe('the recorded decisions', () => {
  it('are the decisions of the model, each of them', () => {
    const { asked, disagreements } = replay(recording);
    expect(asked).toBe(22_192);
    expect(disagreements).toEqual([]);
  });

  it('would show a decision that differs, with the rule that made it', () => {
    const index = recording.requests.findIndex(({ path }) => path === '/studies/{study}');
    const flipped = recording.decisions.map((one) =>
      one.profile === 'view-star' && one.labels.length === 0
        ? {
            profile: one.profile,
            labels: one.labels,
            letters: `${one.letters.slice(0, index)}d${one.letters.slice(index + 1)}`,
          }
        : one,
    );
    const { disagreements } = replay({ ...recording, decisions: flipped });
    expect(disagreements).toHaveLength(1);
    expect(disagreements[0]).toMatchObject({ profile: 'view-star', recorded: 'denied' });
    expect(ruleOf(disagreements[0]?.reasons ?? [])).toBe('readResource → seesAllLabels');
  });

  it.each([null, {}, { requests: [], profiles: { x: {} } }, { requests: [{}], profiles: {}, decisions: {} }])(
    'says what is missing in %j',
    (value) => {
      expect(() => readRecording(value)).toThrow(/not a recording of decisions/);
    },
  );
});
