/** A part of ending somebody's access, in the order in which they are done. */
export const offboardSteps = ['disable', 'sessions', 'keys'] as const;

/** One of them. */
export type OffboardStep = (typeof offboardSteps)[number];

/** How far each came. A failed one has its error. */
export type OffboardState = Readonly<
  Record<OffboardStep, { state: 'waiting' | 'running' | 'done' } | { state: 'failed'; error: unknown }>
>;

/** Nothing has begun. */
export const notBegun: OffboardState = {
  disable: { state: 'waiting' },
  sessions: { state: 'waiting' },
  keys: { state: 'waiting' },
};

/**
 * Does every step that is not done yet. A failure stops none of the others: an account that could not be disabled is still better
 * off without keys. @returns the last state, which `onChange` was told as well
 */
export async function runOffboarding(
  from: OffboardState,
  does: Readonly<Record<OffboardStep, () => Promise<unknown>>>,
  onChange: (state: OffboardState) => void,
): Promise<OffboardState> {
  let state = from;
  const set = (step: OffboardStep, next: OffboardState[OffboardStep]): void => {
    state = { ...state, [step]: next };
    onChange(state);
  };
  for (const step of offboardSteps) {
    if (state[step].state === 'done') continue;
    set(step, { state: 'running' });
    try {
      await does[step]();
      set(step, { state: 'done' });
    } catch (error) {
      set(step, { state: 'failed', error });
    }
  }
  return state;
}

/** Whether all of it is done. */
export function isOffboarded(state: OffboardState): boolean {
  return offboardSteps.every((step) => state[step].state === 'done');
}
