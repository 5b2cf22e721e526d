import { cacheControl, pageHeaders } from '#server/http/headers.ts';
import { ok, unknown, wrong, type Check, type Finding } from '#checks/check.ts';
import type { Subject } from '#checks/subject.ts';

/** Something that a response should say, and what it says. */
interface Difference {
  readonly path: string;
  readonly header: string;
  readonly expected: string;
  readonly actual: string;
}

/** Pages by their path below the console's address; the first and the last are the same file. */
const pages = ['', 'silent-check-sso.html', 'signed-in.html', 'studies'];

const entryScript = /<script type="module"[^>]*\ssrc="([^"]+)"/;

/** The path of the entry script below the console's address, as its page names it. */
async function entryOf({ console, base }: Subject): Promise<string | undefined> {
  const source = entryScript.exec((await console('')).text)?.[1];
  const url = source === undefined ? undefined : new URL(source, base).href;
  return url?.startsWith(base) ? url.slice(base.length) : undefined;
}

/** Compares headers of some files with what they should be. A file that isn't there is for other checks. */
async function compare(
  subject: Subject,
  paths: readonly string[],
  expectedOf: (path: string) => Readonly<Record<string, string>>,
  matches: (actual: string, expected: string) => boolean,
): Promise<Finding> {
  const entry = await entryOf(subject);
  const differences: Difference[] = [];
  for (const path of entry === undefined ? paths : [...paths, entry]) {
    const { status, headers } = await subject.console(path);
    if (status !== 200) continue;
    for (const [header, expected] of Object.entries(expectedOf(path))) {
      const actual = headers.get(header) ?? '';
      if (!matches(actual, expected)) differences.push({ path: `/${path}`, header, expected, actual });
    }
  }
  const [first] = differences;
  return first
    ? wrong(
        (t) => t.found.headers(differences),
        (t) => t.lines.header(first),
      )
    : ok();
}

const isSameText = (one: string, other: string): boolean =>
  one.replaceAll(/\s+/g, ' ').trim() === other.replaceAll(/\s+/g, ' ').trim();

/** The security headers of the console's own files: the very texts that the local server sends. */
export const headers: Check = {
  id: 'headers',
  ask: (subject) => compare(subject, pages, (path) => pageHeaders(`/${path}`), isSameText),
};

const directives = (value: string): Set<string> =>
  new Set(
    value
      .toLowerCase()
      .split(',')
      .map((one) => one.trim()),
  );

/** How long browsers keep the console's files. */
export const caching: Check = {
  id: 'caching',
  ask: (subject) =>
    compare(
      subject,
      ['', 'silent-check-sso.html', 'config.json'],
      (path) => ({ 'Cache-Control': cacheControl(`/${path}`, path === '' || path.endsWith('.html')) }),
      (actual, expected) => [...directives(expected)].every((one) => directives(actual).has(one)),
    ),
};

/** Whether scripts arrive compressed: the first visit is three times as large without. */
export const compression: Check = {
  id: 'compression',
  async ask(subject) {
    const entry = await entryOf(subject);
    if (entry === undefined) return unknown((t) => t.found.noEntry);
    const answer = await subject.console(entry);
    if (answer.status !== 200) return wrong((t) => t.found.status(`/${entry}`, answer.status));
    if (!/^(gzip|br|zstd)$/i.test(answer.headers.get('Content-Encoding') ?? ''))
      return wrong((t) => t.found.notCompressed(`/${entry}`));
    return answer.headers.has('Content-Length') ? ok() : ok((t) => t.found.compressedOnTheWay);
  },
};
