import { describe, expect, it } from 'vitest';
import { isDangerous, parseAuthorizationSection, stopsPlugin } from '#access/section/authorizationSection.ts';
import { decide } from '#access/decide.ts';
import { anonymousProfile, type Profile } from '#access/roles/profile.ts';
import { accessRequest, nothingExists } from '#access/plugin/request.ts';
import { defaultRoutes, type Rules } from '#access/plugin/rules.ts';

const read = (section: string) => parseAuthorizationSection(section);
const kinds = (section: string): string[] => read(section).findings.map(({ kind }) => kind);
const usual = '"WebServiceRootUrl": "http://auth:8000/", "CheckedLevel": "studies"';
const person: Profile = { name: '', userId: 'u', permissions: ['view'], authorizedLabels: ['x'] };
const allowed = (rules: Rules, profile: Profile, line: string): boolean => {
  const [method = '', target = ''] = line.split(' ');
  return decide(rules, profile, accessRequest(method, target), nothingExists).allowed;
};

describe('a pasted Authorization section', () => {
  it('is read with comments and trailing commas, alone, in its braces or in the whole file', () => {
    const settings = `// mine\n${usual}, "TokenHttpHeaders": ["api-key",],`;
    for (const text of [
      `{${settings}}`,
      `"Authorization": {${settings}}`,
      `// ours\n/* and * more */ "Authorization": {${settings}},`,
      `{"Name": "o", "Authorization": {${settings}}}`,
    ]) {
      const { rules, findings } = read(text);
      expect(rules.tokenHeaders).toEqual(['api-key']);
      expect(rules.uncheckedLevels).toEqual(['system', 'patient', 'series', 'instance']);
      expect(rules.table).toEqual(defaultRoutes);
      expect(findings.some(stopsPlugin)).toBe(false);
      expect(findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['comment', 'trailingComma']));
    }
  });

  it('opens what the standard configurations open, and looks for tokens where they do', () => {
    const { rules } = read(
      `{${usual}, "StandardConfigurations": ["orthanc-explorer-2", "ohif"], "TokenHttpHeaders": ["api-key"]}`,
    );
    expect(rules.tokenHeaders).toEqual(['Authorization', 'api-key', 'token']);
    expect(rules.tokenArguments).toEqual(['token']);
    expect(allowed(rules, anonymousProfile, 'GET /ui/app/index.html')).toBe(true);
    expect(allowed(rules, anonymousProfile, 'GET /stone-webviewer/index.html')).toBe(false);
    expect(allowed(rules, anonymousProfile, 'GET /system')).toBe(false);
  });

  it('replaces the table by Permissions and appends ExtraPermissions', () => {
    const own = read(`{${usual}, "Permissions": [["GET", "^/system$", "view|x"]]}`).rules;
    expect(own.table).toHaveLength(1);
    expect(own.table[0]).toMatchObject({
      id: 'readSystem',
      method: 'GET',
      anyOf: ['view', 'x'],
      origin: 'permissions',
    });
    expect(allowed(own, person, 'GET /tools/labels')).toBe(false);
    const more = read(
      `{${usual}, "ExtraPermissions": [["post", "^/my-plugin/.*$", "view", "a comment"]]}`,
    ).rules;
    expect(allowed(more, person, 'POST /my-plugin/run')).toBe(true);
    expect(allowed(more, person, 'GET /tools/labels')).toBe(true);
  });

  it('expands the two names that stand for patterns', () => {
    const { rules } = read(
      `{${usual}, "Permissions": [["put", "SINGLE_RESOURCE_PATTERNS", "all"], ["get", "^/DICOM_WEB_ROOT/x$", "all"]]}`,
    );
    expect(rules.table).toHaveLength(10);
    expect(rules.table.at(-1)?.pattern).toBe('^/dicom-web/x$');
  });

  it('shows a row that is never reached, because one before it matches first', () => {
    const [finding] = read(
      `{${usual}, "ExtraPermissions": [["get", "^/statistics$", "admin-permissions"]]}`,
    ).findings;
    expect(finding).toMatchObject({
      kind: 'shadowed',
      rule: { origin: 'extra' },
      by: { id: 'readStatistics' },
    });
    expect(kinds(`{${usual}, "ExtraPermissions": [["get", "^/plugins/x$", "audit-logs"]]}`)).toEqual([
      'shadowed',
    ]);
    expect(kinds(`{${usual}, "ExtraPermissions": [["get", "^/my/x$", "audit-logs"]]}`)).toEqual([]);
  });

  it.each<[string, string]>([
    ['"UncheckedFolders": ["/dicom-web/"]', 'opensData'],
    ['"UncheckedFolders": ["/"]', 'opensData'],
    ['"UncheckedFolders": ["/dicom"]', 'opensData'],
    ['"UncheckedResources": ["/studies"]', 'opensData'],
    ['"ExtraPermissions": [["get", "^/exports$", ""]]', 'openToAnyone'],
  ])('names the danger of %s', (setting, kind) => {
    const { findings } = read(`{${usual}, ${setting}}`);
    expect(findings.filter(isDangerous).map((finding) => finding.kind)).toEqual([kind]);
    expect(findings.some(stopsPlugin)).toBe(false);
  });

  it('does not call a folder of an application dangerous', () => {
    expect(kinds(`{${usual}, "UncheckedFolders": ["/my-app/"], "UncheckedResources": ["/system"]}`)).toEqual(
      [],
    );
  });

  it.each<[string, string]>([
    ['"CheckedLevel": "studies", "UncheckedLevels": ["series"]', 'bothLevelSettings'],
    ['"CheckedLevel": "studies", "UncheckedLevels": []', 'bothLevelSettings'],
    ['"CheckedLevel": "galaxies"', 'unknownLevel'],
    ['"UncheckedLevels": ["image"]', 'unknownLevel'],
    ['"ExtraPermissions": [["patch", "^/x$", "all"]]', 'badRoute'],
    ['"ExtraPermissions": [["get", "^/x$"]]', 'badRoute'],
    ['"ExtraPermissions": [["get", "^/x($", "all"]]', 'badRoute'],
    ['"Permissions": {}', 'badRoute'],
    ['"UncheckedFolders": "/x/"', 'wrongType'],
    ['"EnableAuditLogs": "yes"', 'wrongType'],
    ['"CheckedLevel": ', 'syntax'],
  ])('knows that the plugin does not start with %s', (setting, kind) => {
    const { findings } = read(`{"WebServiceRootUrl": "http://a", ${setting}}`);
    const stopping = findings.filter(stopsPlugin);
    expect(stopping.map((finding) => finding.kind)).toContain(kind);
    expect(stopping.every((finding) => !('at' in finding) || (finding.at?.line ?? 1) === 1)).toBe(true);
  });

  it('says where', () => {
    const text = `{\n  ${usual},\n  "UncheckedLevels": ["series"]\n}`;
    const at = { line: 3, column: 22, offset: text.indexOf('["series"]'), length: 10 };
    expect(read(text).findings).toEqual([{ kind: 'bothLevelSettings', at }]);
  });

  it('warns where labels are asked of everything, and where nothing is asked at all', () => {
    expect(kinds('{"WebServiceRootUrl": "http://a"}')).toEqual(['everyLevelChecked']);
    expect(kinds('{"CheckedLevel": "studies"}')).toEqual(['noUserProfile', 'noShareTokens']);
    expect(kinds(`{"Authorization": {${usual}}, "DicomWeb": {"Root": "/dw/"}}`)).toEqual([
      'otherDicomWebRoot',
    ]);
  });

  it('takes each level that may be left unchecked', () => {
    const { rules } = read(
      '{"WebServiceRootUrl": "http://a", "UncheckedLevels": ["patients", "SYSTEM", "instance"]}',
    );
    expect(rules.uncheckedLevels).toEqual(['patient', 'system', 'instance']);
  });
});
