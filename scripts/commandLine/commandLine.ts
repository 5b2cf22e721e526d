import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Where a command writes to. */
export interface Output {
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** What a command reads of its environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The command line or the environment can't be used; the message is a sentence for people. */
export class UsageError extends Error {}

/** The one argument without a name, or an empty text. @throws UsageError if there are several */
function onlyPositional([given = '', ...more]: readonly string[]): string {
  if (more.length > 0) throw new UsageError('Give one address.');
  return given;
}

/**
 * The options of a command, and `given`, which reads its one argument without a name and refuses several: not before help was asked for.
 * @throws UsageError with Node's own words about an argument that isn't known
 */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { values, given: (): string => onlyPositional(positionals) };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Looks like an access token, a share token or an API key: such a text must not stand in a list of processes or a shell's history. */
export const isSecret = (text: string): boolean =>
  /eyJ[\w-]+\.[\w-]+\.|(^|[=?#&:@])[\w-]{24,}$/.test(text) || /^-*(token|api-?key)\b/i.test(text);

/** The console's address with its path, a slash at its end. @throws UsageError, which doesn't repeat what was given */
export function addressOf(given: string, path: string | undefined): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError('Give the console’s address, such as https://pacs.example');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new UsageError('Give the address without user name, password, query and fragment.');
  }
  if (path !== undefined) {
    if (!/^\/([\w~-][\w.~-]*\/)*([\w~-][\w.~-]*)?$/.test(path))
      throw new UsageError('--path takes a path such as /console/');
    url.pathname = path;
  }
  return url.origin + url.pathname.replace(/\/*$/, '/');
}

/** Texts of servers end up in terminals: control characters could move the cursor, or rewrite what was printed. */
export const printable = (text: string): string => text.replaceAll(/\p{Cc}|\p{Cf}/gu, '�');
