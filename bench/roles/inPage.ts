// What runs inside the measured page. The function stands alone: the browser is given its text.

/** Milliseconds from the next key until the frame that shows what it did has been handed over. Call it before the key. */
export function awaitFrameAfterKey(): Promise<number> {
  return new Promise((resolve) => {
    addEventListener(
      'keydown',
      ({ timeStamp: begin }) => {
        requestAnimationFrame(() => {
          // A message comes after the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => {
            port1.close();
            resolve(performance.now() - begin);
          });
          port1.start();
          port2.postMessage(undefined);
        });
      },
      { once: true, capture: true },
    );
  });
}
