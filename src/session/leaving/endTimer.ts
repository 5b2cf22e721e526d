import { serverNow } from '#api/serverClock.ts';

/** Longest wait between two looks at the clock: timers stand still while the machine sleeps. */
const maxWaitMs = 15_000;

/** Tells when a moment has come. */
export interface EndTimer {
  /** The moment, by the server's clock; `undefined` for none. */
  set(moment: Date | undefined): void;
}

/** A timer that also looks at the clock when the tab is shown again, as after the machine slept. */
export function createEndTimer(onEnd: () => void): EndTimer {
  let endsAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    if (endsAt === undefined) return;
    const left = endsAt - serverNow().getTime();
    if (left > 0) {
      timer = setTimeout(look, Math.min(left, maxWaitMs));
      return;
    }
    endsAt = undefined;
    onEnd();
  };
  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return {
    set(moment) {
      endsAt = moment?.getTime();
      look();
    },
  };
}
