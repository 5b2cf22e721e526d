// Do the import directions and our own rules of .oxlintrc.json bite? A small tree with one forbidden import in each file, linted by the real
// configuration; and its twin with what is allowed, so that "everything is refused" does not pass.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { root, tool } from '../step.ts';

const forbidden: readonly (readonly [file: string, imported: string])[] = [
  ['src/lib/a.ts', '#access/decide.ts'],
  ['src/lib/b.ts', 'react'],
  ['src/access/a.ts', '#api/http.ts'],
  ['src/access/b.ts', 'node:fs'],
  ['src/api/a.ts', '#session/Session.ts'],
  ['src/api/b.ts', '#locales/format.ts'],
  ['src/api/c.ts', 'react'],
  ['src/api/orthanc/d.ts', '../http.ts'],
  ['src/api/e.ts', 'node:fs'],
  ['src/checks/a.ts', '#session/Session.ts'],
  ['src/checks/b.ts', '#server/http/staticFiles.ts'],
  ['src/checks/d.ts', '#locales/useMessages.ts'],
  ['src/checks/c.ts', 'node:fs'],
  ['src/api/g.ts', '#checks/run/runChecks.ts'],
  ['src/locales/a.ts', '#ui/DataTable.tsx'],
  ['src/locales/b.ts', '#api/http.ts'],
  ['src/ui/a.tsx', '#api/http.ts'],
  ['src/ui/b.tsx', '#access/decide.ts'],
  ['src/ui/c.tsx', '#features/studies/StudiesPage.tsx'],
  ['src/session/a.ts', '#features/studies/StudiesPage.tsx'],
  ['src/session/b.ts', '#app/paths.ts'],
  ['src/session/c.ts', '#simulator/createSimulatedServers.ts'],
  ['src/features/studies/a.tsx', '#features/labels/LabelsPage.tsx'],
  ['src/features/studies/b.tsx', '../labels/LabelsPage.tsx'],
  ['src/features/studies/c.tsx', '#app/paths.ts'],
  ['src/features/studies/d.tsx', '#simulator/createSimulatedServers.ts'],
  ['src/features/studies/e.tsx', 'keycloak-js'],
  ['src/features/users/list/f.tsx', '#features/roles/RolesPage.tsx'],
  ['src/features/any/g.tsx', '#features/other/Page.tsx'],
  ['src/widgets/a.tsx', '#features/roles/RolesPage.tsx'],
  ['src/session/d.ts', '#widgets/RolesGate.tsx'],
  ['src/api/f.ts', 'zod'],
  ['src/app/a.tsx', '#simulator/createSimulatedServers.ts'],
  ['src/app/b.tsx', '#server/main.ts'],
  ['src/app/c.tsx', 'keycloak-js'],
  ['src/main.tsx', '#stack/main.ts'],
  ['src/app/d.tsx', '#e2e/support/fixtures.ts'],
  ['src/app/g.tsx', '#demo/worker.ts'],
  ['demo/a.ts', '#server/main.ts'],
  ['demo/b.ts', 'node:fs'],
  ['simulator/orthanc/a.ts', 'node:http'],
  ['simulator/orthanc/b.ts', 'react'],
  ['simulator/orthanc/c.ts', '#server/main.ts'],
  ['simulator/keycloak/d.ts', '#ui/DataTable.tsx'],
  ['simulator/keycloak/e.ts', '#api/http.ts'],
  ['src/features/studies/f.tsx', '#plugin-emulator/answers.ts'],
  ['plugin-emulator/a.ts', '#simulator/createSimulatedServers.ts'],
  ['plugin-emulator/service/b.ts', '#stack/main.ts'],
  ['plugin-emulator/plugin/c.ts', '#features/studies/StudiesPage.tsx'],
  ['plugin-emulator/tests/d.test.ts', '#simulator/createSimulatedServers.ts'],
  ['plugin-emulator/e.ts', 'node:fs'],
];
const allowed: readonly (readonly [file: string, imported: string])[] = [
  ['src/access/ok.ts', '#lib/dicomDate.ts'],
  ['src/api/ok.ts', '#access/decide.ts'],
  ['src/checks/ok.ts', '#server/http/headers.ts'],
  ['src/checks/ok2.ts', '#locales/catalog.ts'],
  ['src/features/any/posture.tsx', '#checks/run/runChecks.ts'],
  ['src/session/ok.ts', 'keycloak-js'],
  ['src/features/studies/ok.tsx', '#session/Session.ts'],
  ['src/features/users/list/ok.tsx', '#features/users/userMessages.ts'],
  ['src/features/any/ok.tsx', '#widgets/RolesGate.tsx'],
  ['src/app/ok.tsx', '#features/studies/StudiesPage.tsx'],
  ['simulator/orthanc/ok.ts', '#access/decide.ts'],
  ['simulator/ok.ts', '#plugin-emulator/createPluginEmulator.ts'],
  ['demo/ok.ts', '#simulator/createSimulatedServers.ts'],
  ['demo/headers.ts', '#server/http/headers.ts'],
  ['stack/ok.ts', '#plugin-emulator/createPluginEmulator.ts'],
  ['plugin-emulator/ok.ts', '#access/decide.ts'],
];
/** A modal that is wired by hand: without ui its close button has no name, and nothing gives the focus back. */
const modals = [
  'src/session/modal.tsx',
  'src/app/modal.tsx',
  'src/widgets/modal.tsx',
  'src/features/studies/selection/modal.tsx',
];
/** A form past our layer, which says when a problem is said and what is kept. */
const formByHand = 'src/features/users/form.tsx';
const cycles = {
  'src/lib/one.ts': './two.ts',
  'src/lib/two.ts': './one.ts',
  'src/api/three.ts': '#access/four.ts',
  'src/access/four.ts': '#api/three.ts',
};

/** Code that changes the cache of answers, or names a part of it, outside src/api. */
const cacheWrites = {
  'src/features/studies/invalidates.ts': 'queryClient.invalidateQueries(query);',
  'src/features/studies/sets.tsx': 'client.setQueryData(query.queryKey, 1);',
  'src/features/studies/taken.ts': 'const { removeQueries } = client;\n\nremoveQueries();',
  'src/features/studies/named.ts': "client['refetchQueries']();",
  'src/session/key.ts': "use({ queryKey: ['orthanc', 'labels'] });",
  'src/session/constant.ts': "use({ queryKey: ['orthanc', 'labels'] as const });",
  'src/app/resets.ts': 'client.resetQueries();',
  'src/ui/cancels.ts': 'client.cancelQueries();',
  'src/features/studies/writes.test.ts': "client.setQueryData(['x'], 1);",
};
/** Code that only reads it, and code in its place. */
const cacheReads = {
  'src/features/studies/reads.ts': 'client.getQueryData(labelsQuery.queryKey);',
  'src/features/studies/fetches.ts': 'client.fetchQuery({ ...labelsQuery, queryKey: other.queryKey });',
  'src/api/orthanc/labels.ts': "client.invalidateQueries({ queryKey: ['orthanc', 'labels'] });",
};

/** Code with an address of the console where only src/lib/paths.ts may have one. */
const pathLiterals = {
  'src/features/studies/literal.ts': "navigate('/users/new?kind=service');",
  'src/features/studies/template.ts': 'open(`/studies/${id}`);',
  'src/features/studies/link.tsx': 'show(<Link to="/" />);',
  'src/app/comparison.ts': "if (location.pathname === '/') go({ path: '/' });",
  'src/app/route.ts': "make({ path: '/labels' });",
  'src/session/leaving/leaving.ts': "location.replace('/');",
  'src/main.tsx': "import { thing } from '#stack/main.ts';\n\nthing('/signed-out');",
  'src/features/studies/href.tsx': 'show(<a href={paths.me()} />);',
  'src/session/left.ts': 'location.assign(paths.me());',
  'src/session/replaced.ts': 'window.location.replace(paths.study(id));',
};
/** Code that only looks like it. */
const otherTexts = {
  'src/features/studies/text.ts': "show(name.split('/'), '/usersguide', 'see /users', `${origin}/users`);",
  'src/features/studies/text.test.ts': "navigate('/users');",
  'src/api/orthanc/path.ts': 'request(`/studies/${id}`);',
  'src/lib/paths.ts': "make('/users');",
  'src/session/given.tsx':
    'location.assign(hrefOf(paths.me())); show(<Link to={paths.me()} href={hrefOf(paths.me())} />);',
};

/** Code that opens a tab by hand. */
const tabs = {
  'src/features/studies/tab.ts': 'window.open(address);',
  'src/session/named.ts': "globalThis['open'](address);",
  'src/features/studies/target.ts': "open(address, '_blank');",
  'src/features/studies/blank.tsx': 'show(<a href="x" target="_blank" />);',
  'src/ui/blank.ts': "spread({ target: '_blank' });",
};
/** Code that opens something else, and the one place for tabs. */
const otherDoors = {
  'src/features/studies/door.ts': 'open(studies); xhr.open(method, address); dialog.open();',
  'src/ui/openTab.ts': "window.open(address, '_blank', 'noopener');",
};

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string().optional(), filename: z.string() })),
});
let tree = '';
let found = new Set<string>();

const ruleAt = (code: string | undefined, file: string): string => `${code ?? ''} ${file}`;
const cacheWrite = (file: string): string => ruleAt('castellan(cache-in-api)', file);
const pathLiteral = (file: string): string => ruleAt('castellan(no-path-literal)', file);
const tabByHand = (file: string): string => ruleAt('castellan(open-tab)', file);
const importRefused = (file: string): string => ruleAt('eslint(no-restricted-imports)', file);
const restricted = (file: string): string => ruleAt('castellan(layers)', file);

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'castellan-lint-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  };
  // Without the types nothing needs to resolve: the tree holds these imports and no packages.
  write(
    '.oxlintrc.json',
    readFileSync(`${root}.oxlintrc.json`, 'utf8')
      .replace('"typeAware": true', '"typeAware": false')
      .replace('./scripts/lint/plugin.ts', `${root}scripts/lint/plugin.ts`),
  );
  // The # names of package.json: without them a cycle across folders would not be seen.
  write('package.json', readFileSync(`${root}package.json`, 'utf8'));
  for (const [file, imported] of [...forbidden, ...allowed])
    write(file, `import { thing } from '${imported}';\n\nthing();\n`);
  for (const file of [formByHand, 'src/ui/form.tsx'])
    write(file, "import { useForm } from '@mantine/form';\n\nuseForm();\n");
  for (const file of [...modals, 'src/ui/modal.tsx'])
    write(file, "import { Modal } from '@mantine/core';\n\nModal();\n");
  for (const [file, imported] of Object.entries(cycles)) {
    write(file, `import * as other from '${imported}';\n\nexport const here = () => other;\n`);
  }
  const samples = { ...cacheWrites, ...cacheReads, ...pathLiterals, ...otherTexts, ...tabs, ...otherDoors };
  for (const [file, text] of Object.entries(samples)) write(file, `${text}\n`);
  const { stdout } = spawnSync(
    process.execPath,
    tool('oxlint/bin/oxlint', '-c', '.oxlintrc.json', '--format', 'json'),
    {
      cwd: tree,
      encoding: 'utf8',
    },
  );
  found = new Set(
    reportSchema.parse(JSON.parse(stdout)).diagnostics.map(({ code, filename }) => ruleAt(code, filename)),
  );
}, 30_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test.each(forbidden)('%s must not import %s', (file) => {
  expect([...found]).toContain(restricted(file));
});

test.each(allowed)('%s may import %s', (file) => {
  expect([...found]).not.toContain(restricted(file));
});

test.each(modals)('%s must not import Modal from Mantine', (file) => {
  expect([...found]).toContain(importRefused(file));
});

test('ui may import Modal from Mantine', () => {
  expect([...found]).not.toContain(importRefused('src/ui/modal.tsx'));
});

test('forms are made with the layer of ui, and ui may use the one of Mantine', () => {
  expect([...found]).toContain(importRefused(formByHand));
  expect([...found]).not.toContain(importRefused('src/ui/form.tsx'));
});

test.each(Object.keys(cycles))('%s must not import what imports it', (file) => {
  expect([...found]).toContain(ruleAt('import(no-cycle)', file));
});

test.each(Object.keys(cacheWrites))('%s must not change the cache of answers', (file) => {
  expect([...found]).toContain(cacheWrite(file));
});

test.each(Object.keys(cacheReads))('%s may use it so', (file) => {
  expect([...found]).not.toContain(cacheWrite(file));
});

test.each(Object.keys(pathLiterals))('%s must not write an address of the console', (file) => {
  expect([...found]).toContain(pathLiteral(file));
});

test.each(Object.keys(otherTexts))('%s writes none', (file) => {
  expect([...found]).not.toContain(pathLiteral(file));
});

test.each(Object.keys(tabs))('%s must not open a tab by hand', (file) => {
  expect([...found]).toContain(tabByHand(file));
});

test.each(Object.keys(otherDoors))('%s opens none, or is the place to', (file) => {
  expect([...found]).not.toContain(tabByHand(file));
});
