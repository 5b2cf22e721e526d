import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deploy } from './composeFile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'castellan-render-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const render = (settings: string, env: Record<string, string> = {}) => {
  writeFileSync(join(folder, 'site.env'), settings);
  return spawnSync('sh', [join(deploy, 'nginx/render.sh'), join(folder, 'site.env')], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
};

test('a line of the file replaces a default, and a variable of the environment replaces both', () => {
  const settings = `# Ours.\nCASTELLAN_NGINX=${folder}/to\nCASTELLAN_ORTHANC=10.0.0.5:8042\nCASTELLAN_KEYCLOAK=10.0.0.6:8080\n`;
  expect(render(settings, { CASTELLAN_KEYCLOAK: '10.0.0.7:8080' })).toMatchObject({ status: 0, stderr: '' });
  const http = readFileSync(join(folder, 'to/http.conf'), 'utf8');
  expect(http).toContain('server 10.0.0.5:8042 fail_timeout=3s;');
  expect(http).toContain('server 10.0.0.7:8080;');
  const site = readFileSync(join(folder, 'to/site.conf'), 'utf8');
  expect(site).toContain(`include ${folder}/to/console.conf;`);
  expect(site).toContain('server_name pacs.example;');
  // A default that names a variable of nginx stays one.
  expect(readFileSync(join(folder, 'to/proxy.conf'), 'utf8')).toContain('X-Forwarded-Proto $scheme;');
});

test('several Orthancs are one server of nginx each', () => {
  const settings = `CASTELLAN_NGINX=${folder}/to\nCASTELLAN_ORTHANC=10.0.0.5:8042,[::1]:8042,orthanc-3:8042\n`;
  expect(render(settings)).toMatchObject({ status: 0, stderr: '' });
  const http = readFileSync(join(folder, 'to/http.conf'), 'utf8');
  expect(http).toContain(
    '  server 10.0.0.5:8042 fail_timeout=3s; server [::1]:8042 fail_timeout=3s; server orthanc-3:8042 fail_timeout=3s;\n',
  );
});

const key = 'k'.repeat(32);

test('the proxy’s key is in one file that only its owner can read, also where an older one was open', () => {
  const settings = `CASTELLAN_NGINX=${folder}/to\nCASTELLAN_SHARE_LINKS=enforced\nCASTELLAN_PROXY_KEY=${key}\n`;
  const file = join(folder, 'to/proxy-key.conf');
  for (const older of [false, true]) {
    if (older) chmodSync(file, 0o644);
    expect(render(settings)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(file, 'utf8')).toContain(`js_var $castellan_proxy_key "${key}";\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  }
  const found = spawnSync('grep', ['-rl', key, join(folder, 'to')], { encoding: 'utf8' });
  expect(found.stdout).toBe(`${file}\n`);
  expect(readFileSync(join(folder, 'to/hardening-http.conf'), 'utf8')).toContain(
    'js_var $castellan_share_links enforced;',
  );
});

test('without a word about share links, the proxy has no key and enforces nothing', () => {
  expect(render(`CASTELLAN_NGINX=${folder}/to\n`)).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(folder, 'to/proxy-key.conf'), 'utf8')).toContain('$castellan_proxy_key "";');
});

test('a wrong key is not printed', () => {
  expect(render(`CASTELLAN_PROXY_KEY=${key}.secret\n`).stderr).not.toContain('secret');
});

test.each([
  ['CASTELLAN_SHARE_LINKS=closed', 'is recorded or enforced, not closed'],
  ['CASTELLAN_SHARE_LINKS=', 'is recorded or enforced'],
  ['CASTELLAN_SHARE_LINKS=enforced', 'needs CASTELLAN_PROXY_KEY'],
  ['CASTELLAN_SHARE_LINKS=enforced\nCASTELLAN_PROXY_KEY=short', 'is too short'],
  [`CASTELLAN_PROXY_KEY=${key}.`, 'may hold letters, digits'],
  ['CASTELLAN_ORTANC=10.0.0.5:8042', "a setting that settings.env doesn't have: CASTELLAN_ORTANC"],
  ['export CASTELLAN_PATH=/', 'a line that is no setting: export CASTELLAN_PATH'],
  ['CASTELLAN_SERVER_NAME=pacs.example; root /', 'a character'],
  ['CASTELLAN_ORTHANC=10.0.0.5:8042, 10.0.0.6:8042', 'several with commas and no spaces'],
  ['CASTELLAN_ORTHANC=10.0.0.5:8042,', 'an empty part'],
  ['CASTELLAN_ORTHANC=10.0.0.5:8042,,10.0.0.6:8042', 'an empty part'],
  ['CASTELLAN_ORTHANC=10.0.0.5:8042|e', 'several with commas'],
  ['CASTELLAN_SERVER_NAME=a|e reboot', 'a character'],
  ['CASTELLAN_NGINX=castellan', 'must be an absolute path'],
])('refuses %s', (line, reason) => {
  const ended = render(`${line}\n`);
  expect(ended.stderr).toContain(reason);
  expect(ended.status).toBe(1);
});
