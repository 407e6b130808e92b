/** Run in the page under measure. All instants are milliseconds since 1970, as the probe's and the bench's are. */

const now = (): number => performance.timeOrigin + performance.now();

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** The frame after the next one begins when the next one has been painted. */
async function painted(): Promise<number> {
  await frame();
  await frame();
  return now();
}

async function until<Value>(look: () => Value | null | undefined): Promise<Value> {
  for (;;) {
    const found = look();
    if (found !== null && found !== undefined) return found;
    await frame();
  }
}

/** Resolves once the first family in the element's list has come and none is on its way. */
async function fontsOf(element: Element): Promise<void> {
  const wanted = unquoted(getComputedStyle(element).fontFamily.split(',')[0] ?? '');
  await until(() => {
    const faces = [...document.fonts].filter(({ family }) => unquoted(family) === wanted);
    const has = (status: FontFaceLoadStatus): boolean => faces.some((face) => face.status === status);
    return has('loaded') && !has('loading') ? true : null;
  });
}

const unquoted = (family: string): string => family.trim().replaceAll(/^["']|["']$/gu, '');

async function bare(): Promise<Record<string, number>> {
  await until(() => document.querySelector('p'));
  return { painted: await painted() };
}

/** What a learner does: waits for the library, chooses the first lesson, and has it before them in its own type. */
async function app(): Promise<Record<string, number>> {
  const choose = await until(() => document.querySelector<HTMLButtonElement>('[data-testid="open-lesson"]'));
  const libraryPainted = await painted();
  const chosen = now();
  choose.click();
  const paragraph = await until(() => document.querySelector('.article .paragraph'));
  const inPage = now();
  await fontsOf(paragraph);
  const lessonReadable = await painted();
  return { libraryPainted, chosen, inPage, lessonReadable };
}

Object.assign(globalThis, { lesartBench: { bare, app } });
