import { describe, expect, test } from 'vitest';
import { debianArchive, suiteSource } from './aptSources.ts';

describe('debianArchive', () => {
  test('reads paragraphs, comments and several suites, and keeps the keyring', () => {
    const sources = `Types: deb
# a comment between the fields
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian.gpg

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
`;
    expect(debianArchive({ 'debian.sources': sources })).toEqual({
      uri: 'http://mirror.example/debian',
      signedBy: '/usr/share/keyrings/debian.gpg',
    });
  });

  test('passes over security, other vendors, sources and what is switched off', () => {
    const files = {
      'a.list': 'deb [arch=amd64 signed-by=/k/vendor.gpg] https://vendor.example/apt stable-node contrib\n',
      'b.list': 'deb http://mirror.example/debian-security trixie-security main\n',
      'c.sources':
        'Types: deb\nEnabled: no\nURIs: http://off.example/debian\nSuites: trixie\nComponents: main\n',
      'd.sources': 'Types: deb-src\nURIs: http://src.example/debian\nSuites: trixie\nComponents: main\n',
      'e.list.disabled': 'deb http://disabled.example/debian trixie main\n',
      'f.list':
        '# deb http://comment.example/debian trixie main\ndeb [signed-by=/k/d.gpg] http://mirror.example/debian trixie main contrib\n',
    };
    expect(debianArchive(files)).toEqual({ uri: 'http://mirror.example/debian', signedBy: '/k/d.gpg' });
  });

  test('a machine of another family has none', () => {
    expect(
      debianArchive({ 'ubuntu.list': 'deb http://mirror.example/ubuntu noble main universe\n' }),
    ).toBeUndefined();
    expect(debianArchive({})).toBeUndefined();
  });

  test('a key written into the paragraph is left to apt', () => {
    const sources =
      'Types: deb\nURIs: http://m.example/debian\nSuites: sid\nComponents: main\nSigned-By:\n -----BEGIN PGP\n .\n';
    expect(debianArchive({ 'x.sources': sources })).toEqual({
      uri: 'http://m.example/debian',
      signedBy: undefined,
    });
  });
});

test('suiteSource names the keyring only where there is one', () => {
  const archive = { uri: 'http://m.example/debian', signedBy: undefined };
  expect(suiteSource(archive, 'forky')).toBe(
    'Types: deb\nURIs: http://m.example/debian\nSuites: forky\nComponents: main\n',
  );
  expect(suiteSource({ ...archive, signedBy: '/k.gpg' }, 'forky')).toContain('\nSigned-By: /k.gpg\n');
});
