import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

import { buildItem, buildLesson, buildMark, spanOf } from '../../lessons/format/build-lesson.ts';
import { keyFormat, type KeyItem } from '../../lessons/format/key.ts';
import type { Lesson, LessonFile } from '../../lessons/format/lesson.ts';
import { readSaved } from '../../lessons/format/saved.ts';
import { startAttempt, type Attempt } from '../../lessons/marks/attempt.ts';
import type { Mark } from '../../lessons/marks/mark.ts';

const shipped = new URL('../../lessons/packs/wostotschny/gipfel-in-wostotschny/', import.meta.url);

/** The lesson that ships: its key, and which text it is. */
export const summit = {
  pack: 'wostotschny',
  id: 'gipfel-in-wostotschny',
  text: readFileSync(new URL('article.txt', shipped), 'utf8'),
  key: keyOf(readFileSync(new URL('key.json', shipped), 'utf8')),
};

interface Worked {
  pack: string;
  id: string;
  text: string;
}

/** Puts finished work on a lesson into the learner's folder, as the app would have left it. */
export function leaveWork(userData: string, lesson: Worked, marks: readonly Mark[], at: string): void {
  const textHash = createHash('sha256').update(lesson.text).digest('hex');
  const id = `${createHash('sha256').update(`${lesson.id} ${at}`).digest('hex').slice(0, 8)}-0000-4000-8000-000000000000`;
  const worked = {
    pack: lesson.pack,
    packVersion: '1.0.0',
    lesson: lesson.id,
    contentHash: textHash,
    textHash,
  };
  const check = { at, marks: [...marks], reason: 'So.' };
  const attempt: Attempt = {
    ...startAttempt(worked, id, at),
    stage: {
      step: 'transfer',
      first: check,
      second: check,
      frozen: { at, marks: [...marks], score: null },
      finishedAt: at,
    },
    history: { edits: marks.map((mark) => ({ kind: 'add', mark })), position: marks.length },
  };
  const work = join(userData, 'work');
  mkdirSync(work, { recursive: true });
  writeFileSync(
    join(work, `${lesson.pack}.${lesson.id}.${id.slice(0, 8)}.lesart-attempt`),
    JSON.stringify(attempt),
  );
}

/** Marks exactly on the required items of a key, but for those named. */
export const marksBut = (key: readonly KeyItem[], ...missed: string[]): Mark[] =>
  key
    .filter(({ id, strength }) => strength === 'required' && !missed.includes(id))
    .map(({ id, category, core }) => buildMark(id, core, { category }));

/** Puts a pack of small lessons into the learner's own packs; returns them. */
export function shelve(
  userData: string,
  drafts: readonly Partial<LessonFile>[],
): (Worked & Pick<Lesson, 'key'>)[] {
  const text =
    'Der Rat tagte am Montag. Die Kritiker machten lautstark Stimmung. Das sagte ein Sprecher am Telefon.';
  const key = [
    buildItem('mood', spanOf(text, 'lautstark Stimmung')),
    buildItem('speaker', spanOf(text, 'sagte ein Sprecher'), { category: 'sourcing' }),
  ];
  const folder = join(userData, 'packs', 'more');
  mkdirSync(folder, { recursive: true });
  const lessons = drafts.map((draft) => buildLesson(text, { ...draft, key }));
  writeFileSync(
    join(folder, 'pack.json'),
    JSON.stringify({
      format: 'lesart-pack',
      formatVersion: 1,
      id: 'more',
      version: '1.0.0',
      title: { de: 'Noch mehr', en: 'More' },
      authors: ['Lesart'],
      licence: null,
      languages: ['de'],
      lessons: lessons.map(({ id }) => id),
    }),
  );
  for (const lesson of lessons) {
    const { text: _text, key: _key, ...rest } = lesson;
    const place = join(folder, lesson.id);
    mkdirSync(place, { recursive: true });
    const write = (name: string, content: object): void => {
      writeFileSync(join(place, name), JSON.stringify(content));
    };
    write('lesson.json', { format: 'lesart-lesson', formatVersion: 1, ...rest });
    write('key.json', { format: 'lesart-key', formatVersion: 1, items: key });
    writeFileSync(join(place, 'article.txt'), text);
  }
  return lessons.map(({ id }) => ({ pack: 'more', id, text, key }));
}

/** Progress and practice, as they are met from the library. */
export class StudyPage {
  readonly page: Page;
  readonly ways: Locator;
  readonly progress: Locator;
  readonly practise: Locator;
  readonly suggestion: Locator;
  readonly heading: Locator;
  readonly text: Locator;
  readonly cards: Locator;
  readonly next: Locator;

  constructor(page: Page) {
    this.page = page;
    this.ways = page.getByTestId('self-study');
    this.progress = page.getByRole('button', { name: /^(Dein Lernstand|Your progress)$/ });
    this.practise = page.getByRole('button', {
      name: /^(Üben, was dir entgangen ist|Practise what you missed)$/,
    });
    this.suggestion = page.getByTestId('suggestion');
    this.heading = page.getByRole('heading', { level: 1 });
    this.text = page.getByTestId('small-text');
    this.cards = page.getByTestId('practice-card');
    this.next = page.getByTestId('practice-next');
  }

  /** Takes a pen beside the passage, and drags over words of it. */
  async mark(pen: RegExp, words: string): Promise<void> {
    await this.page.getByRole('radio', { name: pen }).click();
    await dragOver(this.page, this.text, words);
  }

  /** Hands in the marks made. */
  async check(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Meine Markierungen prüfen|Check my marks)$/ }).click();
  }
}

/** Drags over words of a short text, from the first character to the last. */
export async function dragOver(page: Page, surface: Locator, words: string): Promise<void> {
  await surface.scrollIntoViewIfNeeded();
  const { from, to } = await surface.evaluate((element, wanted) => {
    const offset = element.textContent.indexOf(wanted);
    const placeOf = (at: number): { node: Node; offset: number } => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let left = at;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (left < length) return { node, offset: left };
        left -= length;
      }
      throw new Error(`not in the passage: ${wanted}`);
    };
    const box = (at: number): DOMRect => {
      const { node, offset: start } = placeOf(at);
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + 1);
      return range.getBoundingClientRect();
    };
    const first = box(offset);
    const last = box(offset + wanted.length - 1);
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

function keyOf(json: string): KeyItem[] {
  const read = readSaved(keyFormat, JSON.parse(json));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.items;
}
