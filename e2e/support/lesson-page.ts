import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const article = readFileSync(
  new URL('../../lessons/packs/wostotschny/gipfel-in-wostotschny/article.txt', import.meta.url),
  'utf8',
);

/** A place in the window, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** The lesson's screen as a person at the desk sees it: the article, the pens, the margin, the one button to go on. */
export class LessonPage {
  readonly page: Page;
  readonly article: Locator;
  readonly margin: Locator;
  readonly nextStep: Locator;
  readonly #text: string;

  /** @param text the article as it stands in the lesson; by default that of the lesson that ships */
  constructor(page: Page, text = article) {
    this.page = page;
    this.#text = text;
    this.article = page.locator('.article');
    this.margin = page.locator('.margin');
    this.nextStep = page.getByTestId('next-step');
  }

  /** Opens the first lesson of the library by mouse. */
  async open(): Promise<void> {
    await this.page.getByTestId('open-lesson').first().click();
    await expect(this.article).toBeVisible();
  }

  /** The name of the step one is at, as the title bar says it. */
  get step(): Locator {
    return this.page.locator('.steps [aria-current="step"] .step-name');
  }

  /** Waits until the last change is on the disk. */
  async saved(): Promise<void> {
    await expect(this.page.getByTestId('save-state')).toHaveAttribute('data-saving', 'saved');
  }

  /** Presses a pen; `name` as it is shown. */
  async takePen(name: string): Promise<void> {
    await this.page.locator('.left-rail .pen').filter({ hasText: name }).click();
  }

  /** Drags over words of the article, from the first character to the last. */
  async drag(stretch: string, occurrence = 0): Promise<void> {
    const { from, to } = await this.ends(stretch, occurrence);
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
    await mouse.move(to.x, to.y);
    await mouse.up();
  }

  /** Clicks on the first word of a stretch. */
  async pointAt(stretch: string, occurrence = 0): Promise<void> {
    const { from } = await this.ends(stretch, occurrence);
    await this.page.mouse.click(from.x + 4, from.y);
  }

  /** The keys that bring the word cursor from the start of the article onto a stretch and select it. */
  async selectByKeys(stretch: string, occurrence = 0): Promise<void> {
    const { from, to } = await this.wordsOf(placeOf(this.#text, stretch, occurrence));
    const { keyboard } = this.page;
    await keyboard.press('Control+Home');
    for (let word = 0; word < from; word += 1) await keyboard.press('ArrowRight');
    for (let word = from; word < to - 1; word += 1) await keyboard.press('Shift+ArrowRight');
  }

  /** Which words a span covers, as the page counts them: Node.js may cut "www.example.org" otherwise than Chromium. */
  private wordsOf(span: { start: number; end: number }): Promise<{ from: number; to: number }> {
    return this.page.evaluate(
      ({ text, start, end }) => {
        const parts = [...new Intl.Segmenter('de', { granularity: 'word' }).segment(text)];
        const words = parts.filter(({ isWordLike }) => isWordLike);
        const before = (offset: number) => words.filter(({ index }) => index < offset).length;
        return { from: before(start), to: before(end) };
      },
      { text: this.#text, ...span },
    );
  }

  /** Presses Tab until the element has the keyboard. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error('the keyboard does not get there');
  }

  /** Where a stretch of the article begins and ends on the screen; scrolled into view if need be. */
  async ends(stretch: string, occurrence = 0): Promise<{ from: Point; to: Point }> {
    const { start, end } = placeOf(this.#text, stretch, occurrence);
    return this.article.evaluate(
      (element, span) => {
        const blocks = [...element.children].map((block) => block.firstChild as Text);
        // The blocks hold the article's text but for the white space between them.
        let from = 0;
        const boxOf = (offset: number): DOMRect => {
          const range = document.createRange();
          for (const { node, start } of places) {
            if (offset < start || offset >= start + node.length) continue;
            range.setStart(node, offset - start);
            range.setEnd(node, offset - start + 1);
          }
          return range.getBoundingClientRect();
        };
        const places = blocks.map((node) => {
          const start = span.text.indexOf(node.data, from);
          from = start + node.length;
          return { node, start };
        });
        const scroller = element.closest('.page-scroller');
        const view = scroller!.getBoundingClientRect();
        const top = boxOf(span.start).top;
        if (top < view.top + 20 || boxOf(span.end - 1).bottom > view.bottom - 20) {
          scroller!.scrollBy({ top: top - view.top - view.height / 3 });
        }
        const first = boxOf(span.start);
        const last = boxOf(span.end - 1);
        return {
          from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
          to: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
        };
      },
      { start, end, text: this.#text },
    );
  }
}

function placeOf(text: string, stretch: string, occurrence: number): { start: number; end: number } {
  let start = -1;
  for (let found = 0; found <= occurrence; found += 1) start = text.indexOf(stretch, start + 1);
  if (start === -1) throw new Error(`not in the article: ${stretch}`);
  return { start, end: start + stretch.length };
}
