import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

import { Reader } from './reader.ts';

const article = readFileSync(
  new URL('../../lessons/packs/wostotschny/gipfel-in-wostotschny/article.txt', import.meta.url),
  'utf8',
);

/** The step in which a key is written, over a draft of the shipped article. */
export class KeyPage extends Reader {
  /** Begins a draft from the bare text and opens it where its key is written. */
  static async begun(page: Page): Promise<KeyPage> {
    await expect(page.locator('.library-screen')).toBeVisible();
    await page.evaluate((text) => {
      const { lesart } = window as unknown as {
        lesart: { createDraft: (request: unknown) => Promise<unknown> };
      };
      return lesart.createDraft({ source: { kind: 'text', text, html: null }, beside: false });
    }, article);
    return KeyPage.opened(page);
  }

  /** Opens the one draft there is. */
  static override async opened(page: Page): Promise<KeyPage> {
    await page.getByRole('button', { name: /eigene Lektionen|own lessons/i }).click();
    await page.getByTestId('open-draft').click();
    const key = new KeyPage(page);
    await expect(page.getByRole('button', { name: /^(Lösung|Key)$/ })).toBeVisible();
    await page.keyboard.press('Control+2');
    await expect(key.article).toBeVisible();
    return key;
  }

  get item(): Locator {
    return this.page.getByTestId('item-card');
  }

  /** One of the four texts, by the words its label begins with. */
  explanation(label: RegExp): Locator {
    return this.item.getByRole('textbox', { name: label });
  }

  tab(name: RegExp): Locator {
    return this.margin.getByRole('tab', { name });
  }

  /** Pulls a handle onto the last character of a stretch. */
  async pull(handle: string, stretch: string): Promise<void> {
    const { to } = await this.ends(stretch);
    const box = await this.page.getByTestId(handle).boundingBox();
    if (box === null) throw new Error(`no handle ${handle}`);
    const { mouse } = this.page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(to.x - 2, to.y, { steps: 3 });
    await mouse.up();
  }
}
