import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { userNameQuery } from '#api/keycloak/users/lists/userNames.ts';
import { origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { openLine } from '#simulator/keycloak/tests/testLine.ts';
import { connectTo, idOf } from '#api/keycloak/users/tests/connectTo.ts';

test('names of several users come with one request; a user that is gone has none', async () => {
  const line = await openLine('manager');
  connectTo(line, origin);
  const ids = await Promise.all(['admin', 'doctor'].map(idOf));
  const sent: string[] = [];
  connectTo(line, origin, (input, init) => {
    sent.push(decodeURIComponent(String(input)));
    return line.fetch(input, init);
  });
  const client = new QueryClient();
  const names = await Promise.all(
    [...ids, '00000000-0000-4000-8000-000000000000', 'two words'].map((id) =>
      client.fetchQuery(userNameQuery(id)),
    ),
  );
  expect(names.map((name) => name?.userName)).toEqual(['admin', 'doctor', undefined, undefined]);
  expect(sent.filter((url) => url.includes('/users'))).toHaveLength(1);
});
