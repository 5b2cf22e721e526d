import { expect, test } from 'vitest';
import { ownUser } from './ownUser.ts';

test('PostgreSQL never runs as root, and with nothing of root but its way past permissions', () => {
  expect(ownUser(1000).prefix).toEqual([]);
  const { prefix } = ownUser(0);
  expect(prefix).toContain('--reuid=65534');
  expect(prefix).toContain('--inh-caps=-all,+dac_override');
});
