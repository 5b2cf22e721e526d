import { vi } from 'vitest';

/** Longer than anything takes on a busy machine: only a test that fails waits for so long. */
const timeout = 15_000;

// A test may wait for more than one thing.
vi.setConfig({ testTimeout: 3 * timeout });

/** Waits for what is expected, without a fixed pause. */
export const until = (expected: () => void): Promise<void> => vi.waitFor(expected, { interval: 5, timeout });
