import { oneTabAtATime } from './oneTabAtATime.ts';

/** What one round of a write met; a round reads, writes where something is missing, and reads back. */
export interface Round<Value> {
  /**
   * `kept`: the server has it already, nothing was written. `written`: written, and reading back shows it. `lost`: someone else's write was
   * in the way, before or after; another round makes sense. `ended`: a person has to decide, or it failed.
   */
  readonly state: 'kept' | 'written' | 'lost' | 'ended';
  readonly value: Value;
}

/** How the check after a write ended. */
export interface Checked<Value> {
  /** The last round; `undefined` when the server could not be asked, so that only the first reading back counts. */
  readonly last: Round<Value> | undefined;
  /** How often it had been overwritten and was written again. */
  readonly repeats: number;
}

/** A write that was made, and its check that continues meanwhile. */
export interface VerifiedWrite<Value> extends Round<Value> {
  /** Never rejects. Settles at once unless something is there to check. */
  readonly checked: Promise<Checked<Value>>;
}

/** Rounds whose time is remembered: a slow minute is forgotten again. */
const remembered = 10;

/**
 * How long writers of one kind of thing take from reading to their write taking effect, as far as this page has seen it. Twice the longest
 * is how long we wait for others: a client that read before our write has written by then.
 */
export class WritePace {
  readonly #recent: number[] = [];
  readonly #atLeast: number;
  readonly #atMost: number;

  /** @param atLeast milliseconds that are waited before a check even where everything is quick */
  constructor(atLeast = 2_000, atMost = 60_000) {
    this.#atLeast = atLeast;
    this.#atMost = atMost;
  }

  /** A round that read, wrote and read back took so many milliseconds. */
  saw(milliseconds: number): void {
    this.#recent.push(milliseconds);
    if (this.#recent.length > remembered) this.#recent.shift();
  }

  /** Milliseconds after which every write that began with an older reading has taken effect. */
  get window(): number {
    return Math.min(this.#atMost, Math.max(this.#atLeast, 2 * Math.max(0, ...this.#recent)));
  }

  /** Milliseconds before another round; at random, so that two that met do not meet again. */
  get pause(): number {
    return Math.random() * Math.min(this.#atMost, 100 + 2 * Math.max(0, ...this.#recent));
  }
}

interface WriteOrder<Value> {
  /** Names what is written: rounds of one name wait for each other in all tabs of this browser. */
  readonly name: string;
  readonly pace: WritePace;
  /** Reads, writes where something is missing, and reads back. Called again with nothing remembered. */
  readonly round: () => Promise<Round<Value>>;
}

/** Rounds before the user is told that others keep overwriting it. */
const maxRounds = 8;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

async function timed<Value>({ name, pace, round }: WriteOrder<Value>): Promise<Round<Value>> {
  return oneTabAtATime(name, async () => {
    const began = Date.now();
    const ended = await round();
    if (ended.state === 'written' || ended.state === 'lost') pace.saw(Date.now() - began);
    return ended;
  });
}

async function untilHeld<Value>(order: WriteOrder<Value>): Promise<Round<Value>> {
  for (let done = 1; ; done += 1) {
    const ended = await timed(order);
    if (ended.state !== 'lost' || done === maxRounds) return ended;
    await sleep(order.pace.pause);
  }
}

async function check<Value>(order: WriteOrder<Value>): Promise<Checked<Value>> {
  let repeats = 0;
  let last: Round<Value> | undefined;
  for (let looks = 0; looks < maxRounds; looks += 1) {
    await sleep(order.pace.window);
    try {
      last = await untilHeld(order);
    } catch {
      // Not reached, or signed out: asked again after the same time.
      continue;
    }
    if (last.state !== 'written') break;
    repeats += 1;
  }
  return { last, repeats };
}

/**
 * Writes to a server that has no versions, or whose versions cannot be trusted, so that no edit is lost without notice. A write that reading
 * back shows can still be overwritten by a client that had read before it. So it is checked again once every such client has written,
 * and written again if it is gone. The check ends when the page is closed.
 * @throws what the first round throws
 */
export async function writeVerified<Value>(order: WriteOrder<Value>): Promise<VerifiedWrite<Value>> {
  const first = await untilHeld(order);
  const isHeld = first.state === 'written' || first.state === 'kept';
  return { ...first, checked: isHeld ? check(order) : Promise.resolve({ last: first, repeats: 0 }) };
}
