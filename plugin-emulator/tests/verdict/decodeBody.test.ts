import { beforeAll, describe, expect, test } from 'vitest';
import { createEnforcedServers, proxyKey } from '#plugin-emulator/tests/hardening/enforcedServers.ts';
import { cases, filled } from '#plugin-emulator/tests/hardening/hardeningCase.ts';
import type { HardeningServers } from '#plugin-emulator/tests/hardening/hardeningServers.ts';
import { judgedBody } from '#plugin-emulator/tests/hardening/judging.ts';

describe('a request to decode a token goes on', () => {
  let servers: HardeningServers;
  beforeAll(async () => {
    servers = await createEnforcedServers();
  });

  /** What is forwarded in place of a body with this token. */
  async function forwarded(token: string, more: object = {}): Promise<unknown> {
    const body = { TokenKey: 'token', ...more, TokenValue: token };
    const [row] = cases(undefined, [[token, 'POST /auth/tokens/decode', [], body]]);
    const sent = row && (await judgedBody(servers, row, { proxyKey }));
    return JSON.parse(sent ?? 'null');
  }

  test.each(['<recorded>', 'Bearer <recorded>', 'bearer  BEARER <recorded>'])(
    'with the one that was judged: %s',
    async (token) => {
      expect(await forwarded(token, { Other: '<revoked>' })).toEqual({
        TokenKey: 'token',
        TokenValue: filled('<recorded>', servers.values),
      });
    },
  );

  // All of them are the revoked one to a reader that isn't strict.
  test.each([
    '<revoked>=',
    ' <revoked>',
    ' Bearer <revoked>',
    'Bearer: <revoked>',
    '<revoked>.',
    '"<revoked>"',
  ])('without one in another form: %s', async (token) => {
    expect(await forwarded(token)).toEqual({ TokenKey: 'token', TokenValue: 'damaged' });
  });

  test.each(['castellan-doctor', '', '<external>', '<unsigned>'])(
    'as it was where nothing is to be judged: %s',
    async (token) => {
      expect(await forwarded(token)).toEqual({
        TokenKey: 'token',
        TokenValue: filled(token, servers.values),
      });
    },
  );
});
