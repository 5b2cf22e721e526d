import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseConfig } from '#api/config/config.ts';
import { settingsIn } from '#stack/nginx/templates.ts';
import { root } from '../step.ts';
import { deployed } from './composeFile.ts';

// docs/install.md repeats lines of files that an installation takes over; these tests keep them the same.
const page = readFileSync(join(root, 'docs/install.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text);
const [config = '', orthanc = ''] = blocks('json');

test('the config.json of the page is one that the console reads, with the rows of Orthanc', () => {
  const { extraPermissions, contact } = parseConfig(JSON.parse(config));
  expect(contact).not.toBe('');
  const authorization = z.object({ Authorization: z.object({ ExtraPermissions: z.unknown() }) });
  expect(authorization.parse(JSON.parse(orthanc)).Authorization.ExtraPermissions).toEqual(extraPermissions);
});

test('the lines for Orthanc are those of deploy/orthanc', () => {
  const lines = z.record(z.string(), z.unknown()).parse(JSON.parse(orthanc));
  expect(z.record(z.string(), z.unknown()).parse(JSON.parse(deployed('orthanc/orthanc.json')))).toMatchObject(
    lines,
  );
});

test('every setting of nginx that the page names is one', () => {
  const known = Object.keys(settingsIn(deployed('nginx/settings.env')));
  const named = blocks('sh').flatMap((text) =>
    [...text.matchAll(/^(CASTELLAN_\w+)=/gm)].map(([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => name === undefined || !known.includes(name))).toEqual([]);
});

test('the page lists the variables of the image', () => {
  const entrypoint = deployed('image/entrypoint.sh');
  const read = [...entrypoint.matchAll(/\$\{(CASTELLAN_\w+):-/g)].map(([, name = '']) => name);
  // Folders and ports that only tests move, and what settings.env explains.
  const inside = [
    'WORK',
    'MOUNTED',
    'MODULES',
    'HEALTH_PORT',
    'HTTP_LISTEN',
    'HTTPS_LISTEN',
    'MAX_LINK_DAYS',
  ];
  const logs = ['ACCESS_LOG', 'ERROR_LOG'];
  const hidden = new Set([...inside, ...logs].map((name) => `CASTELLAN_${name}`));
  const shown = read.filter((name) => !hidden.has(name));
  expect(shown.length).toBeGreaterThan(12);
  expect(shown.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('what a realm must have is what our realm has', () => {
  const realm = deployed('realm/orthanc-realm.json');
  const names = ['api-key', 'api-key-name', 'api-key-created', 'api-key-created-by', 'api-key-holder'];
  for (const name of names) {
    expect(realm).toContain(`{\\"name\\":\\"${name}\\"`);
    expect(page).toContain(`\`${name}\``);
  }
  const composites = [...realm.matchAll(/"(?:realm-management|account)": \[([^\]]*)\]/g)];
  const roles = composites.flatMap(([, list = '']) =>
    [...list.matchAll(/"([a-z-]+)"/g)].map(([, role]) => role),
  );
  expect(roles.length).toBe(8);
  for (const role of roles) expect(page).toContain(`\`${role ?? ''}\``);
});
