import type { messages } from './messages/en/checks.ts';
import type { Subject } from './subject.ts';

/** The messages of the checks: the English module is the contract for other languages. */
export type CheckMessages = typeof messages;

/** The name of a check, for programs: `npm run doctor -- --json` prints it. */
export type CheckId = keyof CheckMessages['checks'];

/** A sentence, once a language is chosen. */
export type Say = (t: CheckMessages) => string;

/**
 * What a check found: `ok`; `wrong`, with what was found and the line to change where it isn't the check's usual one; or `unknown`, with the
 * reason why it can't be told.
 */
export type Finding =
  | { readonly verdict: 'ok'; readonly found?: Say }
  | { readonly verdict: 'wrong'; readonly found: Say; readonly line?: Say }
  | { readonly verdict: 'unknown'; readonly found: Say };

/** One question about an installation. It only reads: it changes nothing and creates no link. */
export interface Check {
  readonly id: CheckId;
  /** May throw a ProbeError: what gave no answer can't be told. */
  ask(subject: Subject): Promise<Finding>;
}

/** Says why a check can't be told, out of the middle of one that asks several things. */
export class Untold extends Error {
  readonly finding: Finding;
  constructor(found: Say) {
    super('could not tell');
    this.name = 'Untold';
    this.finding = unknown(found);
  }
}

export const ok = (found?: Say): Finding => (found ? { verdict: 'ok', found } : { verdict: 'ok' });

export const wrong = (found: Say, line?: Say): Finding =>
  line ? { verdict: 'wrong', found, line } : { verdict: 'wrong', found };

export const unknown = (found: Say): Finding => ({ verdict: 'unknown', found });
