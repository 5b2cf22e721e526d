import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAddress } from '#hardening/request.js';
import { bodyKindOf, changedRecords } from '#hardening/routes.js';
import { defaultSettings } from '#hardening/settings.js';
import { hardeningCases } from '#plugin-emulator/tests/hardening/hardeningCases.ts';
import { recordCases } from '#plugin-emulator/tests/recording/recordCases.ts';
import { settingsIn, templateFolder } from './templates.ts';

const text = (name: string): string => readFileSync(join(templateFolder, name), 'utf8');

test('nginx reads the body of each request whose body the rules read, and of no other', () => {
  const patterns = [...text('hardening.conf.template').matchAll(/^location ~\* "(.*)" \{$/gm)];
  const location = new RegExp(patterns.map(([, pattern = '']) => pattern).join('|'), 'i');
  const routes = [...hardeningCases, ...recordCases].map(({ method, target }) => ({
    method,
    path: readAddress(target.replaceAll(/<(\w+)>/g, '$1'))?.path ?? '',
  }));
  const read = new Set(
    routes
      .filter((route) => (bodyKindOf(route) ?? changedRecords(route)) !== undefined)
      .map(({ path }) => `/orthanc${path}`),
  );
  expect(read.size).toBeGreaterThan(8);
  for (const path of read) {
    expect(path).toMatch(location);
    expect(`${path}/`).toMatch(location);
    expect(path.toUpperCase()).toMatch(location);
  }
  const streamed = routes.map(({ path }) => `/orthanc${path}`).filter((path) => !read.has(path));
  expect(streamed.filter((path) => location.test(path))).toEqual([]);
});

test('the rules’ own server takes headers as long as the site does', () => {
  const sizes = ['site.conf.template', 'hardening-http.conf.template'].map((name) =>
    text(name).match(/^ {2}large_client_header_buffers .*;$/gm),
  );
  expect(sizes).toEqual([['  large_client_header_buffers 4 16k;'], ['  large_client_header_buffers 4 16k;']]);
});

test('a request that anybody may send is read up to the size of a token', () => {
  const [first = ''] = text('hardening.conf.template')
    .split(/^location ~\* /m)
    .slice(1);
  expect('/orthanc/auth/tokens/decode').toMatch(new RegExp(/"(.*)"/.exec(first)?.[1] ?? '', 'i'));
  expect(first).toContain('  client_max_body_size 128k;\n');
});

test('the settings of an installation are the defaults of the rules', () => {
  const settings = settingsIn(text('settings.env'));
  expect({
    tokenHeaders: settings['CASTELLAN_TOKEN_HEADERS']?.split(':'),
    tokenArguments: settings['CASTELLAN_TOKEN_ARGUMENTS']?.split(':'),
    maxLinkDays: Number(settings['CASTELLAN_MAX_LINK_DAYS']),
    maxInstantMinutes: Number(settings['CASTELLAN_MAX_INSTANT_MINUTES']),
    maxDownloadMinutes: Number(settings['CASTELLAN_MAX_DOWNLOAD_MINUTES']),
  }).toEqual({
    tokenHeaders: defaultSettings.tokenHeaders,
    tokenArguments: defaultSettings.tokenArguments,
    maxLinkDays: defaultSettings.maxLinkDays,
    maxInstantMinutes: defaultSettings.maxInstantMinutes,
    maxDownloadMinutes: defaultSettings.maxDownloadMinutes,
  });
});

test('each variable that the rules read of nginx’s configuration is set there, or has no setting', () => {
  const read = [...text('hardening/castellan.js').matchAll(/variables\['(castellan_\w+)'\]/g)].map(
    ([, name = '']) => name,
  );
  const set = new Set(
    [...text('hardening-http.conf.template').matchAll(/^js_var \$(\w+)/gm)].map(([, name = '']) => name),
  );
  // How many studies and resources are checked is a limit of the rules themselves.
  const withoutSetting = ['castellan_max_link_studies', 'castellan_max_checked_ids'];
  expect(read.length).toBeGreaterThan(5);
  expect(read.filter((name) => !set.has(name))).toEqual(withoutSetting);
});
