import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StackError } from '#stack/machine/StackError.ts';
import { ownUser } from './ownUser.ts';

test('PostgreSQL never runs as root, and with nothing of root', () => {
  expect(ownUser(1000).prefix).toEqual([]);
  const { prefix } = ownUser(0);
  expect(prefix).toContain('--reuid=65534');
  expect(prefix).toContain('--inh-caps=-all');
  expect(prefix.join(' ')).not.toContain('+');
});

test('a folder that nobody may enter is named, with the setting that chooses another', async () => {
  const outer = await mkdtemp(join(tmpdir(), 'castellan-own-user-'));
  try {
    const inner = join(outer, 'stack-8090', 'postgresql');
    await mkdir(inner, { recursive: true });
    const entry = ownUser(0).requireEntry(inner);
    await expect(entry).rejects.toThrow(StackError);
    await expect(entry).rejects.toThrow(`may not enter ${outer}. Set CASTELLAN_CACHE`);
    await ownUser(1000).requireEntry(inner);
    for (const folder of [outer, join(outer, 'stack-8090'), inner]) await chmod(folder, 0o755);
    await ownUser(0).requireEntry(inner);
    await chmod(inner, 0o700);
    await expect(ownUser(0).requireEntry(inner)).rejects.toThrow(`may not enter ${inner}.`);
  } finally {
    await rm(outer, { recursive: true });
  }
});
