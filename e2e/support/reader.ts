import { expect, type Locator, type Page } from '@playwright/test';

/** The reader as a hand and an eye meet it. */
export class Reader {
  readonly page: Page;
  readonly article: Locator;
  readonly next: Locator;
  readonly margin: Locator;

  constructor(page: Page) {
    this.page = page;
    this.article = page.locator('.article');
    this.next = page.getByTestId('next-step');
    this.margin = page.getByRole('complementary');
  }

  /** From the library into the one lesson there is. */
  static async open(page: Page): Promise<Reader> {
    await page
      .getByRole('button', { name: /^(Anfangen|Weitermachen|Start|Continue)/ })
      .first()
      .click();
    const reader = new Reader(page);
    await expect(reader.article).toBeVisible();
    return reader;
  }

  /** From the library to the step where marks are made. */
  static async openForMarking(page: Page): Promise<Reader> {
    const reader = await Reader.open(page);
    await reader.next.click();
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

  /** Window points at the first and last character of `words` in the article. */
  async place(words: string): Promise<{ from: Point; to: Point }> {
    return this.page.evaluate((wanted) => {
      for (const block of document.querySelectorAll('.article > *')) {
        const at = block.textContent.indexOf(wanted);
        const node = block.firstChild;
        if (at === -1 || node === null) continue;
        const character = (offset: number): { x: number; y: number } => {
          const range = document.createRange();
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          node.parentElement?.scrollIntoView({ block: 'nearest' });
          const box = range.getBoundingClientRect();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        };
        return { from: character(at), to: character(at + wanted.length - 1) };
      }
      throw new Error(`"${wanted}" is not in the article`);
    }, words);
  }

  async drag(words: string): Promise<void> {
    const { from, to } = await this.place(words);
    await this.dragBetween(from, to);
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

  /** Waits until everything is on the disk. */
  async saved(): Promise<void> {
    await expect(this.page.getByTestId('save-state')).toHaveAttribute('data-saving', 'saved');
  }
}

export interface Point {
  x: number;
  y: number;
}
