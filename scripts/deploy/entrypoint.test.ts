import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseConfig } from '#api/config/config.ts';
import { defaultConfig } from '#server/config.ts';
import { renderTemplates } from '#stack/nginx/templates.ts';
import { deploy } from './composeFile.ts';

// Everything is real but nginx itself, which only says how it was called: CI has none, and the stack's tests run the real one.
let folder = '';
const write = (path: string, text: string): void => {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
};
const read = (path: string): string => readFileSync(join(folder, 'work', path), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'castellan-image-'));
  cpSync(join(deploy, 'image/entrypoint.sh'), join(folder, 'image/entrypoint.sh'));
  cpSync(join(deploy, 'install.sh'), join(folder, 'image/install.sh'));
  cpSync(join(deploy, 'nginx'), join(folder, 'image/nginx'), { recursive: true });
  write('image/dist/index.html', '<meta name="castellan-path" content="/">\n');
  write('bin/nginx', '#!/bin/sh\nprintf "nginx %s" "$*"\n');
  chmodSync(join(folder, 'bin/nginx'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true }));

const needed = {
  CASTELLAN_URL: 'https://pacs.example:8443',
  CASTELLAN_TLS: 'off',
  CASTELLAN_ORTHANC: 'orthanc:8042',
  CASTELLAN_KEYCLOAK: 'keycloak:8080',
};
const start = (settings: Record<string, string> = {}) =>
  spawnSync('sh', [join(folder, 'image/entrypoint.sh')], {
    encoding: 'utf8',
    env: {
      PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      CASTELLAN_WORK: join(folder, 'work'),
      CASTELLAN_MOUNTED: join(folder, 'mounted'),
      ...needed,
      ...settings,
    },
  });

test('renders every template, and copies the rules, below the folder for temporary files', async () => {
  const ended = start();
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  expect(ended.stdout).toBe(`nginx -e stderr -c ${join(folder, 'work/nginx.conf')}`);
  expect(read('nginx.conf')).toContain(`include ${join(folder, 'work/nginx/site.conf')};`);
  // As the stack renders them, whose tests ask the real nginx.
  await renderTemplates(join(folder, 'by-stack'), {
    CASTELLAN_SITE: 'plain',
    CASTELLAN_SERVER_NAME: 'pacs.example',
    CASTELLAN_HTTP_LISTEN: '8080',
    CASTELLAN_HTTPS_LISTEN: '8443',
    CASTELLAN_PROTO: 'https',
    CASTELLAN_PORT: '8443',
    CASTELLAN_ORTHANC: 'orthanc:8042',
    CASTELLAN_KEYCLOAK: 'keycloak:8080',
    CASTELLAN_FILES: join(folder, 'image/dist'),
    CASTELLAN_CONFIG: join(folder, 'work/config.json'),
    CASTELLAN_HOSPITAL: join(folder, 'mounted/hospital'),
    CASTELLAN_CERTIFICATE: join(folder, 'mounted/tls/fullchain.pem'),
    CASTELLAN_CERTIFICATE_KEY: join(folder, 'mounted/tls/privkey.pem'),
    CASTELLAN_BROTLI: 'on',
    CASTELLAN_ACCESS_LOG: '/dev/stdout',
    CASTELLAN_ERROR_LOG: 'stderr',
  });
  const names = readdirSync(join(folder, 'by-stack'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.conf'),
  );
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) {
    const byStack = readFileSync(join(folder, 'by-stack', name), 'utf8');
    expect(read(`nginx/${name}`)).toBe(
      byStack.replaceAll(join(folder, 'by-stack'), join(folder, 'work/nginx')),
    );
  }
  expect(read('nginx/hardening/rules.js')).toBe(
    readFileSync(join(deploy, 'nginx/hardening/rules.js'), 'utf8'),
  );
  expect(existsSync(join(folder, 'work/nginx/settings.env'))).toBe(false);
});

test('serves the files as they came at the root, and a copy with the path written into it under another one', () => {
  start();
  expect(existsSync(join(folder, 'work/files'))).toBe(false);
  start({ CASTELLAN_PATH: '/console/' });
  expect(read('files/index.html')).toBe('<meta name="castellan-path" content="/console/">\n');
  expect(readFileSync(join(folder, 'image/dist/index.html'), 'utf8')).not.toContain('/console/');
});

test('writes the config.json that the console reads', () => {
  start();
  expect(parseConfig(JSON.parse(read('config.json')))).toEqual(parseConfig({}));
  const contact = 'Röntgen "IT" \\ 42, $HOME `date` </script>';
  start({
    CASTELLAN_REALM: 'hospital',
    CASTELLAN_CLIENT_ID: 'console',
    CASTELLAN_SHARES_DEFAULT_DAYS: '14',
    CASTELLAN_SHARES_LONGEST_DAYS: '90',
    CASTELLAN_SHARES_ALLOW_NEVER: 'true',
    CASTELLAN_SHARES_ALLOW_DOWNLOAD: 'false',
    CASTELLAN_SHARES_LANDING: 'server',
    CASTELLAN_PLUGIN_CACHE_SECONDS: '0',
    CASTELLAN_SHARE_RECORDS: 'true',
    CASTELLAN_CONTACT: contact,
    CASTELLAN_NAME: 'PACS «Süd»',
    CASTELLAN_ENVIRONMENT: 'Test',
    CASTELLAN_HOSPITAL_NAME: 'Hôpital "Saint-Joseph"',
    CASTELLAN_HOSPITAL_LOGO: '/hospital/logo.svg',
  });
  expect(parseConfig(JSON.parse(read('config.json')))).toEqual({
    orthanc: { url: '/orthanc' },
    keycloak: { url: '/keycloak', realm: 'hospital', clientId: 'console' },
    shares: { defaultDays: 14, longestDays: 90, allowNever: true, landing: 'server', allowDownload: false },
    extraPermissions: defaultConfig.extraPermissions,
    anonymizationProfiles: [],
    pluginCacheSeconds: 0,
    server: { name: 'PACS «Süd»', environment: 'Test' },
    hospital: { name: 'Hôpital "Saint-Joseph"', logo: '/hospital/logo.svg' },
    contact,
  });
});

test('takes a mounted config.json as it is', () => {
  write('mounted/config.json', '{"contact": "IT"}');
  start({ CASTELLAN_CONTACT: 'someone else' });
  expect(read('config.json')).toBe('{"contact": "IT"}');
});

test('holds the certificate only where both of its files can be read', () => {
  write('mounted/tls/fullchain.pem', 'certificate');
  const without = start({ CASTELLAN_TLS: 'on' });
  expect(without.status).toBe(1);
  expect(without.stderr).toContain('privkey.pem is missing');
  write('mounted/tls/privkey.pem', 'key');
  expect(start({ CASTELLAN_TLS: 'on' }).status).toBe(0);
});

test.each([
  [{ CASTELLAN_URL: '' }, 'CASTELLAN_URL is missing'],
  [{ CASTELLAN_URL: 'pacs.example' }, 'must begin with https://'],
  [{ CASTELLAN_URL: 'https://pacs.example/' }, 'no slash at the end'],
  [{ CASTELLAN_URL: 'https://pacs.example:https' }, 'a port that is no number'],
  [{ CASTELLAN_URL: 'http://pacs.example', CASTELLAN_TLS: 'on' }, "doesn't begin with https://"],
  [{ CASTELLAN_TLS: 'yes' }, 'CASTELLAN_TLS must be on'],
  [{ CASTELLAN_ORTHANC: '' }, 'CASTELLAN_ORTHANC is missing'],
  [{ CASTELLAN_KEYCLOAK: '' }, 'CASTELLAN_KEYCLOAK is missing'],
  [{ CASTELLAN_PATH: '/console' }, 'the path must begin and end with a slash'],
  [{ CASTELLAN_PATH: '/../' }, 'the path may hold letters'],
  [{ CASTELLAN_PATH: '/orthanc/' }, 'this path belongs to another server'],
  [{ CASTELLAN_ORTHANC: 'orthanc:8042; }' }, "a character that nginx's configuration gives a meaning"],
  [{ CASTELLAN_HSTS: 'max-age=1" always; }' }, "CASTELLAN_HSTS holds a character that doesn't belong there"],
  [{ CASTELLAN_SHARES_LONGEST_DAYS: '90 days' }, 'CASTELLAN_SHARES_LONGEST_DAYS must be a whole number'],
  [{ CASTELLAN_SHARES_ALLOW_NEVER: 'no' }, 'CASTELLAN_SHARES_ALLOW_NEVER must be true or false'],
  [{ CASTELLAN_SHARE_RECORDS: 'yes' }, 'CASTELLAN_SHARE_RECORDS must be true or false'],
  [{ CASTELLAN_SHARES_LANDING: 'none' }, 'CASTELLAN_SHARES_LANDING must be'],
  [{ CASTELLAN_CONTACT: 'é'.repeat(201) }, 'at most 200 characters'],
  [{ CASTELLAN_CONTACT: 'IT\n"x": 1' }, 'CASTELLAN_CONTACT holds a line break'],
  [{ CASTELLAN_NAME: 'é'.repeat(61) }, 'at most 60 characters'],
  [{ CASTELLAN_ENVIRONMENT: 'é'.repeat(21) }, 'at most 20 characters'],
  [{ CASTELLAN_HOSPITAL_NAME: 'é'.repeat(101) }, 'at most 100 characters'],
  [{ CASTELLAN_HOSPITAL_NAME: 'A\nB' }, 'CASTELLAN_HOSPITAL_NAME holds a line break'],
  [{ CASTELLAN_HOSPITAL_LOGO: 'https://x.example/logo.svg' }, "a path on the console's host"],
  [{ CASTELLAN_HOSPITAL_LOGO: '//x.example/logo.svg' }, "a path on the console's host"],
  [{ CASTELLAN_HOSPITAL_LOGO: '/\\x.example/logo.svg' }, "a path on the console's host"],
])('refuses to start with %j, and says why', (settings, reason) => {
  const ended = start(settings);
  expect(ended.stderr).toContain(reason);
  expect(ended).toMatchObject({ status: 1, stdout: '' });
});

test('a contact may have 200 characters, however many bytes they take', () => {
  expect(start({ CASTELLAN_CONTACT: 'é'.repeat(200) }).status).toBe(0);
});
