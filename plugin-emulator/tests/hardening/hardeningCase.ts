import type { Rule } from '#hardening/rules.js';

/** Something that a case names as `<name>`; `HardeningServers` knows its value. */
export type Placeholder =
  // A study that the limited users can see, one that they can't, and what is in them.
  | 'id'
  | 'uid'
  | 'series'
  | 'instance'
  | 'patient'
  | 'hiddenId'
  | 'hiddenUid'
  | 'hiddenSeries'
  | 'hiddenInstance'
  | 'hiddenPatient'
  // Tokens of people: who sees all labels, who is limited, and who may do nearly everything with one label.
  | 'admin'
  | 'doctor'
  | 'external'
  | 'limited'
  | 'expired'
  | 'foreign'
  // An API key, and tokens of share links.
  | 'key'
  | 'share'
  | 'shareOfHidden'
  | 'download'
  | 'endedShare'
  | 'alteredShare'
  | 'foreignBits'
  // Dates.
  | 'inAnHour'
  | 'tomorrow'
  | 'nextMonth'
  | 'nextMonthInMs'
  | 'inTwoYears'
  | 'yesterday';

/** A request, and what the hardened proxy does with it. `<names>` in its texts are placeholders. */
export interface HardeningCase {
  readonly name: string;
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  /** The rule that refuses it; undefined: let through, whatever the plugin makes of it. */
  readonly refusedBy: Rule | undefined;
  /** nginx itself refuses it with 400, before the rules see it. */
  readonly isBadToNginx?: true;
}

type Headers = HardeningCase['headers'];

/** The headers of a person or a share link with a session or token in `Authorization`. */
export const as = (who: Placeholder): Headers => [['Authorization', `Bearer <${who}>`]];

/** No credential. */
export const nobody: Headers = [];

/** Cases that share a rule: a name, the first line, the headers and, for some, the body. */
export const cases = (
  refusedBy: Rule | undefined,
  rows: readonly (readonly [name: string, line: string, headers: Headers, body?: unknown])[],
): HardeningCase[] =>
  rows.map(([name, line, headers, body]) => {
    const [method = '', ...target] = line.split(' ');
    const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
    return {
      name,
      method,
      target: target.join(' '),
      headers,
      refusedBy,
      ...(text === undefined ? {} : { body: text }),
    };
  });

/** The same cases, which nginx refuses before the rules see them. */
export const badToNginx = (rows: readonly HardeningCase[]): HardeningCase[] =>
  rows.map((row) => ({ ...row, isBadToNginx: true }));

/** A text with its placeholders filled in. */
export const filled = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replaceAll(/<(\w+)>/g, (whole, name: string) => values.get(name) ?? whole);
