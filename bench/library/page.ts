/** Run in the app's page: says how long it takes from a key in the search to the frame that shows what it found. */

const shown = (): string => document.querySelector('[data-testid="shelf-count"]')?.textContent ?? '';

/** Waits for the next key, and until the number of lessons found has changed and been painted; milliseconds. */
function nextKey(): Promise<number> {
  const before = shown();
  return new Promise((resolve) => {
    const begin = (event: KeyboardEvent): void => {
      const look = (): void => {
        const { port1, port2 } = new MessageChannel();
        // Arrives once this frame has been painted.
        port2.onmessage = () => {
          if (shown() === before) requestAnimationFrame(look);
          else resolve(performance.now() - event.timeStamp);
        };
        port1.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    window.addEventListener('keydown', begin, { capture: true, once: true });
  });
}

Object.assign(globalThis, { lesartBench: { nextKey } });
