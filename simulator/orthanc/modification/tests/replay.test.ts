import { expect, it } from 'vitest';
import { z } from 'zod';
import { testServer } from '#simulator/orthanc/tests/server.ts';
import { MODIFICATIONS } from './recordedModifications.ts';

it.each(
  MODIFICATIONS.map(
    (exchange) => [exchange.request, JSON.stringify(exchange.body ?? null), exchange] as const,
  ),
)('as recorded: %s %s', async (request, _, exchange) => {
  const server = testServer();
  const { ids } = server.dataset;
  const named = (text: string): string =>
    text
      .replaceAll('{study}', ids.encode('Study', 1990))
      .replaceAll('{other}', ids.encode('Study', 1980))
      .replaceAll('{series}', ids.encode('Series', 1990, 0))
      .replaceAll('{instance}', ids.encode('Instance', 1990, 0, 0));
  const [method = '', path = ''] = request.split(' ');
  const body: unknown =
    typeof exchange.body === 'object' ? JSON.parse(named(JSON.stringify(exchange.body))) : exchange.body;
  const answer = await server.send(method, named(path), body);
  const text = await answer.text();
  expect({ status: answer.status, type: answer.headers.get('Content-Type') }).toEqual({
    status: exchange.status,
    type: exchange.type,
  });
  expect(z.safeParse(exchange.answer, text === '' ? '' : JSON.parse(text)).error).toBeUndefined();
});
