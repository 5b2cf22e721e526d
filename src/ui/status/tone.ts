/**
 * How something stands, for its color and its icon: `running`, `done`, `caution` (look before you go on), `failed`, `info`, and `off` (over, or
 * not in use).
 */
export type Tone = 'running' | 'done' | 'caution' | 'failed' | 'info' | 'off';

/** The color of each tone, by Mantine's name. */
export const toneColors: Readonly<Record<Tone, string>> = {
  running: 'blue',
  done: 'teal',
  caution: 'yellow',
  failed: 'red',
  info: 'gray',
  off: 'gray',
};
