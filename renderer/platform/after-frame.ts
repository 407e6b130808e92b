/** Longer than a frame takes on a slow computer; a window that is hidden draws none. */
const PATIENCE_MS = 50;

/** Resolves when the next frame has been drawn, so that what follows does not hold it up. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const waiting = setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() => {
      // A frame is drawn after its callbacks: the next task comes after that.
      setTimeout(() => {
        clearTimeout(waiting);
        resolve();
      });
    });
  });
}
