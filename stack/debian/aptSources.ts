import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StackError } from '#stack/machine/StackError.ts';

/** Where this machine fetches Debian from, and the keyring that it trusts for it. */
export interface DebianArchive {
  readonly uri: string;
  /** Path of a keyring; undefined: whatever apt trusts by itself. */
  readonly signedBy: string | undefined;
}

interface Stanza extends DebianArchive {
  readonly suites: readonly string[];
  readonly components: readonly string[];
}

// Debian's plain suites; `-security`, `-updates` and `-backports` are archives or pockets without the whole of Debian.
const PLAIN_SUITE = /^(stable|testing|unstable|sid|oldstable|bullseye|bookworm|trixie|forky|duke)$/;

function* deb822(text: string): Generator<Stanza> {
  for (const paragraph of text.split(/\n\s*\n/)) {
    const fields = new Map<string, string>();
    let last = '';
    for (const line of paragraph.split('\n').filter((line) => line !== '' && !line.startsWith('#'))) {
      const field = /^([A-Za-z-]+):\s*(.*)$/.exec(line);
      if (field?.[1] !== undefined) last = field[1].toLowerCase();
      fields.set(last, `${fields.get(last) ?? ''} ${field?.[2] ?? line}`.trim());
    }
    const words = (name: string): string[] => (fields.get(name) ?? '').split(/\s+/).filter(Boolean);
    const key = fields.get('signed-by');
    const [uri] = words('uris');
    if (uri === undefined || !words('types').includes('deb') || fields.get('enabled') === 'no') continue;
    yield {
      uri,
      signedBy: key?.startsWith('/') ? key : undefined,
      suites: words('suites'),
      components: words('components'),
    };
  }
}

function* oneLine(text: string): Generator<Stanza> {
  for (const line of text.split('\n')) {
    const match = /^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+(.*)$/.exec(line.trim());
    if (match === null) continue;
    const [, options = '', uri = '', suite = '', components = ''] = match;
    yield {
      uri,
      signedBy: /signed-by=(\/\S+)/.exec(options)?.[1],
      suites: [suite],
      components: components.split(/\s+/),
    };
  }
}

/**
 * The Debian archive among the apt sources of a machine.
 * @param files the text of each source file, by its name (`*.list`: one line each, `*.sources`: paragraphs)
 * @returns undefined where none of them is Debian's
 */
export function debianArchive(files: Readonly<Record<string, string>>): DebianArchive | undefined {
  const stanzas: Stanza[] = [];
  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith('.list')) stanzas.push(...oneLine(text));
    if (name.endsWith('.sources')) stanzas.push(...deb822(text));
  }
  const found = stanzas.find(
    ({ suites, components }) =>
      components.includes('main') && suites.some((suite) => PLAIN_SUITE.test(suite)),
  );
  return found && { uri: found.uri, signedBy: found.signedBy };
}

/** The source of one suite of that archive, as apt reads it. */
export function suiteSource(archive: DebianArchive, suite: string): string {
  const lines = ['Types: deb', `URIs: ${archive.uri}`, `Suites: ${suite}`, 'Components: main'];
  if (archive.signedBy !== undefined) lines.push(`Signed-By: ${archive.signedBy}`);
  return `${lines.join('\n')}\n`;
}

/** The Debian archive of this machine. Throws a StackError where it has none; it ends with what to do `instead`. */
export function hostArchive(instead: string): DebianArchive {
  const files: Record<string, string> = {};
  const add = (path: string): void => {
    try {
      files[path] = readFileSync(path, 'utf8');
    } catch {
      // A machine has one kind of source file or the other.
    }
  };
  add('/etc/apt/sources.list');
  const folder = '/etc/apt/sources.list.d';
  try {
    for (const name of readdirSync(folder).sort()) add(join(folder, name));
  } catch {
    // No folder: nothing more to read.
  }
  const archive = debianArchive(files);
  if (archive === undefined) throw new StackError(`This machine has no Debian package source: ${instead}.`);
  return archive;
}
