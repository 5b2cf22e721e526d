import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheControl, pageHeaders } from '#server/http/headers.ts';
import { filled, settingsIn, templateFolder } from './templates.ts';

const text = (name: string): string => readFileSync(join(templateFolder, name), 'utf8');
const templates = readdirSync(templateFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.template'),
);
const settings = settingsIn(text('settings.env'));
const rendered = (name: string): string => filled(text(`${name}.template`), settings);

/** What a `map` of http.conf gives for a file: an exact name wins, then the first pattern, then the default. */
function mapped(variable: string, file: string): string | undefined {
  const block = new RegExp(String.raw`^map \S+ \$${variable} \{\n([^}]*)^\}`, 'm').exec(
    rendered('http.conf'),
  )?.[1];
  const rows = [...(block ?? '').matchAll(/^ {2}([^#\s]+) "([^"]*)";$/gm)].map(
    ([, key = '', value = '']) => ({
      key,
      value,
    }),
  );
  const found =
    rows.find(({ key }) => key === file) ??
    rows.find(({ key }) => key.startsWith('~') && new RegExp(key.slice(1)).test(file)) ??
    rows.find(({ key }) => key === 'default');
  return found?.value;
}

const pages = ['/index.html', '/share.html', '/signed-in.html', '/silent-check-sso.html'];
const files = [...pages, '/assets/index-abc.js', '/icon.svg', '/signed-in.js', '/config.json'];

test.each(files)('nginx sends %s with the headers of the local server', (file) => {
  const headers = rendered('headers.conf');
  const sent: Record<string, string> = {};
  for (const [, name = '', plain, variable] of headers.matchAll(
    /^add_header (\S+) (?:"(.*)"|\$(\w+))(?: always)?;$/gm,
  )) {
    const value = variable === undefined ? plain : mapped(variable, file);
    if (value !== undefined && value !== '') sent[name] = value;
  }
  // Of TLS, and of refused methods.
  const { 'Strict-Transport-Security': _, Allow: __, ...own } = sent;
  expect(own).toEqual({
    ...pageHeaders(file),
    'Cache-Control': cacheControl(file, file.endsWith('.html')),
  });
});

test('every placeholder is a setting, and every setting is used', () => {
  const used = templates.flatMap((name) =>
    [...text(name).matchAll(/\$\{([A-Z_]+)\}/g)].map(([, setting]) => setting),
  );
  expect(new Set(used)).toEqual(new Set(Object.keys(settings)));
  expect(() => filled('listen ${CASTELLAN_PORTS};', settings)).toThrow('CASTELLAN_PORTS');
});

test('no log has arguments, pages that a request came from, or credentials', () => {
  const format = /^log_format castellan ([^;]*);/m.exec(rendered('http.conf'))?.[1] ?? '';
  expect(format).toContain('$castellan_target');
  expect(format).not.toMatch(
    /\$(request|request_uri|args|query_string)\b|_(http|arg|cookie)_|\$(http|arg|cookie)_/,
  );
  const all = templates.map(text).join('\n');
  const accessLogs = [...all.matchAll(/access_log (.*);/g)].map(([, rest]) => rest);
  expect(new Set(accessLogs)).toEqual(new Set(['off', '${CASTELLAN_ACCESS_LOG} castellan']));
  // Lines of the level error hold the whole first line of a request.
  const errorLogs = [...all.matchAll(/error_log (.*);/g)].map(([, rest]) => rest);
  expect(new Set(errorLogs)).toEqual(new Set(['${CASTELLAN_ERROR_LOG} crit']));
});

test('what a client says of itself is replaced in every header that a server behind could believe', () => {
  const set = [...rendered('proxy.conf').matchAll(/^proxy_set_header (\S+) /gm)].map(([, name]) => name);
  expect(set).toEqual(
    expect.arrayContaining([
      'Host',
      'Forwarded',
      'X-Forwarded-For',
      'X-Forwarded-Host',
      'X-Forwarded-Port',
      'X-Forwarded-Proto',
      'X-Forwarded-Prefix',
      'X-Real-IP',
    ]),
  );
  for (const name of ['orthanc.conf', 'keycloak.conf'])
    expect(rendered(name)).toContain('include /etc/nginx/castellan/proxy.conf;');
});
