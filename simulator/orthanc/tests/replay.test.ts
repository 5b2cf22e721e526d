import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { READS } from './recordedReads.ts';
import { WRITES } from './recordedWrites.ts';
import { testServer, type TestServer } from './server.ts';

describe('answers have the status, type and shape of the recorded ones', () => {
  let server: TestServer;
  const ids: Record<string, string> = {};

  beforeEach(() => {
    server = testServer();
    const slot = 1990;
    ids['study'] = server.dataset.ids.encode('Study', slot);
    ids['series'] = server.dataset.ids.encode('Series', slot, 0);
    ids['instance'] = server.dataset.ids.encode('Instance', slot, 0, 0);
  });
  const fill = (text: string): string =>
    text.replaceAll(/\{(study|series|instance)\}/g, (_, name: string) => ids[name] ?? '');

  it.each([...READS, ...WRITES].map((exchange) => [exchange.request, exchange] as const))(
    '%s',
    async (request, exchange) => {
      const [method = '', path = ''] = request.split(' ');
      const sent: unknown =
        typeof exchange.body === 'object' ? JSON.parse(fill(JSON.stringify(exchange.body))) : exchange.body;
      const answer = await server.send(method, fill(path), sent, exchange.headers);
      expect(answer.status).toBe(exchange.status);
      expect(answer.headers.get('Content-Type')).toBe(exchange.type);
      const text = await answer.text();
      const body: unknown = text === '' ? '' : JSON.parse(text);
      expect(z.safeParse(exchange.answer, body).error).toBeUndefined();
    },
  );
});
