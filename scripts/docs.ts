// npm run docs: writes the pages, and the realm file of deploy/compose, that are made from other files. With --check it only says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { composeRealm } from '#stack/keycloak/realm.ts';
import { configReference } from './reference/configReference.ts';
import { root } from './step.ts';

const pages: readonly { path: string; text: string }[] = [
  { path: 'docs/config.md', text: configReference() },
  { path: 'deploy/compose/keycloak/orthanc-realm.json', text: composeRealm() },
];

function current(path: string): string | undefined {
  try {
    return readFileSync(root + path, 'utf8');
  } catch {
    return undefined;
  }
}

for (const { path, text } of pages.filter((page) => current(page.path) !== page.text)) {
  if (process.argv.includes('--check')) {
    console.log(`${path} is out of date. Run npm run docs.`);
    process.exitCode = 1;
  } else {
    writeFileSync(root + path, text);
    console.log(`${path} written`);
  }
}
