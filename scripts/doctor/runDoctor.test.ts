import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { signInByFetch } from '#e2e/support/signInByFetch.ts';
import { startInstallation, type Installation } from '#server/tests/installation.ts';
import { runNode } from '../step.ts';
import { UsageError } from '../commandLine/commandLine.ts';
import { parseDoctorOptions } from './options.ts';
import { textReport } from './report.ts';
import { runDoctor } from './runDoctor.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ mode: 'faithful' });
});
afterAll(() => installation.close());

const reportSchema = z.object({
  ok: z.number(),
  wrong: z.number(),
  unknown: z.number(),
  checks: z.array(
    z.object({
      id: z.string(),
      verdict: z.string(),
      found: z.string().optional(),
      line: z.string().optional(),
    }),
  ),
});

/** Runs the program as npm does; the environment has nothing of ours but what is given. */
const doctor = (args: string[], env: Record<string, string> = {}) =>
  runNode(['scripts/doctor.ts', ...args], { PATH: process.env['PATH'], ...env });

test('a real run: the report says what is wrong, with the line to change, and the exit code is 1', async () => {
  const { code, output } = await doctor([installation.url]);
  expect(output).toContain('  ok     The console is reachable\n');
  expect(output).toMatch(
    / {2}WRONG {2}Share links can only read\n {9}A share token in token, .*\n {9}Anyone .*\n {9}→ /,
  );
  expect(output).toMatch(/ {2}\? {6}TLS protects every connection\n {9}The address is on this machine/);
  expect(output).toMatch(/\n\n\d+ ok, 10 wrong, \d+ could not tell\n$/);
  expect(code).toBe(1);
});

test('--json, with the token of someone with limited labels: more can be told, and the token isn’t printed', async () => {
  const { value } = await signInByFetch({ name: 'external', password: 'external' }, installation.url);
  const { code, output } = await doctor([installation.url, '--json'], { CASTELLAN_TOKEN: value });
  const report = reportSchema.parse(JSON.parse(output));
  const verdicts = new Map(report.checks.map(({ id, verdict }) => [id, verdict]));
  expect(verdicts.get('token')).toBe('ok');
  expect(verdicts.get('globalRoutes')).toBe('wrong');
  expect(report.checks.filter(({ verdict, line }) => verdict === 'wrong' && !line)).toEqual([]);
  expect(report.ok + report.wrong + report.unknown).toBe(report.checks.length);
  expect(code).toBe(1);
  expect(output).not.toContain(value);
  for (const part of value.split('.')) expect(output).not.toContain(part);
});

test('a console that isn’t reachable: exit code 2, and nothing else is asked', async () => {
  const { code, output } = await doctor(['http://127.0.0.1:9']);
  expect(output).toContain('WRONG  The console is reachable');
  expect(output).toContain('Not asked: the console isn’t reachable.');
  expect(code).toBe(2);
});

test('a server that speaks no TLS at an https address: the report says so', async () => {
  const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const said: string[] = [];
  const code = await runDoctor(
    [`https://127.0.0.1:${String(port)}`],
    {},
    { say: (text) => said.push(text), complain: () => undefined },
  );
  expect(said.join('')).toContain('TLS to https://127.0.0.1');
  expect(code).toBe(2);
  server.close();
});

const secret = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';

test.each([
  [[], {}, 'Give the console’s address'],
  [['pacs.example'], {}, 'Give the console’s address'],
  [['file:///etc/passwd'], {}, 'Give the console’s address'],
  [['https://user:word@pacs.example'], {}, 'without user name'],
  [['https://pacs.example?x=1'], {}, 'query'],
  [['https://pacs.example', 'https://other.example'], {}, 'one address'],
  [['https://pacs.example', '--path', 'console'], {}, '--path'],
  [['https://pacs.example', '--path', '/../'], {}, '--path'],
  [['https://pacs.example', '--verbose'], {}, 'verbose'],
  [['https://pacs.example', '--lang', 'it'], {}, '--lang takes en or fr or de or es'],
  [['https://pacs.example', secret], {}, 'looks like a token or a key'],
  [['https://pacs.example', `--token=${secret}`], {}, 'looks like a token or a key'],
  [['https://pacs.example', '--api-key', 'abc'], {}, 'looks like a token or a key'],
  [['https://pacs.example', '5afe00c0ffee5afe00c0ffee5afe00c0ffee'], {}, 'looks like a token or a key'],
  [['https://pacs.example'], { CASTELLAN_TOKEN: secret, CASTELLAN_API_KEY: 'abc' }, 'not both'],
  [['https://pacs.example'], { CASTELLAN_API_KEY: 'two words' }, 'contains a space'],
  [['https://pacs.example'], { CASTELLAN_TOKEN: `${secret}\r\nX: y` }, 'contains a space'],
])('%j is refused with a sentence', async (args, env, sentence) => {
  expect(() => parseDoctorOptions(args, env)).toThrow(UsageError);
  const complained: string[] = [];
  const code = await runDoctor(args, env, {
    say: () => undefined,
    complain: (text) => complained.push(text),
  });
  expect(code).toBe(2);
  expect(complained.join('')).toContain(sentence);
  expect(complained.join('')).not.toContain(secret);
});

test.each([
  [['https://pacs.example'], 'https://pacs.example/'],
  [['https://PACS.example:8443/console'], 'https://pacs.example:8443/console/'],
  [['https://pacs.example', '--path', '/console'], 'https://pacs.example/console/'],
])('%j is the address %s', (args, address) => {
  expect(parseDoctorOptions(args, {})).toMatchObject({ address, isJson: false, credential: undefined });
});

test.each([
  [[], {}, 'en'],
  [[], { LANG: 'fr_BE.UTF-8' }, 'fr'],
  [[], { LANG: 'fr' }, 'fr'],
  [[], { LANG: 'en_US.UTF-8', LC_MESSAGES: 'fr_FR' }, 'fr'],
  [[], { LANG: 'fr_FR.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
  [[], { LANG: 'fr_FR@euro', LC_ALL: '' }, 'fr'],
  [[], { LANG: 'de_DE.UTF-8' }, 'de'],
  [[], { LANG: 'es_MX.UTF-8' }, 'es'],
  [[], { LANG: 'it_IT.UTF-8' }, 'en'],
  [['--lang', 'fr'], { LC_ALL: 'en_US.UTF-8' }, 'fr'],
  [['--lang=en'], { LANG: 'fr_FR.UTF-8' }, 'en'],
])('%j in the environment %j speaks %s', (args, env, language) => {
  expect(parseDoctorOptions(['https://pacs.example', ...args], env)).toMatchObject({ language });
});

test('a run in French: the same verdicts, in other words', async () => {
  const [english, french] = await Promise.all([
    doctor([installation.url]),
    doctor([installation.url], { LANG: 'fr_FR.UTF-8' }),
  ]);
  expect(french.output).toContain('  ok    La console est joignable\n');
  expect(french.output).toMatch(
    / {2}FAUX {2}Les liens de partage ne permettent que de lire\n {8}Un jeton de partage dans token, .*\n {8}Toute personne .*\n {8}→ nginx\u00A0: /,
  );
  const countsOf = ({ output }: { output: string }): string[] =>
    output.split('\n\n').at(-1)?.match(/\d+/g) ?? [];
  expect(countsOf(french)).toEqual(countsOf(english));
  expect(french.code).toBe(1);
  const sentencesOf = ({ output }: { output: string }): string[] =>
    output
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.includes(' '));
  const left = sentencesOf(french).filter((line) => sentencesOf(english).includes(line));
  expect(left.map((line) => line.replace(/[\d.]+$/, ''))).toEqual(['Orthanc ']);
});

test('a token may be given with its scheme', () => {
  expect(parseDoctorOptions(['https://pacs.example'], { CASTELLAN_TOKEN: secret })).toMatchObject({
    credential: { kind: 'token', value: secret },
  });
});

test('texts of a server can’t move the cursor of the terminal', () => {
  const report = textReport(
    'https://pacs.example/',
    [
      {
        id: 'reachable',
        area: 'console',
        areaTitle: 'Console',
        verdict: 'wrong',
        title: 'A title',
        found: 'x\u001B[2Ay\u202Ez',
        means: 'It means.',
        line: 'A line.',
      },
    ],
    'en',
  );
  expect(report).toContain('x�[2Ay�z');
});
