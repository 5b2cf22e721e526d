import { expect, it, test } from 'vitest';
import { defaultRules } from '#access/plugin/rules.ts';
import { parseAuthorizationSection } from './authorizationSection.ts';
import { holesIn, type Hole } from './holes.ts';

const usual =
  '"WebServiceRootUrl": "http://auth:8000/", "StandardConfigurations": ["orthanc-explorer-2", "stone-webviewer"]';
const holesOf = (settings: string): Hole[] =>
  holesIn(parseAuthorizationSection(`{${usual}, ${settings}}`).rules);

it('names what the plugin as shipped leaves open', () => {
  expect(holesIn(defaultRules)).toEqual([
    'linkWritesMetadata',
    'linkOverridesMethod',
    'auditLogOfDatabase',
    'globalLists',
    'linksToHiddenStudies',
    'instantLinks',
    'patients',
    'sendsHiddenStudies',
    'uploadWithoutSignIn',
    'systemWithoutSignIn',
    'lookupWithoutSignIn',
  ]);
});

test('with the audit log off, the holder of a link can delete its study', () => {
  const settings = '"CheckedLevel": "studies", "EnableAuditLogs"';
  expect(holesOf(`${settings}: false`)).toContain('linkDeletes');
  expect(holesOf(`${settings}: true`)).not.toContain('linkDeletes');
});

test('a table of one’s own closes what it leaves out', () => {
  const own = holesOf(
    '"CheckedLevel": "studies", "EnableAuditLogs": true, "Permissions": [["get", "^/studies/(.*)$", "view"]]',
  );
  expect(own).toEqual(['linkWritesMetadata', 'linkOverridesMethod', 'systemWithoutSignIn']);
});

test('patients are checked where their level is', () => {
  expect(holesOf('"UncheckedLevels": ["system", "series", "instance"]')).not.toContain('patients');
  expect(holesOf('"CheckedLevel": "studies"')).toContain('patients');
});
