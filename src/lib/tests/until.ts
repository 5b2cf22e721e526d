import { vi } from 'vitest';

/** Waits for what is expected, without a fixed pause: looked at often, and for long enough on a busy machine. */
export const until = (expected: () => void): Promise<void> =>
  vi.waitFor(expected, { interval: 5, timeout: 5000 });
