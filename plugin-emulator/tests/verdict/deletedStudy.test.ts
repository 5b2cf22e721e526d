import { expect, test } from 'vitest';
import { createEnforcedServers, proxyKey } from '#plugin-emulator/tests/hardening/enforcedServers.ts';
import { cases } from '#plugin-emulator/tests/hardening/hardeningCase.ts';
import { judged } from '#plugin-emulator/tests/hardening/judging.ts';

// Not as it should be: docs/proxy.md says so under what a proxy can't close.
test('a link works again once the only study is gone whose record says that it was revoked', async () => {
  const servers = await createEnforcedServers();
  const open = async (link: string) => {
    const [row] = cases(undefined, [[link, 'GET /studies/<id>', [['token', `<${link}>`]]]]);
    return row && judged(servers, row, { proxyKey });
  };
  expect(await open('revokedOnOne')).toBe('linkRevoked');
  const gone = servers.values.get('secondId');
  servers.orthanc.studies = servers.orthanc.studies.filter(({ id }) => id !== gone);
  expect(await open('revokedOnOne')).toBeUndefined();
});
