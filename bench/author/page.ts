/** Run in a page: says how long each key takes until what it wrote is painted. */

let writtenIn: number[] = [];
let pressedAt = 0;

/** From now on every key that writes into a field is timed. */
function watchTyping(): void {
  writtenIn = [];
  window.addEventListener('keydown', remember, { capture: true });
  window.addEventListener('input', wrote, { capture: true });
}

/** Stops, and tells the milliseconds of each key, from its own time stamp to the end of the first frame with its letter. */
function typed(): number[] {
  window.removeEventListener('keydown', remember, { capture: true });
  window.removeEventListener('input', wrote, { capture: true });
  return writtenIn;
}

function remember(event: KeyboardEvent): void {
  pressedAt = event.timeStamp;
}

function wrote(): void {
  const from = pressedAt;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    // Arrives once this frame has been painted.
    port2.onmessage = () => writtenIn.push(performance.now() - from);
    port1.postMessage(null);
  });
}

/** Waits until another number of stretches is marked, and that is painted; the instant, as the system's clock has it. */
function otherMarks(): Promise<number> {
  const count = (): number => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  const before = count();
  return new Promise((resolve) => {
    const look = (): void => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => {
        if (count() === before) requestAnimationFrame(look);
        else resolve(performance.timeOrigin + performance.now());
      };
      port1.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** Puts nothing but one empty field on the page: the least a key can take in this window. */
function showBareField(): void {
  const field = document.createElement('textarea');
  document.body.replaceChildren(field);
  field.focus();
}

Object.assign(globalThis, { lesartTyping: { watchTyping, typed, otherMarks, showBareField } });
