import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { baseUrl } from './target.ts';

const stackSchema = z.object({ controlUrl: z.string() });

/** Orders that the stack's control takes; each is done once this resolves. */
export type Order = 'orthanc/kill' | 'orthanc/start' | 'keycloak/kill' | 'keycloak/start';

/** Has the stack of this run (docs/stack.md) kill one of its real servers, or bring it back on the same data. */
export async function orderStack(order: Order): Promise<void> {
  const project = fileURLToPath(new URL('..', import.meta.url));
  const cache = process.env.CASTELLAN_CACHE ?? join(project, '.cache');
  const file = join(cache, `stack-test-${new URL(baseUrl).port}`, 'stack.json');
  const { controlUrl } = stackSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const answer = await fetch(`${controlUrl}/${order}`, {
    method: 'POST',
    headers: { 'x-castellan-stack': '1' },
  });
  if (!answer.ok) throw new Error(`${order}: ${answer.status} ${await answer.text()}`);
}
