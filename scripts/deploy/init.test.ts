import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deploy, deployed, serviceNamed } from './composeFile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'castellan-init-'));
  cpSync(join(deploy, 'compose/init.sh'), join(folder, 'init.sh'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const init = (...args: string[]) => spawnSync('sh', [join(folder, 'init.sh'), ...args], { encoding: 'utf8' });
const written = (): string => readFileSync(join(folder, '.env'), 'utf8');
const settings = (): Record<string, string> =>
  Object.fromEntries(
    [...written().matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );

test('writes every variable of compose.yaml and no other, readable by its owner only', () => {
  expect(init('https://pacs.example').status).toBe(0);
  const used = [...deployed('compose/compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
  expect(new Set(Object.keys(settings()))).toEqual(new Set(used));
  expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
});

test('makes eight secrets, all different, and others each time', () => {
  const secrets = (): string[] => Object.values(settings()).filter((value) => /^[0-9a-f]{64}$/.test(value));
  init('https://pacs.example');
  const first = secrets();
  rmSync(join(folder, '.env'));
  init('https://pacs.example');
  expect(new Set([...first, ...secrets()]).size).toBe(16);
});

test('never overwrites secrets', () => {
  init('https://pacs.example');
  const before = written();
  const second = init('https://other.example');
  expect(second).toMatchObject({ status: 1, stdout: '' });
  expect(second.stderr).toContain('.env exists');
  expect(written()).toBe(before);
});

test.each([
  ['https://pacs.example', 'on', '443:8443'],
  ['https://pacs.example:8443', 'on', '8443:8443'],
  ['http://localhost:9000', 'off', '127.0.0.1:9000:8080'],
  ['http://127.0.0.1', 'off', '127.0.0.1:80:8080'],
])('%s listens where it says, on the port of the proxy', (url, tls, publish) => {
  init(url);
  expect(settings()).toMatchObject({ CASTELLAN_URL: url, CASTELLAN_TLS: tls, CASTELLAN_PUBLISH: publish });
  expect(serviceNamed('proxy').ports).toEqual(['${CASTELLAN_PUBLISH:?run ./init.sh first}']);
  const listen = tls === 'on' ? 'CASTELLAN_HTTPS_LISTEN' : 'CASTELLAN_HTTP_LISTEN';
  expect(deployed('image/entrypoint.sh')).toContain(`\${${listen}:-${publish.split(':').at(-1) ?? ''}}`);
});

test.each([
  [[], ''],
  [['--path', '/'], ''],
  [['--path', '/console/'], '/console'],
  [['--path', '/tools/castellan/'], '/tools/castellan'],
])('with %j, the console’s path without its last slash is "%s"', (args, prefix) => {
  expect(init('https://pacs.example', ...args)).toMatchObject({ status: 0, stderr: '' });
  expect(settings()).toMatchObject({ CASTELLAN_URL: 'https://pacs.example', CASTELLAN_PREFIX: prefix });
});

test.each([
  [[], 'say ./init.sh'],
  [['pacs.example'], 'say ./init.sh'],
  [['http://pacs.example'], 'plain HTTP is for localhost'],
  [['http://127.0.0.1.evil.example'], 'plain HTTP is for localhost'],
  [['https://pacs.example/'], 'no slash at the end'],
  [['https://pacs.example:99999'], 'no port'],
  [['https://pacs.example', '--path'], 'say ./init.sh'],
  [['https://pacs.example', '--port', '/console/'], 'say ./init.sh'],
  [['https://pacs.example', '--path', 'console/'], 'begin and end with a slash'],
  [['https://pacs.example', '--path', '/console'], 'begin and end with a slash'],
  [['https://pacs.example', '--path', '//'], 'the path may hold'],
  [['https://pacs.example', '--path', '/$(reboot)/'], 'the path may hold'],
  [['https://pacs.example', '--path', '/keycloak/'], 'belongs to another server'],
  [['https://$(reboot)'], 'a scheme and a host'],
  [['https://pacs.example\nX=1'], 'a scheme and a host'],
])('refuses %j', (args, reason) => {
  const ended = init(...args);
  expect(ended.status).toBe(1);
  expect(ended.stderr).toContain(reason);
  expect(() => written()).toThrow('ENOENT');
});
