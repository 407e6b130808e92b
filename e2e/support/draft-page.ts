import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Locator, type Page } from '@playwright/test';

import { draftFormat } from '../../lessons/authoring/draft-file.ts';
import {
  draftOf,
  follow,
  recordSchema,
  startHistory,
  type DraftHistory,
} from '../../lessons/authoring/history.ts';
import { readSaved } from '../../lessons/format/saved.ts';
import { ask, value } from './bridge.ts';

/** An article whose words and blocks the tests of drafts are about. */
const draftArticle = `Rat beschließt Radweg

Der Rat hat den Radweg am Montag beschlossen. „Endlich“, sagt Meier.

Die Opposition warnt vor hohen Kosten.

Im Mai soll der Bau beginnen.`;

export const draftTitle = 'Rat beschließt Radweg';

/** What is said when a block has become something else. */
export const kindLetters = { A: 'Absatz.', Z: 'Zwischentitel.', B: 'Bildtext.', T: 'Teaser.' } as const;

/** An open draft, at its first step: the article by blocks. */
export class DraftPage {
  readonly blocks: Locator;
  readonly saveState: Locator;
  readonly banner: Locator;
  readonly question: Locator;
  readonly notices: Locator;

  constructor(readonly page: Page) {
    this.blocks = page.locator('.text-block');
    this.saveState = page.getByTestId('save-state');
    this.banner = page.getByTestId('saving-banner');
    this.question = page.getByRole('alertdialog');
    this.notices = page.getByRole('region', { name: 'Gut zu wissen' });
  }

  /** Begins a draft as a page does, without opening it; returns its file's name. */
  async begin(article = draftArticle): Promise<string> {
    const source = { kind: 'text', text: article, html: null };
    const begun = value(await ask(this.page, 'createDraft', { source, beside: false }));
    if (begun.kind !== 'begun') throw new Error(begun.kind);
    return begun.files[0] ?? '';
  }

  /** From the library to a draft of this title, and to its blocks. */
  async open(title = draftTitle): Promise<void> {
    await this.page.locator('.author-button').click();
    await this.page.getByTestId('draft').filter({ hasText: title }).getByTestId('open-draft').first().click();
    await this.goToText();
  }

  async goToText(): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await expect(this.blocks.first()).toBeVisible();
  }

  /** Says what the block at a place is (from 0). */
  async setKind(place: number, letter: keyof typeof kindLetters): Promise<void> {
    await this.blocks.nth(place).focus();
    await this.page.keyboard.press(letter);
  }

  async saved(): Promise<void> {
    await expect(this.saveState).toHaveAttribute('data-saving', 'saved');
  }

  /** What the blocks on screen are. */
  kinds(): Promise<string[]> {
    return this.blocks.evaluateAll((blocks) =>
      blocks.map((block) => (block as HTMLElement).dataset['kind'] ?? ''),
    );
  }
}

/** The drafts in a folder, by name. */
export const draftNames = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.lesart-draft'));

/** A draft as it is on the disk: all lines that end there. */
export function draftOnDisk(folder: string, file: string): DraftHistory {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1);
  const [first, ...rest] = lines.map(
    (line) => (JSON.parse(line) as { record: Record<string, unknown> }).record,
  );
  const header = readSaved(draftFormat, first?.['header']);
  if (!header.ok) throw new Error(JSON.stringify(header.error));
  return rest
    .map((line) => recordSchema.parse(line['record']))
    .reduce(follow, startHistory(header.value.draft));
}

/** What the blocks of a draft on the disk are. */
export const kindsOnDisk = (folder: string, file: string): string[] =>
  draftOf(draftOnDisk(folder, file)).lesson.blocks.map(({ kind }) => kind);
