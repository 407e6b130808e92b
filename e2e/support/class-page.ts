import type { Locator, Page } from '@playwright/test';

import { ask, value } from './bridge.ts';

/** Where a teacher is with a class; sentences in German. */
export class ClassPage {
  readonly page: Page;
  readonly drop: Locator;
  readonly sum: Locator;

  constructor(page: Page) {
    this.page = page;
    this.drop = page.getByRole('heading', { name: 'Abgaben hier ablegen' });
    this.sum = page.locator('.arrivals-title');
  }

  /** Makes a class and opens it. Returns its id. */
  async open(name: string): Promise<string> {
    const { id } = value(await ask(this.page, 'createClass', { name }));
    await this.reopen(name);
    return id;
  }

  async reopen(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Klassen', exact: true }).click();
    await this.page.getByRole('button', { name: `Öffnen ${name}` }).click();
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** One folded or open group of arrivals, by what its line says. */
  group(words: string | RegExp): Locator {
    return this.page
      .locator('.arrival-group')
      .filter({ has: this.page.locator('summary', { hasText: words }) });
  }
}
