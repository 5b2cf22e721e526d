import { expect, test } from 'vitest';
import { grantCommands } from './grantCommands.ts';

test('a hostile name stays one word of the shell', () => {
  const commands = grantCommands('https://hospital.example/keycloak', 'orthanc', "o'x; rm -rf /");
  expect(commands).toContain(String.raw`--uusername 'o'\''x; rm -rf /' --rolename user-admin`);
  expect(commands.split('\n')).toHaveLength(4);
  expect(commands).toContain('--rolename manage-users --rolename view-users --rolename view-realm');
});
