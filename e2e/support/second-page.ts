import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Locator, type Page } from '@playwright/test';

import { formatById } from '../../lessons/exchange/formats.ts';
import { textOfLesson } from '../../lessons/exchange/lesson-in-text/text-of-lesson.ts';
import { buildItem, buildLesson, spanOf } from '../../lessons/format/build-lesson.ts';
import type { KeyItem } from '../../lessons/format/key.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import { ask, value } from './bridge.ts';
import { writePackFolder } from './packs.ts';

export const ARTICLE =
  'Streit um den neuen Radweg\n\nDer mutige Bürgermeister verteidigte am Montag den Radweg. Kritiker nannten ihn eine Farce. „Wir bauen“, sagte er, und das Volk jubelte ihm zu.';

/** The lesson that an author goes on with in these tests, and that a colleague made a key of, too. */
const radweg = { pack: 'radweg', lesson: 'radweg' } as const;

const item = (id: string, words: string, parts: Partial<KeyItem> = {}): KeyItem =>
  buildItem(id, spanOf(ARTICLE, words), parts);

const lessonWith = (key: KeyItem[]): Lesson =>
  buildLesson(ARTICLE, {
    id: radweg.lesson,
    title: { de: 'Radweg', en: 'Cycle path' },
    blocks: [
      { kind: 'headline', start: 0, end: ARTICLE.indexOf('\n') },
      { kind: 'paragraph', start: ARTICLE.indexOf('Der mutige'), end: ARTICLE.length },
    ],
    key,
  });

/** The author's own key. */
const mine = lessonWith([
  item('streit', 'Streit'),
  item('mutig', 'mutige'),
  item('farce', 'eine Farce'),
  item('kritiker', 'Kritiker'),
  item('volk', 'das Volk jubelte'),
]);

/** The colleague's: other edges for `mutig`, another category for `kritiker`, `volk` missing, a quote more. */
export const theirs = lessonWith([
  item('streit', 'Streit'),
  item('mutig', 'Der mutige Bürgermeister'),
  item('farce', 'eine Farce', { strength: 'debatable' }),
  item('kritiker', 'Kritiker', { category: 'sourcing' }),
  item('bauen', '„Wir bauen“', { category: 'quote' }),
]);

/** Writes the author's pack where Lesart finds it, and returns the draft's file that goes on with it. */
export async function draftOfRadweg(page: Page, packs: string): Promise<string> {
  writePackFolder(packs, radweg.pack, [mine]);
  const begun = value(
    await ask(page, 'createDraft', {
      source: { kind: 'lesson', ...radweg, as: 'next-version' },
      beside: false,
    }),
  );
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  return begun.files[0] ?? '';
}

/** What the colleague marked, as another tool writes it; the path of the file to choose. */
export function writeAnnotations(folder: string, format: string): string {
  const { files } = formatById(format)?.write?.([textOfLesson(theirs)]) ?? { files: [] };
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  return join(folder, files[0]?.name ?? '');
}

/** The author's screen at "second opinion". */
export class SecondPage {
  readonly page: Page;
  readonly margin: Locator;
  readonly card: Locator;

  constructor(page: Page) {
    this.page = page;
    this.margin = page.getByRole('complementary');
    this.card = page.getByTestId('dispute-card');
  }

  /** From the library to the step, by the draft's title. */
  async open(title = 'Radweg'): Promise<void> {
    await this.page.locator('.author-button').click();
    await this.page.getByTestId('draft').filter({ hasText: title }).getByTestId('open-draft').first().click();
    await this.goThere();
  }

  async goThere(): Promise<void> {
    await this.page.keyboard.press('Control+4');
    await expect(this.page.getByRole('heading', { name: 'Zweitmeinung', level: 1 })).toBeAttached();
  }

  async chooseFile(): Promise<void> {
    await this.page.getByRole('button', { name: 'Datei wählen …' }).click();
  }

  dispute(id: string): Locator {
    return this.page.locator(`[data-testid=dispute][data-dispute="${id}"]`);
  }

  decision(name: string): Locator {
    return this.page.getByTestId(`decide-${name}`);
  }

  async decide(id: string, decision: string): Promise<void> {
    await this.dispute(id).click();
    await this.decision(decision).click();
    await expect(this.dispute(id)).toHaveCount(0);
    await this.saved();
  }

  note(language = 'de'): Locator {
    return this.card.locator(`textarea[data-language=${language}]`);
  }

  async saved(): Promise<void> {
    await expect(this.page.getByTestId('save-state')).toHaveAttribute('data-saving', 'saved');
  }
}
