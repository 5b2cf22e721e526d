import { expect, test } from 'vitest';
import { createCaller } from '#hardening/caller.js';

test('the caller’s profile is asked once, and compared with that of a request without a credential', async () => {
  const asked: string[] = [];
  const headers = [['api-key', 'a-key']] as const;
  const profile = { name: 'Robot', permissions: ['upload'], 'authorized-labels': ['*'] };
  const caller = createCaller(
    async ({ path, headers: sent }) => {
      asked.push(`${path} ${JSON.stringify(sent)}`);
      const answer = sent.length > 0 ? profile : { name: 'Anonymous', permissions: ['upload'] };
      return { status: 200, text: JSON.stringify(answer) };
    },
    { kind: 'apiKey', headers, study: '' },
  );
  expect(await caller.isAccount()).toBe(true);
  expect(await caller.profile()).toMatchObject({ permissions: ['upload'], seesAll: true });
  expect(asked).toEqual(['/auth/user/profile [["api-key","a-key"]]', '/auth/user/profile []']);
});
