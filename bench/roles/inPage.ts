// What runs inside the measured page. Each function stands alone: the browser is given its text.

/** From now on notes of every key how long it took until the frame that shows what it did was handed over. */
export function recordKeys(): void {
  addEventListener(
    'keydown',
    ({ timeStamp: start }) => {
      requestAnimationFrame(() => {
        // A message comes after the frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          port1.close();
          performance.measure('key', { start, end: performance.now() });
        });
        port1.start();
        port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
}

/** Waits until so many keys have been noted, gives their milliseconds and forgets them. */
export function takeKeys(count: number): Promise<number[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const noted = performance.getEntriesByName('key');
      if (noted.length < count) {
        setTimeout(look, 10);
        return;
      }
      performance.clearMeasures('key');
      resolve(noted.map(({ duration }) => duration));
    };
    look();
  });
}
