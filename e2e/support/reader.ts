import { expect, type Locator, type Page } from '@playwright/test';

import { LessonPage, type Point } from './lesson-page.ts';

/** The reader at the steps where marks are made, as a hand, an eye and an ear meet it. */
export class Reader extends LessonPage {
  /** From the library into the one lesson there is. */
  static async opened(page: Page): Promise<Reader> {
    const reader = new Reader(page);
    await reader.open();
    return reader;
  }

  /** From the library to the step where marks are made. */
  static async openForMarking(page: Page): Promise<Reader> {
    const reader = await Reader.opened(page);
    await reader.nextStep.click();
    await expect(reader.pen(/Framing/)).toBeEnabled();
    return reader;
  }

  pen(name: RegExp): Locator {
    return this.page.getByRole('group', { name: /^(Stifte|Pens)$/ }).getByRole('button', { name });
  }

  rows(): Locator {
    return this.margin.getByRole('grid').getByRole('row');
  }

  card(): Locator {
    return this.page.getByRole('region', { name: /^(Markierung|Mark): / });
  }

  async dragBetween(from: Point, to: Point): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await this.page.mouse.move(to.x, to.y);
    await this.page.mouse.up();
  }

  /** What the page says to a screen reader, as soon as it says it. */
  async hears(said: string | RegExp): Promise<void> {
    await expect(this.page.getByTestId('live-region')).toHaveText(said);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The words painted under each registered highlight of the page, by name. */
  async painted(): Promise<Record<string, string[]>> {
    return this.page.evaluate(() => {
      const names: Record<string, string[]> = {};
      for (const [name, highlight] of CSS.highlights) {
        names[name] = [...highlight].map((shape) => {
          const range = document.createRange();
          range.setStart(shape.startContainer, shape.startOffset);
          range.setEnd(shape.endContainer, shape.endOffset);
          return range.toString();
        });
      }
      return names;
    });
  }
}
