import { expect, type BrowserContext } from '@playwright/test';

/**
 * The browser's own words on a failed request; stories that provoke one would all have to allow it, and a request that
 * fails unasked shows in what the page says.
 */
const browserOnRequests = /^Failed to load resource/;

/** Listens to every page of a context: an error in the console, an exception, or a breach of the CSP fails the story. */
export class ConsoleErrors {
  readonly #problems: string[] = [];
  readonly #allowed: RegExp[] = [];
  #isOver = false;

  async watch(context: BrowserContext): Promise<void> {
    context.on('console', (message) => {
      if (message.type() === 'error' && !browserOnRequests.test(message.text())) {
        this.#note(`console: ${message.text()}`);
      }
    });
    context.on('weberror', (webError) => this.#note(`exception: ${webError.error().message}`));
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`CSP: ${event.violatedDirective} refused ${event.blockedURI} at ${event.sourceFile}`),
      ),
    );
  }

  #note(problem: string): void {
    if (!this.#isOver) this.#problems.push(problem);
  }

  /** The story is over: what a page says when its server is stopped under it is no problem of the console. */
  stop(): void {
    this.#isOver = true;
  }

  /** This story provokes a problem of these words: it is none. */
  allow(problem: RegExp): void {
    this.#allowed.push(problem);
  }

  expectNoProblem(): void {
    const left = this.#problems.filter((problem) => !this.#allowed.some((allowed) => allowed.test(problem)));
    expect(left, 'what the browser complained of').toEqual([]);
  }
}
