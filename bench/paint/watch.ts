/** Run in a page, the app's or another: says how long it takes from a key to the frame that shows its effect. */

export interface KeyTimes {
  /**
   * From the key's own time stamp until the first frame that shows the mark has been styled, laid out, painted and handed
   * to the compositor; milliseconds.
   */
  painted: number;
  /** What the page's main thread did for it: handling the key, and each frame until then. */
  work: number;
  /** From the key to the page saying that it is saved; null where nothing is saved. */
  saved: number | null;
}

/** How the marks on screen are counted, by what they are made of. */
const counters = {
  ranges: () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
  highlights: () => CSS.highlights.size,
  elements: () => document.getElementsByTagName('mark').length,
  overlays: () => document.getElementsByClassName('r6o-annotation').length,
} as const;

export type MadeOf = keyof typeof counters;

/** Waits for the next key, and for one more mark on screen after it. */
function nextKey(madeOf: MadeOf, isSaved: boolean): Promise<KeyTimes> {
  const before = counters[madeOf]();
  return new Promise((resolve) => {
    const begin = (event: KeyboardEvent): void => {
      const saved = isSaved ? savedAfter(event.timeStamp) : Promise.resolve(null);
      let work = 0;
      // Ends with its task, or with the frame's beginning where that comes first.
      let endKey = (spent: number): void => {
        work += spent;
        endKey = () => undefined;
      };
      const began = performance.now();
      afterThis((spent) => endKey(spent));
      const look = (): void => {
        endKey(performance.now() - began);
        afterThis((spent) => {
          work += spent;
          if (counters[madeOf]() === before) {
            requestAnimationFrame(look);
            return;
          }
          const painted = performance.now() - event.timeStamp;
          void saved.then((time) => resolve({ painted, work, saved: time }));
        });
      };
      requestAnimationFrame(look);
    };
    window.addEventListener('keydown', begin, { capture: true, once: true });
  });
}

/** Called from a task or a frame: tells how long it takes from now until that, rendering included, is over. */
function afterThis(tell: (spent: number) => void): void {
  const from = performance.now();
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => tell(performance.now() - from);
  port1.postMessage(null);
}

function savedAfter(from: number): Promise<number> {
  const state = document.querySelector<HTMLElement>('[data-testid="save-state"]');
  if (state === null) throw new Error('nothing says whether the work is saved');
  return new Promise((resolve) => {
    let isSaving = false;
    const observer = new MutationObserver(() => {
      const { saving } = state.dataset;
      if (saving === 'saving') isSaving = true;
      if (!isSaving || saving !== 'saved') return;
      observer.disconnect();
      resolve(performance.now() - from);
    });
    observer.observe(state, { attributes: true });
  });
}

/** Runs what opens an article, and waits until the article and marks in it are painted; milliseconds. */
async function opened(open: () => void, madeOf: MadeOf): Promise<number> {
  const from = performance.now();
  open();
  while (document.querySelector('.article .paragraph') === null || counters[madeOf]() === 0) await frame();
  await frame();
  await frame();
  return performance.now() - from;
}

/** Opens the lesson with this title from the library. */
function choose(title: string): void {
  const entries = [...document.querySelectorAll('.entry')];
  const entry = entries.find((one) => one.querySelector('h3')?.textContent === title);
  const button = entry?.querySelector<HTMLButtonElement>('[data-testid="open-lesson"]');
  if (button === null || button === undefined) throw new Error(`the library has no lesson ${title}`);
  button.click();
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

Object.assign(globalThis, { lesartBench: { nextKey, opened, choose } });
