import { readdirSync } from 'node:fs';

import { marksOf } from '../lessons/marks/history.ts';
import type { Attempt } from '../lessons/marks/attempt.ts';
import type { Lesson } from '../lessons/format/lesson.ts';
import { expect, test, type Launch, type RunningApp } from './support/app.ts';
import { openSeed } from './support/bridge.ts';
import { ownWork } from './support/faults.ts';
import { LessonPage } from './support/lesson-page.ts';
import { randomFrom } from './support/random.ts';

const KILLS = Number(process.env['LESART_KILLS'] ?? 100);
const SEED = Number(process.env['LESART_KILL_SEED'] ?? Date.now() % 1_000_000);

/** Learners at work side by side, each with an attempt of their own: while one app starts, another is being killed. */
const LEARNERS = 2;

/** The latest moment of a kill, in milliseconds after marking has begun, or after the first mark was announced. */
const LATEST = 350;

/** Sentences by which the page announced marks, one for every time it was said. */
type Announced = string[];

test(`killed ${KILLS} times while marking, the app has every mark that it had announced`, async ({
  launch,
}) => {
  test.setTimeout(60_000 + KILLS * 5000);
  // Said also where the test passes: with the seed the same keys and moments can be tried again.
  console.log(`kill.spec: LESART_KILL_SEED=${SEED} LESART_KILLS=${KILLS}`);
  const shares = Array.from({ length: LEARNERS }, (_, learner) => Math.floor((KILLS + learner) / LEARNERS));
  const marks = await Promise.all(
    shares.map((kills, learner) => workUnderFire(launch, kills, randomFrom(SEED + learner))),
  );
  const announced = marks.reduce((sum, marks) => sum + marks.announced, 0);
  const written = marks.reduce((sum, marks) => sum + marks.written, 0);
  const outcome = `${KILLS} kills: ${announced} marks announced, ${written} there`;
  console.log(`kill.spec: ${outcome}`);
  test.info().annotations.push({ type: 'killed', description: `${outcome} (seed ${SEED})` });
  expect(announced, 'marks announced in all').toBeGreaterThan(KILLS / 2);
});

/** One learner's attempt through many kills. After each the app is started again and asked for what it has. */
async function workUnderFire(launch: Launch, kills: number, random: () => number) {
  let running = await launch({ allowErrors: [/^page: crashed$/] });
  const announced: Announced = [];
  let written: Announced = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    await beginMarking(running);
    const { heard, first } = await listen(running);
    const marking = markUntilTheEnd(running, random);
    // Mostly when work is in full swing, but also before anything was said.
    const patience = random() < 0.25 ? 0 : 3000;
    await Promise.race([first, pause(patience)]);
    await pause(random() * LATEST);
    await running.kill();
    await marking;
    announced.push(...heard);
    running = await running.restart();
    const { attempt, lesson, notices } = await openSeed(running.page);
    expect(notices, `after kill ${kill}`).toEqual([]);
    written = sentencesOf(attempt, lesson);
    expect(missing(announced, written), `announced, but not there after kill ${kill}`).toEqual([]);
  }
  expect(readdirSync(ownWork(running)), 'nothing but the attempt is left').toHaveLength(1);
  await running.close();
  return { announced: announced.length, written: written.length };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Collects what the page says of new marks, from now on. */
async function listen({ page }: RunningApp): Promise<{ heard: Announced; first: Promise<void> }> {
  const heard: Announced = [];
  let tellFirst = (): void => undefined;
  const first = new Promise<void>((resolve) => (tellFirst = resolve));
  await page.exposeFunction('hearInTest', (sentence: string) => {
    heard.push(sentence);
    tellFirst();
  });
  await page.evaluate(() => {
    const { hearInTest } = window as unknown as { hearInTest: (sentence: string) => Promise<void> };
    const region = document.querySelector('[data-testid="live-region"]');
    if (region === null) throw new Error('the page has no live region');
    let last = '';
    new MutationObserver(() => {
      const sentence = region.textContent;
      if (sentence === last) return;
      last = sentence;
      if (/^Als .+ markiert: /.test(sentence)) void hearInTest(sentence);
    }).observe(region, { subtree: true, childList: true, characterData: true });
  });
  return { heard, first };
}

async function beginMarking({ page }: RunningApp): Promise<void> {
  const lesson = new LessonPage(page);
  await lesson.open();
  if ((await lesson.step.textContent()) === 'Lesen') await lesson.nextStep.click();
  await lesson.article.focus();
}

/** Marks by keyboard, here and there in the article, until there is no app left to hear it. */
async function markUntilTheEnd({ page }: RunningApp, random: () => number): Promise<void> {
  const { keyboard } = page;
  const upTo = (count: number): number => Math.floor(random() * (count + 1));
  const press = async (key: string, times: number): Promise<void> => {
    for (let pressed = 0; pressed < times; pressed += 1) await keyboard.press(key);
  };
  try {
    await keyboard.press('Control+Home');
    await press('PageDown', upTo(5));
    await press('Control+ArrowRight', upTo(4));
    for (;;) {
      await press('ArrowRight', 1);
      await press('Shift+ArrowRight', upTo(2));
      await keyboard.press('fqz'.charAt(upTo(2)));
    }
  } catch {
    // Killed.
  }
}

/** What the page says of each mark in an attempt. */
function sentencesOf(attempt: Attempt, lesson: Lesson): Announced {
  return marksOf(attempt.history).map(({ category, start, end }) => {
    const name = lesson.categories.find(({ id }) => id === category)?.name['de'] ?? category;
    return `Als ${name} markiert: ${lesson.text.slice(start, end)}`;
  });
}

/** The sentences that were said more often than there are such marks. */
function missing(announced: Announced, written: Announced): Announced {
  const left = [...written];
  return announced.filter((sentence) => {
    const place = left.indexOf(sentence);
    if (place >= 0) left.splice(place, 1);
    return place === -1;
  });
}
