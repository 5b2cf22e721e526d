import { beforeEach, expect, test, vi } from 'vitest';
import { connectTest } from '#api/tests/connectTest.ts';
import { putRoles, readRoles } from './rolesDocument.ts';

let answer: () => Response;
const look = { mayLook: false, accepted: new Set<string>() };

beforeEach(() => {
  connectTest();
  vi.stubGlobal('fetch', async () => Promise.resolve(answer()));
});

test.each([
  [null, 'notFound'],
  [{ roles: [] }, 'garbled'],
])('the answer %j is no document', async (held, kind) => {
  answer = () => Response.json(held);
  await expect(readRoles(look)).rejects.toMatchObject({ kind });
});

test('a write counts only with the answer that the server gives', async () => {
  const document = { roles: new Map(), availableLabels: [] };
  answer = () => Response.json(null);
  await putRoles(document);
  for (const wrong of ['<html>Please sign in</html>', '', '{}', 'nul', '"done"']) {
    answer = () => new Response(wrong, { status: 200 });
    await expect(putRoles(document)).rejects.toMatchObject({ kind: 'garbled' });
  }
});
