import { expect, type BrowserContext } from '@playwright/test';

/**
 * The browser's own message about a failed request. Tests that provoke one would all have to allow it, and a request that
 * fails unexpectedly shows in what the page says.
 */
const browserOnRequests = /^Failed to load resource/;

/** Listens to every page of a context: an error in the browser's console, an exception, or a violation of the CSP fails the test. */
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

  /** The test is over: what a page reports while its server is being stopped doesn't count. */
  stop(): void {
    this.#isOver = true;
  }

  /** This test provokes messages like this one: they don't count. */
  allow(problem: RegExp): void {
    this.#allowed.push(problem);
  }

  expectNoProblem(): void {
    const left = this.#problems.filter((problem) => !this.#allowed.some((allowed) => allowed.test(problem)));
    expect(left, 'errors in the browser’s console').toEqual([]);
  }
}
