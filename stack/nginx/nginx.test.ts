import { expect, test } from 'vitest';
import { mainConfiguration } from './mainConfiguration.ts';
import { njsProblem } from './njs.ts';

test.each([
  ['65538 1.0.2', /^$/],
  ['65537 1.0.1', /^$/],
  ['65536 1.0.0', /njs is 1\.0\.0, .* lets the request through/],
  ['1801 0.7.9', /njs is 0\.7\.9, .* need 1\.0\.1 .* no js_access/],
  ['<html>', /did not say/],
])('an njs that says "%s" is judged', (answer, problem) => {
  expect(njsProblem(answer) ?? '').toMatch(problem);
});

test('workers run as who starts nginx, and everything it writes is below its own folder', () => {
  const program = { modules: ['/m/js.so'], mimeTypes: '/m/mime.types' };
  const asRoot = mainConfiguration(program, 'server {}', 0);
  expect(asRoot).toContain('load_module "/m/js.so";\nuser root;\n');
  expect(asRoot).toContain('include "/m/mime.types";');
  const written = mainConfiguration(program, 'server {}', 1000);
  expect(written).not.toContain('user ');
  expect([...written.matchAll(/(?:_temp_path|pid) (\S+);/g)].map(([, path]) => path)).toEqual([
    'nginx.pid',
    'client_body',
    'proxy',
    'fastcgi',
    'uwsgi',
    'scgi',
  ]);
});
