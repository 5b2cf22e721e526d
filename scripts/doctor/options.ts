import type { Credential } from '#checks/probe.ts';
import { chooseLanguage, isLanguage, languages, type Language } from '#locales/languages.ts';
import {
  addressOf,
  isSecret,
  readArguments,
  UsageError,
  type Environment,
} from '../commandLine/commandLine.ts';

/** What `--help` prints. */
export const usage = `npm run doctor -- ADDRESS [options]: checks an installation from outside; changes nothing and creates no link

  ADDRESS         where browsers open the console: https://pacs.example
  --path PATH     the console's path, where it isn't /: /console/
  --json          the report for a program
  --lang LANGUAGE the report's language: en, fr, de or es; that of LC_ALL, LC_MESSAGES or LANG, unless given
  --help          this text

Some checks need a credential. It comes from the environment, never from an argument, which every user of the machine could read:
  CASTELLAN_TOKEN     an access token of Keycloak (of a user administrator; of someone with limited labels for the holes)
  CASTELLAN_API_KEY   an API key

Exit code: 0 nothing is wrong, 1 something is, 2 it couldn't run or the console isn't reachable.`;

/** What to check, and how. */
export interface DoctorOptions {
  /** The console's address with its path. */
  readonly address: string;
  readonly credential: Credential | undefined;
  readonly isJson: boolean;
  readonly language: Language;
}

function credentialOf(env: Environment): Credential | undefined {
  const { CASTELLAN_TOKEN: token = '', CASTELLAN_API_KEY: apiKey = '' } = env;
  if (token !== '' && apiKey !== '') {
    throw new UsageError(
      'Set CASTELLAN_TOKEN or CASTELLAN_API_KEY, not both: the plugin takes one credential.',
    );
  }
  const value = (token || apiKey).trim();
  // A line break would be refused by fetch, with the credential in its message.
  if (!/^[\x21-\x7E]*$/.test(value)) {
    throw new UsageError(
      'The credential in the environment contains a space or a character that no header can have.',
    );
  }
  if (value === '') return undefined;
  return { kind: token === '' ? 'apiKey' : 'token', value: value.replace(/^Bearer /i, '') };
}

/** The language that was asked for, else that of the terminal: `fr_BE.UTF-8` is French, `C` and languages that we don't have are English. */
function languageOf(given: string | undefined, { LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  if (given !== undefined && !isLanguage(given)) {
    throw new UsageError(`--lang takes ${languages.join(' or ')}.`);
  }
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '') ?? '';
  return chooseLanguage(given ?? null, [locale.replace(/[._@].*/s, '')]);
}

/** The options of a command line and its environment. @throws UsageError, which doesn't repeat an argument that may be a secret */
export function parseDoctorOptions(args: readonly string[], env: Environment): DoctorOptions | 'help' {
  if (args.some(isSecret)) {
    throw new UsageError(
      'An argument looks like a token or a key. Others on this machine can read arguments: set CASTELLAN_TOKEN or CASTELLAN_API_KEY instead.',
    );
  }
  const { values, given } = readArguments(args, {
    path: { type: 'string' },
    json: { type: 'boolean' },
    lang: { type: 'string' },
    help: { type: 'boolean' },
  });
  if (values.help === true) return 'help';
  return {
    address: addressOf(given(), values.path),
    credential: credentialOf(env),
    isJson: values.json === true,
    language: languageOf(values.lang, env),
  };
}
