import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Locator, type Page } from '@playwright/test';

import type { Folders } from './app.ts';
import { LessonPage } from './lesson-page.ts';

/** What the author's screens are called, in the order of their steps. */
export const authorSays = {
  de: {
    drafts: 'Eigene Lektionen',
    steps: ['Text', 'Lösung', 'Angaben', 'Zweitmeinung', 'Herausgeben'],
  },
  en: {
    drafts: 'Own lessons',
    steps: ['Text', 'Key', 'Details', 'Second opinion', 'Publish'],
  },
} as const;

export type AuthorStepPlace = 1 | 2 | 3 | 4 | 5;

/** The author's screens as a teacher at the desk meets them: the shelf of drafts, and a draft with its steps. */
export class AuthorPage extends LessonPage {
  readonly card: Locator;

  constructor(page: Page, text?: string) {
    super(page, text);
    this.card = page.locator('.margin .item-card');
  }

  /** From the library to the shelf of drafts, by mouse. */
  async openShelf(): Promise<void> {
    await this.page.locator('.author-button').click();
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Goes to a step by its key, which works from anywhere; counted from 1, as on the keyboard. */
  async goTo(step: AuthorStepPlace): Promise<void> {
    await this.page.keyboard.press(`Control+${String(step)}`);
    await expect(this.page.locator('.author-steps li').nth(step - 1).getByRole('button')).toHaveAttribute(
      'aria-current',
      'step',
    );
  }
}

/** The drafts that lie on the disk, by the names of their files, and their lines. */
export function draftsOnDisk({ userData }: Folders): { file: string; lines: string[] }[] {
  const work = join(userData, 'work');
  return readdirSync(work)
    .filter((name) => name.endsWith('.lesart-draft'))
    .map((file) => ({ file, lines: readFileSync(join(work, file), 'utf8').trimEnd().split('\n') }));
}
